"""For machines that read: which addresses there are, and where they have nothing to look for."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as django_sitemap
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from knowledge.rights import ANYBODY, readable_pages


class PageSitemap(Sitemap):
    """Every page that anybody may read, each with the same page in other languages."""

    limit = 50_000

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def pages(self) -> list[Page]:
        top = Site.objects.select_related("root_page").get(is_default_site=True).root_page.depth
        pages = Page.objects.filter(alias_of__isnull=True, depth__gte=top).select_related("locale")
        return list(readable_pages(ANYBODY, pages).order_by("path"))

    @cached_property
    def translations(self) -> defaultdict[Any, list[Page]]:
        found = defaultdict(list)
        for page in self.pages:
            found[page.translation_key].append(page)
        return found

    def items(self) -> list[Page]:
        return self.pages

    def get_urls(self, page: int | str = 1, site: Any = None, protocol: str | None = None) -> list[dict[str, Any]]:
        return [self._entry(one) for one in self.paginator.page(page).object_list if one.get_url(self.request)]

    def _entry(self, page: Page) -> dict[str, Any]:
        same = self.translations[page.translation_key]
        alternates = [{"location": self._address(one), "lang_code": one.locale.language_code} for one in same]
        return {
            "item": page,
            "location": self._address(page),
            "lastmod": page.last_published_at,
            "changefreq": None,
            "priority": "",
            "alternates": alternates if len(same) > 1 else [],
        }

    def _address(self, page: Page) -> str:
        return self.request.build_absolute_uri(page.get_url(self.request))


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    return django_sitemap(request, sitemaps={"pages": PageSitemap(request)})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Searches are not for machines: each would be a page of its own."""
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /*?", f"Sitemap: {_absolute(request, 'sitemap')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def _absolute(request: HttpRequest, name: str) -> str:
    return request.build_absolute_uri(reverse(name))
