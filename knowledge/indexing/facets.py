"""The values by which a record can be narrowed: region, country, terms, links, year, languages, tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from wagtail.models import Page

from knowledge.indexing.attached import Attached
from knowledge.indexing.linked import facet_value
from knowledge.kinds import Kind
from knowledge.models import Country, RecordPage, Term
from knowledge.models.term import TermKind
from knowledge.rights import ANYBODY, readable

_STEP = Page.steplen
# A record stands under its own name too: who chooses an organisation finds it first.
_OWN = (Kind.EVENT, Kind.ORGANISATION, Kind.INSTRUMENT)


@dataclass
class Place:
    """The region and event above a page in the tree, or the page itself where it is one."""

    region: RecordPage | None = None
    event: RecordPage | None = None


@dataclass
class Surroundings:
    """What the facets of many pages need, read once for all of them, however many pages."""

    pages: Sequence[RecordPage]
    _places: dict[str, RecordPage] = field(init=False)

    def __post_init__(self) -> None:
        above = {page.path[: n * _STEP] for page in self.pages for n in range(1, page.depth + 1)}
        found = RecordPage.objects.filter(path__in=above, record__kind__in=["region", "event"])
        found = found.select_related("record__page", "regionpage").prefetch_related("countries")
        self._places = {page.path: page for page in found}

    @cached_property
    def sources(self) -> dict[int, RecordPage]:
        """By record, the page in the source language: the one that holds the terms, countries and tags."""
        here = {page.record_id: page for page in self.pages if page.record_id and page.is_source_language}
        records = [page.record for page in self.pages if page.record and page.record_id not in here]
        others = RecordPage.objects.filter(pk__in={record.page_id for record in records})
        return here | {page.record_id: page for page in others if page.record_id}

    @cached_property
    def attached(self) -> Attached:
        return Attached({page.pk for page in (*self.pages, *self.sources.values())})

    @cached_property
    def languages(self) -> Mapping[int, set[str]]:
        """By record, the languages in which it can be read, where all its pages are here."""
        found: dict[int, set[str]] = defaultdict(set)
        for page in self.pages:
            found[page.record_id or 0].add(page.locale.language_code)
        return found

    @cached_property
    def region_slugs(self) -> dict[int, str]:
        """Of the regions that anybody may read: no value names another."""
        pages = readable(ANYBODY, RecordPage.objects.filter(record__kind="region", record__page__pk__isnull=False))
        return {page.record_id: page.slug for page in pages.select_related("record") if page.is_source_language}

    @cached_property
    def countries_of_region(self) -> Mapping[int, list[Country]]:
        by_region: dict[int, list[Country]] = defaultdict(list)
        for country in Country.objects.filter(region__isnull=False).prefetch_related("labels"):
            by_region[country.region_id or 0].append(country)
        return by_region

    def place(self, page: RecordPage) -> Place:
        place = Place()
        for depth in range(1, page.depth + 1):
            above = self._places.get(page.path[: depth * _STEP])
            if above is not None and above.record is not None:
                setattr(place, above.record.kind, above)
        return place


def facets_of(
    page: RecordPage, around: Surroundings, joined: Iterable[tuple[str, str]] = ()
) -> dict[str, tuple[str, ...]]:
    """``joined``: names and values of those facets that stand for linked records."""
    source = around.sources.get(page.record_id or 0, page)
    place = around.place(page)
    values: dict[str, set[str]] = defaultdict(set)
    values["type"].add(page.record.kind if page.record else "")
    values["language"] |= around.languages[page.record_id or 0]
    values["region"] |= _regions(page, source, place, around)
    values["country"] |= {country.slug for country in countries_shown(page, source, place, around)}
    for term in around.attached.terms[source.pk]:
        values[term.kind].add(term.slug)
        if term.parent:
            values[term.kind].add(term.parent.slug)
    dated = source if source.date else place.event
    if dated is not None and dated.date:
        values["year"].add(dated.date[:4])
    for name, value in (*joined, *_own(page, place)):
        values[name].add(value)
    values["tag"] |= {tag.slug for tag in around.attached.tags[source.pk]}
    return {name: tuple(sorted(found)) for name, found in values.items() if found}


def _own(page: RecordPage, place: Place) -> list[tuple[str, str]]:
    """The event above, and the record itself where records can be narrowed by it."""
    shown = [place.event] if place.event is not None else []
    if page.record and page.record.kind in _OWN:
        shown.append(page)
    return [(found.record.kind, value) for found in shown if found.record and (value := facet_value(found))]


def countries_shown(page: RecordPage, source: RecordPage, place: Place, around: Surroundings) -> list[Country]:
    """The countries that a record names; where it names none, those of its event, else of its region."""
    named = around.attached.countries[source.pk]
    if named:
        return named
    if place.event is not None and place.event.countries.all():
        return list(place.event.countries.all())
    region = page.record_id if page.record and page.record.kind == "region" else None
    if region is None and place.region is not None:
        region = place.region.record_id
    return list(around.countries_of_region.get(region or 0, []))


def _regions(page: RecordPage, source: RecordPage, place: Place, around: Surroundings) -> set[str]:
    if page.record and page.record.kind == "region":
        return {around.region_slugs.get(page.record.pk) or page.slug}
    if place.region is not None and place.region.record_id in around.region_slugs:
        return {around.region_slugs[place.region.record_id]}
    of_countries = {country.region_id or 0 for country in around.attached.countries[source.pk]}
    return {around.region_slugs[region] for region in of_countries if region in around.region_slugs}


def term_labels(terms: Sequence[Term]) -> list[str]:
    """Names and synonyms in every language: whoever searches in one finds what is written in another."""
    labels = []
    for term in terms:
        for row in (term, term.parent):
            for label in row.labels.all() if row is not None else ():
                labels += [label.name, *label.synonym_list()]
    return labels


TERM_FACETS = tuple(kind.value for kind in TermKind if kind is not TermKind.CORRIDOR)
