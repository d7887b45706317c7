"""What a reader sees in place of a facet's value, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import get_language_info
from taggit.models import Tag

from knowledge.indexing.linked import facet_value
from knowledge.kinds import Kind
from knowledge.models import Country, RecordPage, Term
from knowledge.models.term import TermKind
from knowledge.rights import Reader, readable

# These stand for pages: what a reader may not read is not named.
FROM_PAGES = (Kind.REGION, Kind.EVENT, Kind.ORGANISATION, Kind.INSTRUMENT)


@dataclass(frozen=True)
class Label:
    text: str
    # Values stand under their parent, in this order; an empty place leaves the order to the counts.
    place: tuple[int, ...] = ()
    parent: str = ""
    shape: str = ""
    is_station: bool = False


# By facet and value.
Known = dict[str, dict[str, Label]]
Wanted = Mapping[str, Collection[str]]


class Labels:
    """The names of all facets' values in one language, out of what was read of them."""

    def __init__(self, known: Known, wanted: Wanted) -> None:
        self.known = known
        self.wanted = wanted

    def of(self, facet: str) -> dict[str, Label]:
        """Labels by value. A value that nobody knows any more keeps its own text, unless it may stand for a page."""
        known, values = self.known.get(facet, {}), self.wanted.get(facet, ())
        if facet in FROM_PAGES:
            return {value: known[value] for value in values if value in known}
        return {value: known.get(value, Label(value)) for value in values}

    def phases(self) -> dict[str, Label]:
        """The stations of the journey in their order, whether anything is there or not."""
        stations = {value: label for value, label in self.known.get(TermKind.PHASE, {}).items() if label.is_station}
        return dict(sorted(stations.items(), key=lambda item: item[1].place))


def unknown(wanted: Wanted, known: Known) -> Wanted:
    """What has still to be read; nothing known at all also lacks the stations, which nobody has to ask for."""
    missing = {facet: {*values} - known.get(facet, {}).keys() for facet, values in wanted.items()}
    return {facet: values for facet, values in missing.items() if values or not known}


def read(language: str, wanted: Wanted, reader: Reader) -> Known:
    """A query for terms, countries, pages and tags each, where any is wanted."""
    found: Known = {facet: dict(labels) for facet, labels in _plain(wanted).items()}
    for reading in (_terms(language, wanted), _pages(language, wanted, reader)):
        for facet, labels in reading.items():
            found.setdefault(facet, {}).update(labels)
    if wanted.get("country"):
        rows = Country.objects.filter(slug__in=wanted["country"]).prefetch_related("labels")
        found["country"] = {country.slug: Label(country.name(language)) for country in rows}
    if wanted.get("tag"):
        found["tag"] = _tags(wanted["tag"], reader)
    return found


def joined(first: Known, second: Known) -> Known:
    return {facet: first.get(facet, {}) | second.get(facet, {}) for facet in first.keys() | second.keys()}


def _plain(wanted: Wanted) -> Known:
    """What no row has to be read for."""
    kinds = {kind.value: Label(str(kind.label), (place,)) for place, kind in enumerate(Kind)}
    return {"type": kinds, "language": {code: Label(_language_name(code)) for code in wanted.get("language", ())}}


def _terms(language: str, wanted: Wanted) -> Known:
    slugs = {value for values in wanted.values() for value in values}
    asked = Q(kind__in=wanted, slug__in=slugs)
    stations = Q(kind=TermKind.PHASE, retired=False, parent=None)
    found: Known = {}
    for term in Term.objects.filter(asked | stations).select_related("parent").prefetch_related("labels"):
        above = term.parent
        place = (above.position, 1, term.position) if above else (term.position, 0, 0)
        is_station = term.kind == TermKind.PHASE and not term.retired and above is None
        label = Label(term.name(language), place, above.slug if above else "", is_station=is_station)
        found.setdefault(term.kind, {})[term.slug] = label
    return found


def _tags(slugs: Collection[str], reader: Reader) -> dict[str, Label]:
    """Anybody may ask for any value: one that only closed records bear keeps the text that was asked."""
    bearing = RecordPage.objects.filter(tagged_items__tag=OuterRef("pk"))
    tags = Tag.objects.filter(Exists(readable(reader, bearing)), slug__in=slugs)
    return {tag.slug: Label(tag.name) for tag in tags}


def _pages(language: str, wanted: Wanted, reader: Reader) -> Known:
    """Regions by the slug of their source language, whatever language is asked; other pages by their code."""
    codes = {value.upper() for kind in FROM_PAGES[1:] for value in wanted.get(kind, ())}
    slugs = wanted.get(Kind.REGION, ())
    if not codes and not slugs:
        return {}
    here = Q(locale__language_code=language) | Q(pk=F("record__page"))
    regions = Q(record__kind=Kind.REGION, record__page__slug__in=slugs)
    pages = RecordPage.objects.filter(regions | Q(record__kind__in=FROM_PAGES[1:], record__code__in=codes))
    pages = readable(reader, pages.filter(here, alias_of__isnull=True)).defer("body")
    found: Known = {}
    for page in pages.select_related("record__page", "locale", "regionpage").order_by("path"):
        kind, value, label = _of_page(page)
        labels = found.setdefault(kind, {})
        if value not in labels or page.locale.language_code == language:
            labels[value] = label
    return found


def _of_page(page: RecordPage) -> tuple[str, str, Label]:
    kind = page.saved_record.kind
    if kind == Kind.REGION:
        source = page.saved_record.page or page
        return kind, source.slug, Label(page.title, tuple(map(ord, source.path)), shape=page.regionpage.shape)
    return kind, facet_value(page), Label(page.title)


def _language_name(code: str) -> str:
    try:
        return get_language_info(code)["name_local"].capitalize()
    except KeyError:
        return code
