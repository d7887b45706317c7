"""The colours of the regions as a style sheet: the content security policy allows no style inside a page."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from knowledge.colours import COLOUR
from knowledge.models import RegionPage
from knowledge.reading.strips import slug_of
from knowledge.rights import readable_pages, reader_of


@require_safe
def regions_css(request: HttpRequest) -> HttpResponse:
    pages = RegionPage.objects.filter(alias_of__isnull=True)
    found = readable_pages(reader_of(request), pages).select_related("record__page").order_by("path")
    regions = {slugify(slug_of(page)): page for page in found}
    light = "".join(_rule(slug, page.hue) for slug, page in regions.items())
    dark = "".join(_rule(slug, page.hue_dark) for slug, page in regions.items())
    return HttpResponse(
        f"{light}@media screen and (prefers-color-scheme: dark) {{ {dark}}}\n", content_type="text/css; charset=utf-8"
    )


def _rule(slug: str, hue: str) -> str:
    """Nothing but a colour is written, whatever lies in the database."""
    return f".region-{slug} {{ --hue: {hue}; }}\n" if slug and re.match(COLOUR, hue) else ""
