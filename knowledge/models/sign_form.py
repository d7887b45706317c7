"""How a region's sign is picked: a shape that is drawn, and a pair of colours of the design or of its own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knowledge.colours import PALETTE
from knowledge.editing.form import RecordPageForm

OWN = "own"


class ShapeSelect(forms.RadioSelect):
    option_template_name = "knowledge/widgets/shape_option.html"


class PaletteSelect(forms.RadioSelect):
    option_template_name = "knowledge/widgets/palette_option.html"

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        _label, light, dark = PALETTE.get(str(value), ("", "", ""))
        return {**option, "light": light, "dark": dark}


class HueInput(forms.TextInput):
    input_type = "color"


class RegionForm(RecordPageForm):
    palette = forms.ChoiceField(
        label=_("Colours"),
        required=False,
        widget=PaletteSelect,
        help_text=_("Each has one colour for light paper and one for dark. They can be told apart on both."),
        choices=[
            *((name, label) for name, (label, _light, _dark) in PALETTE.items()),
            (OWN, _("Our own, chosen below")),
        ],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pair = (self.instance.hue, self.instance.hue_dark)
        known = {(light, dark): name for name, (_label, light, dark) in PALETTE.items()}
        if "palette" in self.fields:
            self.fields["palette"].initial = known.get(pair, OWN)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if cleaned.get("palette") in PALETTE:
            _label, cleaned["hue"], cleaned["hue_dark"] = PALETTE[cleaned["palette"]]
        return cleaned
