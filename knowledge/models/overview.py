"""What holds across regions: key findings, and focus pages on one theme in depth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from knowledge.kinds import Kind
from knowledge.models.fields import prefix_validator
from knowledge.models.page import RecordPage
from knowledge.parents import HomeParent, Origin

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


class KeyFindingPage(Origin, RecordPage):
    """A finding across regions. The recommendations it asks for stand beneath it."""

    kind = Kind.KEY_FINDING
    parent_mixins = (HomeParent,)
    title_help = _("What holds across regions, as one sentence that can stand alone.")
    wordless = ("number",)

    number = models.PositiveIntegerField(_("number"), default=0, help_text=_("Its place in the list."))

    first_panels: ClassVar[list[Any]] = [FieldPanel("number")]

    class Meta:
        verbose_name = _("key finding")
        verbose_name_plural = _("key findings")

    def code_series(self) -> tuple[str, int]:
        return f"{self.code_stem()}-K", 1

    def code_stem(self) -> str:
        return "GLO"

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from knowledge.reading.kinds import overview_context

        return overview_context(reading, shown)


class FocusPage(Origin, RecordPage):
    """A theme in depth. Its own findings and recommendations stand beneath it."""

    kind = Kind.FOCUS
    parent_mixins = (HomeParent,)
    title_help = _("The theme, in a few words.")
    wordless = ("prefix",)

    prefix = models.CharField(_("short code"), max_length=6, validators=[prefix_validator])

    first_panels: ClassVar[list[Any]] = [
        FieldPanel("prefix", help_text=_("The codes of its findings and recommendations begin with it, such as MDW.")),
    ]

    class Meta:
        verbose_name = _("focus page")
        verbose_name_plural = _("focus pages")

    def fixed_code(self) -> str:
        return self.prefix

    def code_stem(self) -> str:
        return str(self.record.code) if self.record else self.prefix

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from knowledge.reading.kinds import focus_context

        return focus_context(reading, shown)
