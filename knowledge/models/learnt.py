"""What was learnt and what should follow: findings and recommendations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from knowledge.codes import ensure_code
from knowledge.dates import in_words
from knowledge.kinds import Kind
from knowledge.models.fields import TEXT_FEATURES, EdtfField
from knowledge.models.page import RecordPage, filled
from knowledge.parents import Origin

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


class SaidBy(models.TextChoices):
    ALL = "all", _("All who took part")
    SEVERAL = "several", _("Several of those who took part")
    ONE = "one", _("One organisation")
    AUTHORS = "authors", _("The authors of the report")
    UNKNOWN = "unknown", _("Not known")


class Learnt(RecordPage):
    """What findings and recommendations share: they come from the page above and somebody said them."""

    parent_mixins = (Origin,)
    code_letter: ClassVar[str] = ""

    said_by = models.CharField(_("said by"), max_length=10, choices=SaidBy.choices, default=SaidBy.UNKNOWN)
    said_by_note = models.CharField(
        _("said by, in words"),
        max_length=200,
        blank=True,
        help_text=_("Such as: organisations from the three countries."),
    )

    class Meta:
        abstract = True

    def code_series(self) -> tuple[str, int]:
        origin = self.get_parent().specific
        ensure_code(origin)
        return f"{origin.code_stem()}-{self.code_letter}", 2


class FindingPage(Learnt):
    kind = Kind.FINDING
    code_letter = "F"
    title_help = _("The finding itself, as one sentence that can stand alone.")
    wordless = ("said_by",)

    rests_on = RichTextField(_("what it rests on"), blank=True, features=TEXT_FEATURES)
    scope = RichTextField(_("how far it holds"), blank=True, features=TEXT_FEATURES)

    kind_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("said_by", help_text=_("As far as it is known. Name no person.")),
                FieldPanel("said_by_note"),
            ],
            heading=_("Who said it"),
        ),
        FieldPanel(
            "rests_on",
            help_text=_(
                "What makes those who said it sure: what they saw, counted or read. Leave empty if it is not said."
            ),
        ),
        FieldPanel(
            "scope",
            help_text=_("Where and for whom it is said to hold, and where not. Leave empty if it is not said."),
        ),
    ]

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")

    def searched_texts(self) -> list[str]:
        return [self.said_by_note, self.rests_on, self.scope]

    def parts(self) -> list[tuple[str, str]]:
        return filled(self, ("rests_on", "scope"))


class RecommendationPage(Learnt):
    kind = Kind.RECOMMENDATION
    code_letter = "R"
    title_help = _("What should be done, as one sentence that can stand alone.")
    wordless = ("said_by", "by_when")

    addressees = models.CharField(
        _("to whom"),
        max_length=300,
        blank=True,
        help_text=_("Who should act. Leave empty where it is not said."),
    )
    by_when = EdtfField(_("by when"), blank=True)

    kind_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("addressees"),
                FieldPanel("by_when", help_text=_("As far as it is said: 2020, 2020-06. Leave empty where it is not.")),
            ],
            heading=_("Who should act, by when"),
        ),
        MultiFieldPanel(
            [FieldPanel("said_by", help_text=_("As far as it is known. Name no person.")), FieldPanel("said_by_note")],
            heading=_("Who said it"),
        ),
    ]

    class Meta:
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")

    def searched_texts(self) -> list[str]:
        return [self.said_by_note, self.addressees]

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        return {"by_when": in_words(self.by_when) if self.by_when else ""}
