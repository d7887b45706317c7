"""The records of the database as they would be written in files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import F
from wagtail.models import Page

from corridor.interchange.ends import Ends
from corridor.interchange.kinds import COMMON, FACT, KINDS, LINK
from corridor.interchange.records import HOME, LIBRARY, Document, in_order
from corridor.interchange.schema import show_keys
from corridor.models import HomePage
from knowledge.models import Fact, LibraryPage, Link, RecordPage, RecordTag
from knowledge.models.term import TermKind


def source_pages(records: Collection[int]) -> list[RecordPage]:
    """The pages in the language that each record was first written in."""
    pages = RecordPage.objects.filter(record__in=list(records), record__page_id=F("pk"))
    return list(pages.select_related("locale", "latest_revision").order_by("path").specific())


def documents_of(pages: Collection[RecordPage], ends: Ends) -> dict[int, Document]:
    """By page, in a number of queries that does not depend on how many there are."""
    around = _Around.of(pages, ends)
    return {page.pk: around.document(page, ends) for page in pages}


def draft_of(page: RecordPage, ends: Ends) -> Document:
    """What the newest revision of a page says, published or not."""
    draft = page.get_latest_revision_as_object()
    around = _Around.of([page], ends)
    around.countries[page.pk] = [country.pk for country in draft.countries.all()]
    around.terms[page.pk] = [term.pk for term in draft.terms.all()]
    around.tags[page.pk] = [str(tag) for tag in draft.tags.all()]
    return around.document(draft, ends)


@dataclass
class _Around:
    """What stands in other tables, by page or record."""

    parents: dict[str, str]
    countries: dict[int, list[int]]
    terms: dict[int, list[int]]
    tags: dict[int, list[str]]
    links: dict[int, list[Link]]
    facts: dict[int, list[Fact]]

    @classmethod
    def of(cls, pages: Collection[RecordPage], ends: Ends) -> _Around:
        numbers = [page.pk for page in pages]
        records = [page.record_id for page in pages]
        countries = RecordPage.countries.through.objects.filter(recordpage__in=numbers)
        terms = RecordPage.terms.through.objects.filter(recordpage__in=numbers)
        tags = RecordTag.objects.filter(content_object__in=numbers)
        links = Link.objects.filter(origin__in=records, target__in=list(ends.codes))
        return cls(
            parents=_parents(pages, ends),
            countries=_by(countries.values_list("recordpage", "country")),
            terms=_by(terms.values_list("recordpage", "term")),
            tags=_by(tags.values_list("content_object", "tag__name")),
            links=_by((link.origin_id, link) for link in links),
            facts=_by((fact.record_id, fact) for fact in Fact.objects.filter(record__in=records)),
        )

    def document(self, page: RecordPage, ends: Ends) -> Document:
        kind = KINDS[page.kind]
        language = page.locale.language_code
        return in_order(
            {
                "kind": str(kind.kind),
                "code": ends.codes[page.record_id],
                "language": "" if language == settings.LANGUAGE_CODE else language,
                "parent": self.parents[page.path[: -page.steplen]],
                **show_keys(page, COMMON, ends),
                "countries": sorted(ends.codes_of_countries[number] for number in self.countries[page.pk]),
                "terms": _terms(ends.names_of_terms[number] for number in self.terms[page.pk]),
                "tags": sorted(self.tags[page.pk]),
                "links": [_link(link, ends) for link in self.links[page.record_id]],
                "facts": [show_keys(fact, FACT, ends) for fact in self.facts[page.record_id]],
                str(kind.kind): show_keys(page, kind.keys, ends),
            }
        )


def _by(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def _parents(pages: Collection[RecordPage], ends: Ends) -> dict[str, str]:
    """What the parents are called in a file, by path."""
    paths = {page.path[: -page.steplen] for page in pages}
    above = Page.objects.filter(path__in=paths).values_list("pk", "path")
    homes = set(HomePage.objects.values_list("pk", flat=True))
    libraries = set(LibraryPage.objects.values_list("pk", flat=True))
    return {
        path: HOME if number in homes else LIBRARY if number in libraries else ends.code_of_page(number)
        for number, path in above
    }


def _terms(names: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    by_kind = _by(names)
    return {kind: sorted(by_kind[kind]) for kind in TermKind.values if kind in by_kind}


def _link(link: Link, ends: Ends) -> Document:
    shown = show_keys(link, LINK, ends)
    return {"kind": shown.pop("kind"), "to": ends.codes[link.target_id], **shown}
