"""Whether a colour can be seen: its contrast on the grounds of both themes, as WCAG 2.2 measures it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

COLOUR = r"^#[0-9a-fA-F]{6}$"
# What is read (text), and what is only seen (a sign on the map).
READ, SEEN = 4.5, 3.0


@dataclass(frozen=True)
class Theme:
    """The grounds of one theme; tests/knowledge/test_colours.py holds them against tokens.css."""

    paper: str
    field: str
    land: str
    too_low: str | Promise


LIGHT = Theme(
    "#fbfaf6",
    "#ffffff",
    "#e6e2d7",
    gettext_lazy("On light %(ground)s its contrast is %(measured)s:1; %(least)s:1 is needed. Choose a darker one."),
)
DARK = Theme(
    "#14181b",
    "#1b2024",
    "#2a3136",
    gettext_lazy("On dark %(ground)s its contrast is %(measured)s:1; %(least)s:1 is needed. Choose a lighter one."),
)

# The hues of the design: names, on light, on dark.
PALETTE = {
    "ochre": (gettext_lazy("Ochre"), "#9a5200", "#e9a559"),
    "red": (gettext_lazy("Red"), "#a3343b", "#f08a8f"),
    "green": (gettext_lazy("Green"), "#0b6e63", "#55c7b8"),
    "blue": (gettext_lazy("Blue"), "#40509e", "#9fb0f7"),
    "violet": (gettext_lazy("Violet"), "#7d3a86", "#d69ae0"),
}


def contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def require_sign_contrast(colour: str, theme: Theme) -> None:
    """The colour of a region stands in text on the paper, and as a sign on the land of the map."""
    _require(colour, theme.paper, READ, theme, _("paper"))
    _require(colour, theme.land, SEEN, theme, _("land of the map"))


def require_text_contrast(colour: str, theme: Theme) -> None:
    _require(colour, theme.paper, READ, theme, _("paper"))
    _require(colour, theme.field, READ, theme, _("fields of forms"))


def _require(colour: str, ground: str, least: float, theme: Theme, name: str) -> None:
    # Rounded down: what is shown as 4.5 is 4.5.
    measured = int(contrast(colour, ground) * 100) / 100
    if measured < least:
        raise ValidationError(str(theme.too_low) % {"ground": name, "measured": measured, "least": least})


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def refuse_too_low(colours: Mapping[str, tuple[str, Theme]], require: Callable[[str, Theme], None]) -> None:
    """Asks for each field's colour; what is no colour at all is told by the field itself."""
    faults: dict[str, ValidationError] = {}
    for field, (colour, theme) in colours.items():
        try:
            if re.match(COLOUR, colour):
                require(colour, theme)
        except ValidationError as error:
            faults[field] = error
    if faults:
        raise ValidationError(faults)
