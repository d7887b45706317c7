"""Good practices: what works, short or in full."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from knowledge.codes import ensure_code
from knowledge.kinds import Kind
from knowledge.models import RecordPage
from knowledge.models.fields import TEXT_FEATURES
from knowledge.models.page import filled

# The building blocks of a practice, in the order in which a reader meets them.
PARTS = (
    "context",
    "problem",
    "approach",
    "steps",
    "results",
    "evidence",
    "cost",
    "lessons",
    "transfer",
    "contact",
)


class Form(models.TextChoices):
    SHORT = "short", _("Short: all that is known so far")
    FULL = "full", _("Full")


class PracticePage(RecordPage):
    """A good practice of a region. Where no country is given, it is shown as not recorded."""

    kind = Kind.PRACTICE
    parent_page_types: ClassVar[list[str]] = ["knowledge.RegionPage"]

    form = models.CharField(_("form"), max_length=5, choices=Form.choices, default=Form.SHORT)
    context = RichTextField(_("context"), blank=True, features=TEXT_FEATURES)
    problem = RichTextField(_("problem"), blank=True, features=TEXT_FEATURES)
    approach = RichTextField(_("approach"), blank=True, features=TEXT_FEATURES)
    steps = RichTextField(_("steps"), blank=True, features=TEXT_FEATURES)
    results = RichTextField(_("results"), blank=True, features=TEXT_FEATURES)
    evidence = RichTextField(_("evidence"), blank=True, features=TEXT_FEATURES)
    cost = RichTextField(_("cost"), blank=True, features=TEXT_FEATURES)
    lessons = RichTextField(_("lessons"), blank=True, features=TEXT_FEATURES)
    transfer = RichTextField(_("conditions for transfer"), blank=True, features=TEXT_FEATURES)
    contact = RichTextField(
        _("contact"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("Public. An office, never a private person."),
    )

    kind_panels: ClassVar[list[Any]] = [
        FieldPanel("form"),
        MultiFieldPanel(
            [FieldPanel(part) for part in PARTS],
            heading=_("The practice, part by part"),
        ),
    ]

    class Meta:
        verbose_name = _("good practice")
        verbose_name_plural = _("good practices")

    def code_series(self) -> tuple[str, int]:
        return f"{ensure_code(self.get_parent().specific)}-P", 2

    def searched_texts(self) -> list[str]:
        return [getattr(self, part) for part in PARTS]

    def parts(self) -> list[tuple[str, str]]:
        return filled(self, PARTS)
