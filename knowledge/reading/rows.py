"""A record as a row: in a list, at the other end of a link, under a heading."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from knowledge.kinds import Kind
from knowledge.models import RecordPage
from knowledge.reading.places import ORIGINS, with_place
from knowledge.rights import Reader, readable


@dataclass(frozen=True)
class Row:
    """What parts of a list show. ``region`` is a slug; ``lang`` is set where it is not the language of the page."""

    record: int
    url: str
    title: str
    kind: str
    type: str
    code: str
    summary: str
    region: str = ""
    shape: str = ""
    region_name: str = ""
    place: str = ""
    lang: str = ""
    note: str = ""
    basis: str = ""
    locator: str = ""

    def with_note(self, note: str) -> Row:
        return replace(self, note=note)


def own_pages() -> QuerySet[RecordPage]:
    """Pages that say something of their own (no aliases), with what a row needs."""
    pages = RecordPage.objects.filter(alias_of__isnull=True, record__isnull=False)
    return with_place(pages.select_related("record", "locale").defer("body"))


def pages_in(reader: Reader, language: str) -> QuerySet[RecordPage]:
    """All that may be read in a language."""
    return readable(reader, own_pages().filter(locale__language_code=language))


def best_pages(reader: Reader, language: str, wanted: Q) -> dict[int, RecordPage]:
    """By record, the page in the language, else the one in the language it was written in. One query.

    ``source_path`` says where the record stands, in whichever language it is shown.
    """
    pages = own_pages().annotate(source_path=Coalesce("record__page__path", "path"))
    found = readable(reader, pages.filter(wanted).filter(_known_in(language)))
    by_record: dict[int, RecordPage] = {}
    for page in found:
        if page.record_id not in by_record or page.locale.language_code == language:
            by_record[page.record_id] = page
    return by_record


def best_titles(reader: Reader, language: str, records: Collection[int]) -> dict[int, str]:
    """The titles of these pages alone, without where they stand: far quicker than ``best_pages``."""
    own = RecordPage.objects.filter(alias_of__isnull=True, record__in=records).filter(_known_in(language))
    found = readable(reader, own).values_list("record", "title", "locale__language_code")
    # The one in the language comes last, and stays.
    return {record: title for record, title, _its in sorted(found, key=lambda page: page[2] == language)}


def _known_in(language: str) -> Q:
    return Q(locale__language_code=language) | Q(pk=F("record__page_id"))


def row(page: RecordPage, request: HttpRequest | None, language: str) -> Row:
    """The row of a page from one of the functions above."""
    record = page.saved_record
    kind = Kind(record.kind)
    written = page.locale.language_code
    return Row(
        record=record.pk,
        url=page.get_url(request) or "",
        title=page.title,
        kind=str(kind.label),
        type=kind.value,
        code=record.code or "",
        summary=page.summary,
        region=page.region_slug or "",
        shape=page.region_shape or "",
        region_name=(page.region_title or "") if kind != Kind.REGION else "",
        place=(page.origin_title or "") if kind not in ORIGINS else "",
        lang=written if written != language else "",
    )


def rows(pages: Iterable[RecordPage], request: HttpRequest | None, language: str) -> list[Row]:
    return [row(page, request, language) for page in pages]
