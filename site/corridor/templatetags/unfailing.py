"""For the page that is shown when something has failed."""

from __future__ import annotations

from collections.abc import Iterator

from django import template
from django.templatetags.static import static

register = template.Library()


@register.simple_tag
def static_if_there(*paths: str) -> list[str]:
    """The addresses of those static files that can be named; the manifest may be what is missing."""
    return list(_named(paths))


def _named(paths: tuple[str, ...]) -> Iterator[str]:
    for path in paths:
        try:
            yield static(path)
        except (ValueError, OSError):
            continue
