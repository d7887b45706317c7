"""What a reader sees in place of a facet's value, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.utils.translation import get_language_info
from taggit.models import Tag

from knowledge.kinds import Kind
from knowledge.models import Country, RecordPage, Term
from knowledge.rights import Reader, readable


@dataclass(frozen=True)
class Label:
    text: str
    # Values stand under their parent, in this order; an empty place leaves the order to the counts.
    place: tuple[int, ...] = ()
    parent: str = ""
    shape: str = ""


class Labels:
    """The names of all facets' values in one language; a query for terms, countries, regions and tags each."""

    def __init__(self, language: str, wanted: Mapping[str, Collection[str]], reader: Reader) -> None:
        self.language = language
        self.reader = reader
        self.wanted = {facet: set(values) for facet, values in wanted.items()}
        self.terms = self._terms()

    def of(self, facet: str) -> dict[str, Label]:
        """Labels by value. A value that nobody knows any more keeps its own text."""
        known = self._known(facet)
        return {value: known.get(value, Label(value)) for value in self.wanted.get(facet, ())}

    def _known(self, facet: str) -> Mapping[str, Label]:
        match facet:
            case "type":
                kinds = list(Kind)
                return {kind.value: Label(str(kind.label), (place,)) for place, kind in enumerate(kinds)}
            case "region":
                return self._regions()
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
        rows = Term.objects.filter(kind__in=self.wanted, slug__in=slugs).select_related("parent")
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

    def _regions(self) -> dict[str, Label]:
        """By the slug of the source language, which is the value, whatever language is asked."""
        pages = RecordPage.objects.filter(record__kind="region", alias_of__isnull=True)
        pages = pages.select_related("record__page", "locale", "regionpage").order_by("path")
        found: dict[str, Label] = {}
        for place, page in enumerate(readable(self.reader, pages)):
            slug = page.record.page.slug if page.record and page.record.page else page.slug
            if slug not in found or page.locale.language_code == self.language:
                found[slug] = Label(page.title, (place,), shape=page.regionpage.shape)
        return found


def _language_name(code: str) -> str:
    try:
        return get_language_info(code)["name_local"].capitalize()
    except KeyError:
        return code
