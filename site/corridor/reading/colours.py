"""The colours that a network chose itself, as one small style sheet."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from corridor.around import around
from knowledge.colours import COLOUR
from knowledge.views.regions import regions_css


@require_safe
def colours_css(request: HttpRequest) -> HttpResponse:
    shown = around(request)
    light, dark = _rule(shown.link_colour), _rule(shown.link_colour_dark)
    response = regions_css(request)
    own = f"{light}@media (prefers-color-scheme: dark) {{ {dark} }}\n" if light or dark else ""
    response.content = own + response.content.decode()
    return response


def _rule(colour: str) -> str:
    return f":root {{ --link: {colour}; }}\n" if re.match(COLOUR, colour) else ""
