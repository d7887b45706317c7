"""The evidence strip: every region, and whether its records stand behind something."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from knowledge.models import RecordPage, RegionPage
from knowledge.rights import Reader, readable, readable_pages

# A region stands behind what its records support, qualify or say again; to speak against it is something else.
EVIDENCE = ("supports", "qualifies", "repeats")


@dataclass(frozen=True)
class Mark:
    slug: str
    shape: str
    name: str
    url: str
    on: bool


def regions_in(reader: Reader, language: str) -> QuerySet[RegionPage]:
    pages = RegionPage.objects.filter(locale__language_code=language, alias_of__isnull=True)
    found: QuerySet[RegionPage] = readable_pages(reader, pages).select_related("record__page").defer("body")
    return found.order_by("path")


def strip_where(pages: QuerySet[RecordPage], reader: Reader, language: str, request: HttpRequest | None) -> list[Mark]:
    """Regions that have one of the pages. One query."""
    beneath = Exists(pages.filter(path__startswith=OuterRef("path")))
    return [mark(region, region.has, request) for region in regions_in(reader, language).annotate(has=beneath)]


def evidence_strip(source: RecordPage, reader: Reader, language: str, request: HttpRequest | None) -> list[Mark]:
    """Regions whose records stand behind a record or behind what stands beneath it."""
    behind = RecordPage.objects.filter(
        record__links_out__kind__in=EVIDENCE,
        record__links_out__target__page__path__startswith=source.path,
        locale__language_code=language,
    )
    return strip_where(readable(reader, behind), reader, language, request)


def strip_of(regions: Collection[RegionPage], on: Collection[str], request: HttpRequest | None) -> list[Mark]:
    """A strip from regions read before, and the slugs of those that are on. No query."""
    return [mark(region, slug_of(region) in on, request) for region in regions]


def mark(region: RegionPage, on: bool, request: HttpRequest | None) -> Mark:
    return Mark(slug_of(region), region.shape, region.title, region.get_url(request) or "", on)


def slug_of(region: RegionPage) -> str:
    """The slug in the language it was written in: the value of the facet and the name of the colour."""
    return region.record.page.slug if region.record and region.record.page else region.slug
