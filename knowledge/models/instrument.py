from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from knowledge.kinds import Kind
from knowledge.models.library import Shelved

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


class InstrumentKind(models.TextChoices):
    TREATY = "treaty", _("Treaty")
    PROTOCOL = "convention-protocol", _("Protocol to a convention")
    LAW = "law", _("National law")
    COMPACT = "compact", _("Compact")
    OTHER = "other", _("Other")


class InstrumentPage(Shelved):
    """A treaty, law or compact, with its articles. ``date`` is when it was adopted."""

    kind = Kind.INSTRUMENT
    code_prefix = "INS"
    title_help = _("The name that people know it by.")
    wordless = ("instrument_kind",)
    has_figures = False

    instrument_kind = models.CharField(
        _("kind of instrument"),
        max_length=20,
        choices=InstrumentKind.choices,
        default=InstrumentKind.TREATY,
    )
    official_name = models.CharField(_("official name"), max_length=300, blank=True)
    articles = models.TextField(_("articles"), blank=True, help_text=_("One a line: number, then what it says."))

    first_panels: ClassVar[list[Any]] = [
        FieldPanel("instrument_kind"),
        FieldPanel("official_name"),
        FieldPanel("date", help_text=_("When it was adopted, as far as it is known: 1990, 1990-12 or 1990-12-18.")),
    ]
    kind_panels: ClassVar[list[Any]] = [FieldPanel("articles")]

    class Meta:
        verbose_name = _("instrument")
        verbose_name_plural = _("instruments")

    def searched_texts(self) -> list[str]:
        return [self.official_name, self.articles]

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from knowledge.reading.kinds import instrument_context

        return instrument_context(reading, shown)

    def article_list(self) -> list[str]:
        return [line.strip() for line in self.articles.splitlines() if line.strip()]
