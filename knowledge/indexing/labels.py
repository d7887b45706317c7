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


class Labels:
    """The names of all facets' values in one language; a query for terms, countries, pages and tags each."""

    def __init__(self, language: str, wanted: Mapping[str, Collection[str]], reader: Reader) -> None:
        self.language = language
        self.reader = reader
        self.wanted = {facet: set(values) for facet, values in wanted.items()}
        self.terms = self._terms()
        self.pages = self._pages()

    def of(self, facet: str) -> dict[str, Label]:
        """Labels by value. A value that nobody knows any more keeps its own text, unless it may stand for a page."""
        known = self._known(facet)
        values = self.wanted.get(facet, set())
        if facet in FROM_PAGES:
            return {value: known[value] for value in values if value in known}
        return {value: known.get(value, Label(value)) for value in values}

    def phases(self) -> dict[str, Label]:
        """The stations of the journey in their order, whether anything is there or not."""
        return dict(sorted(self.terms.get(TermKind.PHASE, {}).items(), key=lambda item: item[1].place))

    def _known(self, facet: str) -> Mapping[str, Label]:
        match facet:
            case "type":
                kinds = list(Kind)
                return {kind.value: Label(str(kind.label), (place,)) for place, kind in enumerate(kinds)}
            case Kind.REGION | Kind.EVENT | Kind.ORGANISATION | Kind.INSTRUMENT:
                return self.pages.get(facet, {})
            case "country":
                return self._countries()
            case "language":
                return {code: Label(_language_name(code)) for code in self.wanted["language"]}
            case "tag":
                return self._tags()
            case _:
                return self.terms.get(facet, {})

    def _terms(self) -> dict[str, dict[str, Label]]:
        slugs = {value for values in self.wanted.values() for value in values}
        asked = Q(kind__in=self.wanted, slug__in=slugs)
        stations = Q(kind=TermKind.PHASE, retired=False, parent=None)
        rows = Term.objects.filter(asked | stations).select_related("parent")
        found: dict[str, dict[str, Label]] = {}
        for term in rows.prefetch_related("labels"):
            above = term.parent
            place = (above.position, 1, term.position) if above else (term.position, 0, 0)
            label = Label(term.name(self.language), place, above.slug if above else "")
            found.setdefault(term.kind, {})[term.slug] = label
        return found

    def _countries(self) -> dict[str, Label]:
        rows = Country.objects.filter(slug__in=self.wanted["country"]).prefetch_related("labels")
        return {country.slug: Label(country.name(self.language)) for country in rows}

    def _tags(self) -> dict[str, Label]:
        """Anybody may ask for any value: one that only closed records bear keeps the text that was asked."""
        bearing = RecordPage.objects.filter(tagged_items__tag=OuterRef("pk"))
        tags = Tag.objects.filter(Exists(readable(self.reader, bearing)), slug__in=self.wanted["tag"])
        return {tag.slug: Label(tag.name) for tag in tags}

    def _pages(self) -> dict[str, dict[str, Label]]:
        """Regions by the slug of their source language, whatever language is asked; other pages by their code."""
        codes = {value.upper() for kind in FROM_PAGES[1:] for value in self.wanted.get(kind, ())}
        regions = Q(record__kind=Kind.REGION, record__page__slug__in=self.wanted.get(Kind.REGION, ()))
        known = Q(locale__language_code=self.language) | Q(pk=F("record__page"))
        pages = RecordPage.objects.filter(regions | Q(record__kind__in=FROM_PAGES[1:], record__code__in=codes))
        pages = readable(self.reader, pages.filter(known, alias_of__isnull=True)).defer("body")
        found: dict[str, dict[str, Label]] = {}
        for place, page in enumerate(pages.select_related("record__page", "locale", "regionpage").order_by("path")):
            kind, value, label = _of_page(page, place)
            labels = found.setdefault(kind, {})
            if value not in labels or page.locale.language_code == self.language:
                labels[value] = label
        return found


def _of_page(page: RecordPage, place: int) -> tuple[str, str, Label]:
    kind = page.saved_record.kind
    if kind == Kind.REGION:
        source = page.saved_record.page or page
        return kind, source.slug, Label(page.title, (place,), shape=page.regionpage.shape)
    return kind, facet_value(page), Label(page.title)


def _language_name(code: str) -> str:
    try:
        return get_language_info(code)["name_local"].capitalize()
    except KeyError:
        return code
