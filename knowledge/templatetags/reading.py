"""What only the setting of a page needs."""

from __future__ import annotations

import re

from django import template

register = template.Library()

_NUMBER = re.compile(r" (?=(?:\d+|[IVX]+)\b)")


@register.filter
def bound(place: str) -> str:
    """A place in a source whose numbers stay with their words, so that no line begins with “2.”."""
    return _NUMBER.sub("\N{NO-BREAK SPACE}", place)
