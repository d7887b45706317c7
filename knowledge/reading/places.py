"""Where a page stands: its region and its event, from the tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Left
from django.http import HttpRequest
from wagtail.models import Page

from knowledge.kinds import Kind
from knowledge.models import RecordPage, RegionPage

_STEP = Page.steplen
# Nothing that is listed stands deeper in the tree.
_DEEPEST = 8
# What findings and recommendations come from.
ORIGINS = (Kind.EVENT, Kind.FOCUS, Kind.KEY_FINDING)


@dataclass(frozen=True)
class Sign:
    """A region as a sign with its name. ``slug`` is that of its source language: it names the colour and the facet."""

    slug: str
    shape: str
    name: str
    url: str


@dataclass(frozen=True)
class Above:
    """What stands over a page, from the top down, and the region and event among it."""

    pages: list[RecordPage] = field(default_factory=list)

    def of_kind(self, kind: str) -> RecordPage | None:
        return next((page for page in self.pages if page.record and page.record.kind == kind), None)


def above(page: Page) -> Above:
    """The record pages over this one. One query; none for a page that stands at the top."""
    paths = [page.path[:end] for end in range(_STEP, len(page.path), _STEP)]
    found = RecordPage.objects.filter(path__in=paths).select_related("record__page", "regionpage")
    return Above(list(found.order_by("path").defer("body")))


def sign_of(region: RecordPage | None, request: HttpRequest | None = None) -> Sign | None:
    if region is None or region.record is None:
        return None
    slug = region.record.page.slug if region.record.page else region.slug
    return Sign(slug, region.regionpage.shape, region.title, region.get_url(request) or "")


def with_place(pages: QuerySet[RecordPage]) -> QuerySet[RecordPage]:
    """Adds the sign and name of the region, and the title of what brought each page forth, in the same query."""
    regions = RegionPage.objects.filter(path__in=_paths_above())
    origins = RecordPage.objects.filter(path__in=_paths_above(), record__kind__in=ORIGINS)
    return pages.annotate(
        region_slug=Subquery(regions.values("record__page__slug")[:1]),
        region_shape=Subquery(regions.values("shape")[:1]),
        region_title=Subquery(regions.values("title")[:1]),
        origin_title=Subquery(origins.values("title")[:1]),
    )


def _paths_above() -> list[Left]:
    return [Left(OuterRef("path"), depth * _STEP) for depth in range(2, _DEEPEST + 1)]
