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

PART_HELP = {
    "context": _("Where, since when, and for whom."),
    "problem": _("What was wrong, and for whom."),
    "approach": _("What is done about it, and why in this way."),
    "steps": _("What others would do first, next and last."),
    "results": _("What changed, for how many, in what time."),
    "evidence": _("How that is known: counted, asked, observed; by whom."),
    "cost": _("Money, people and time, as far as they are known."),
    "lessons": _("What did not work, and what you would do otherwise."),
    "transfer": _("What must be there for it to work elsewhere."),
    "contact": _("Public. An office, never a private person."),
}


class Form(models.TextChoices):
    SHORT = "short", _("Short: all that is known so far")
    FULL = "full", _("Full")


class PracticePage(RecordPage):
    """A good practice of a region. Where no country is given, it is shown as not recorded."""

    kind = Kind.PRACTICE
    parent_page_types: ClassVar[list[str]] = ["knowledge.RegionPage"]
    title_help = _("What is done, in a few words that tell it from other practices.")
    wordless = ("form",)

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

    first_panels: ClassVar[list[Any]] = [
        FieldPanel("form", help_text=_("Begin with the short form: title, summary and text. The parts can follow.")),
    ]
    kind_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel(part, help_text=PART_HELP.get(part, "")) for part in PARTS],
            heading=_("The practice, part by part"),
            help_text=_("Write the parts you know about and leave the others empty: readers see no empty heading."),
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
