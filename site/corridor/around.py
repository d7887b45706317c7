"""What stands around every page and follows from no page: asked once for each generation, host and language."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.images.models import SourceImageIOError
from wagtail.models import Site

from corridor.middleware.generation import LONGEST, generation_of
from knowledge.rights import Reader, readable_pages, reader_of

if TYPE_CHECKING:
    from corridor.models import NetworkSettings


@dataclass(frozen=True)
class Around:
    """``pages`` are titles and addresses of the text pages in the footer, ``languages`` codes with a home page."""

    name: str
    credit: str
    licence: str
    contact_email: str
    exit_address: str
    link_colour: str
    link_colour_dark: str
    mark: tuple[str, int, int] | None
    pages: list[tuple[str, str]]
    languages: list[str]


def around(request: HttpRequest) -> Around:
    """From the cache for readers of whom nothing is known; whoever has signed in may see more and is asked for anew."""
    reader = reader_of(request)
    if not reader.is_anybody:
        return _read(request, reader)
    key = f"around:{generation_of(request)}:{request.get_host()}:{get_language()}"
    kept = cache.get(key)
    if kept is None:
        kept = astuple(_read(request, reader))
        cache.set(key, kept, LONGEST)
    return Around(*kept)


def _read(request: HttpRequest, reader: Reader) -> Around:
    site = Site.find_for_request(request)
    settings = _settings(site)
    return Around(
        settings.name,
        settings.credit,
        settings.licence,
        settings.contact_email,
        settings.exit_address,
        settings.link_colour,
        settings.link_colour_dark,
        _mark(settings),
        _pages(request, reader),
        _languages(site, reader),
    )


def _settings(site: Site | None) -> NetworkSettings:
    from corridor.models import NetworkSettings

    # Wagtail's own way makes the row when it is first read: a page that is only read would write.
    return NetworkSettings.objects.filter(site=site).select_related("mark").first() or NetworkSettings()


def _mark(settings: NetworkSettings) -> tuple[str, int, int] | None:
    if settings.mark is None:
        return None
    try:
        mark = settings.mark.get_rendition("height-64|format-webp")
    except SourceImageIOError:
        # The file is lost: the name alone is better than no page at all.
        return None
    return mark.url, mark.width, mark.height


def _pages(request: HttpRequest, reader: Reader) -> list[tuple[str, str]]:
    from corridor.models import TextPage

    pages = TextPage.objects.filter(in_footer=True, locale__language_code=get_language())
    return [
        (page.title, page.get_url(request) or "")
        for page in readable_pages(reader, pages.order_by("path")).defer("body")
    ]


def _languages(site: Site | None, reader: Reader) -> list[str]:
    if site is None:
        return []
    homes = readable_pages(reader, site.root_page.get_translations(inclusive=True))
    return list(homes.values_list("locale__language_code", flat=True))
