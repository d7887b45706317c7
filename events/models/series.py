from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from knowledge.kinds import Kind
from knowledge.models import RecordPage
from knowledge.models.fields import prefix_validator
from knowledge.parents import HomeParent

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


class SeriesPage(RecordPage):
    """Events that belong together, in any region."""

    kind = Kind.SERIES
    parent_mixins = (HomeParent,)
    title_help = _("What the events have in common, as they are called together.")
    wordless = ("prefix",)
    has_figures = False

    prefix = models.CharField(_("short code"), max_length=6, validators=[prefix_validator])

    first_panels: ClassVar[list[Any]] = [FieldPanel("prefix", help_text=_("Its code, such as RMA."))]

    class Meta:
        verbose_name = _("series of events")
        verbose_name_plural = _("series of events")

    def fixed_code(self) -> str:
        return self.prefix

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from events.reading.event import series_context

        return series_context(reading, shown)
