from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from knowledge.colours import DARK, LIGHT, refuse_too_low, require_sign_contrast
from knowledge.kinds import Kind
from knowledge.models.fields import colour_validator, prefix_validator
from knowledge.models.page import RecordPage
from knowledge.models.sign_form import HueInput, RegionForm, ShapeSelect
from knowledge.parents import HomeParent

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


class Shape(models.TextChoices):
    CIRCLE = "circle", _("circle")
    TRIANGLE = "triangle", _("triangle")
    SQUARE = "square", _("square")
    DIAMOND = "diamond", _("diamond")
    PENTAGON = "pentagon", _("pentagon")


class RegionPage(RecordPage):
    """A region of the programme. Its events and practices stand beneath it; rights are given here."""

    kind = Kind.REGION
    parent_mixins = (HomeParent,)
    title_help = _("The region's name as people say it.")
    wordless = ("prefix", "shape", "hue", "hue_dark", "palette")

    prefix = models.CharField(
        _("short code"),
        max_length=6,
        validators=[prefix_validator],
        help_text=_("The codes of all that comes from this region begin with it."),
    )
    shape = models.CharField(_("sign"), max_length=10, choices=Shape.choices, default=Shape.CIRCLE)
    hue = models.CharField(
        _("colour"),
        max_length=7,
        validators=[colour_validator],
        default="#40509e",
        help_text=_("On light paper."),
    )
    hue_dark = models.CharField(
        _("colour on dark"),
        max_length=7,
        validators=[colour_validator],
        default="#9fb0f7",
    )

    first_panels: ClassVar[list[Any]] = [
        FieldPanel("prefix"),
        MultiFieldPanel(
            [
                FieldPanel("shape", widget=ShapeSelect),
                FieldPanel("palette"),
                FieldRowPanel([FieldPanel("hue", widget=HueInput), FieldPanel("hue_dark", widget=HueInput)]),
            ],
            heading=_("Sign"),
            help_text=_("Shape and colour tell the regions apart, on the map and beside each record."),
        ),
    ]

    base_form_class = RegionForm

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")

    def clean(self) -> None:
        super().clean()
        refuse_too_low({"hue": (self.hue, LIGHT), "hue_dark": (self.hue_dark, DARK)}, require_sign_contrast)

    def fixed_code(self) -> str:
        return self.prefix

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from knowledge.reading.kinds import region_context

        return region_context(reading, shown)
