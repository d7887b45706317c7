"""The ways in: by phase, region, theme and group; the key findings; what is latest."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from corridor.map import project, spread
from knowledge.kinds import Kind
from knowledge.models import Country, KeyFindingPage, RegionPage
from knowledge.models.term import TermKind
from knowledge.reading.addresses import address, list_address
from knowledge.reading.rows import Row, pages_in, rows
from knowledge.reading.strips import EVIDENCE, Mark, regions_in, slug_of, strip_of
from knowledge.reading.terms import Way
from knowledge.reading.vocabulary import Vocabulary
from knowledge.rights import Reader, readable_pages, reader_of

LATEST = 5
# Too many groups to show all on a first page; the index has the rest.
GROUPS = 12


@dataclass(frozen=True)
class Station:
    label: str
    url: str
    count: int
    sentence: str


@dataclass(frozen=True)
class RegionCard:
    slug: str
    shape: str
    name: str
    url: str
    records: int
    countries: list[Way] = field(default_factory=list)
    event: Row | None = None


@dataclass(frozen=True)
class Place:
    """A country on the map; two signs that would touch are moved apart."""

    x: float
    y: float
    region: str
    shape: str
    label: str
    region_name: str
    url: str


@dataclass(frozen=True)
class KeyFinding:
    number: int
    title: str
    url: str
    summary: str
    strip: list[Mark]


def home_context(request: HttpRequest) -> dict[str, Any]:
    reader, language = reader_of(request), get_language() or "en"
    regions = list(regions_in(reader, language))
    vocabulary = Vocabulary(reader, language)
    countries = list(Country.objects.filter(region__in=[page.record_id for page in regions]).prefetch_related("labels"))
    latest = _latest(reader, language, request)
    return {
        "stations": _stations(vocabulary),
        "regions": _regions(regions, countries, reader, language, request),
        "regions_intro": _intro(len(countries), len(regions)),
        "places": _places(regions, countries, language),
        "key_findings": _key_findings(regions, reader, language, request),
        "themes": vocabulary.ways(TermKind.THEME),
        "groups": vocabulary.ways(TermKind.GROUP)[:GROUPS],
        "themes_url": address("themes"),
        "practices": latest[Kind.PRACTICE],
        "practices_url": list_address(Kind.PRACTICE),
        "events": latest[Kind.EVENT],
        "events_url": list_address(Kind.EVENT),
    }


def _intro(countries: int, regions: int) -> str:
    """Nothing where there is no country yet: the names of the regions say enough."""
    if not countries:
        return ""
    there = ngettext("%(count)s country", "%(count)s countries", countries) % {"count": countries}
    over = ngettext("%(count)s region", "%(count)s regions", regions) % {"count": regions}
    return _(
        "%(countries)s in %(regions)s. Each sign, and each name below the map, leads to what comes from there."
    ) % {
        "countries": there,
        "regions": over,
    }


def _stations(vocabulary: Vocabulary) -> list[Station]:
    sentences = vocabulary.descriptions(TermKind.PHASE)
    return [Station(way.label, way.url, way.count, sentences[way.url]) for way in vocabulary.ways(TermKind.PHASE)]


def _regions(
    regions: list[RegionPage], countries: list[Country], reader: Reader, language: str, request: HttpRequest
) -> list[RegionCard]:
    pages = pages_in(reader, language)
    counted = pages.exclude(record__kind=Kind.REGION).order_by().values_list("region_slug")
    counts = dict(counted.annotate(count=Count("pk")))
    events: dict[str, Row] = {}
    for found in pages.filter(record__kind=Kind.EVENT).order_by("date_last"):
        events.update({row.region: row for row in rows([found], request, language)})
    return [
        RegionCard(
            slug_of(page),
            page.shape,
            page.title,
            page.get_url(request) or "",
            counts.get(slug_of(page), 0),
            [_way(country, language) for country in countries if country.region_id == page.record_id],
            events.get(slug_of(page)),
        )
        for page in regions
    ]


def _way(country: Country, language: str) -> Way:
    return Way(country.name(language), address("country", country.slug))


def _places(regions: list[RegionPage], countries: list[Country], language: str) -> list[Place]:
    placed = [one for one in countries if one.latitude is not None and one.longitude is not None]
    points = spread([project(float(one.longitude or 0), float(one.latitude or 0)) for one in placed])
    by_record = {page.record_id: page for page in regions}
    return [
        Place(
            round(x, 1),
            round(y, 1),
            slug_of(by_record[one.region_id]),
            by_record[one.region_id].shape,
            one.name(language),
            by_record[one.region_id].title,
            address("country", one.slug),
        )
        for one, (x, y) in zip(placed, points, strict=True)
    ]


def _key_findings(regions: list[RegionPage], reader: Reader, language: str, request: HttpRequest) -> list[KeyFinding]:
    """Three queries: the findings, and whose records stand behind each."""
    pages = KeyFindingPage.objects.filter(locale__language_code=language, alias_of__isnull=True)
    found = list(readable_pages(reader, pages).defer("body").order_by("number", "path"))
    behind = _behind([page.record_id for page in found], reader, language)
    return [
        KeyFinding(
            page.number,
            page.title,
            page.get_url(request) or "",
            page.summary,
            strip_of(regions, behind[page.record_id], request),
        )
        for page in found
    ]


def _behind(records: list[int], reader: Reader, language: str) -> defaultdict[int, set[str]]:
    """By record, the regions of the records that stand behind it."""
    linked = pages_in(reader, language).filter(
        record__links_out__target__in=records, record__links_out__kind__in=EVIDENCE
    )
    found: defaultdict[int, set[str]] = defaultdict(set)
    for target, region in linked.values_list("record__links_out__target", "region_slug"):
        found[target].add(region or "")
    return found


def _latest(reader: Reader, language: str, request: HttpRequest) -> dict[str, list[Row]]:
    pages = pages_in(reader, language)
    orders = {Kind.PRACTICE: ("-first_published_at", "-pk"), Kind.EVENT: ("-date_last", "-pk")}
    return {
        kind: rows(pages.filter(record__kind=kind).order_by(*order)[:LATEST], request, language)
        for kind, order in orders.items()
    }
