"""How a record is found: the one function that makes its documents, and the one that says what is public."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.html import strip_tags

from knowledge.indexing.facets import (
    Surroundings,
    countries_shown,
    facets_of,
    term_labels,
)
from knowledge.indexing.linked import Linked, linked
from knowledge.indexing.watches import record_watches, records_of
from knowledge.models import Record, RecordPage
from knowledge.rights import ANYBODY, readable
from search.contract import Document
from search.registry import Watch


class RecordSource:
    """Records, as the registry of search asks for them."""

    @property
    def watches(self) -> Sequence[Watch]:
        return record_watches()

    def records_of(self, topic: str, keys: Collection[str]) -> set[int]:
        return records_of(topic, keys)

    def all_records(self) -> Iterator[int]:
        return Record.objects.order_by("pk").values_list("pk", flat=True).iterator()

    def documents(self, records: Collection[int]) -> Mapping[int, tuple[Document, ...]]:
        made: dict[int, list[Document]] = defaultdict(list)
        pages = _public_pages(records)
        around = Surroundings(pages)
        joined = linked(records)
        for page in pages:
            made[page.record_id].append(_document(page, around, joined))
        return {record: tuple(documents) for record, documents in made.items()}


def _public_pages(records: Collection[int]) -> list[RecordPage]:
    """One page a language: aliases say nothing of their own."""
    own = RecordPage.objects.filter(record__in=list(records), alias_of__isnull=True)
    ordered: Any = readable(ANYBODY, own).order_by("pk")
    found = list(ordered.specific())
    # What is selected beside a page does not come along to its specific one.
    prefetch_related_objects(found, "locale", "record")
    return found


def _document(page: RecordPage, around: Surroundings, joined: Linked) -> Document:
    record = page.saved_record
    source = around.sources.get(record.pk, page)
    place = around.place(page)
    countries = countries_shown(page, source, place, around)
    names = [name for c in countries for row in c.labels.all() for name in (row.name, *row.synonym_list())]
    tags = [tag.name for tag in around.attached.tags[source.pk]]
    return Document(
        key=f"{record.pk}-{page.locale.language_code}",
        record=record.pk,
        language=page.locale.language_code,
        type=record.kind,
        code=record.code or "",
        title=page.title,
        summary=page.summary,
        body=tuple(text for text in _texts(page) if text),
        labels=tuple(
            dict.fromkeys([*term_labels(around.attached.terms[source.pk]), *names, *tags, *joined.names[record.pk]])
        ),
        facets=facets_of(page, around, joined.values[record.pk]),
        newest=_newest(page, source, place.event).toordinal(),
        url=page.get_url() or "",
    )


def _texts(page: RecordPage) -> Iterable[str]:
    """The words of the body and of the fields that only this kind has."""
    for block in page.body:
        yield _plain(block.block.get_searchable_content(block.value))
    for html in page.searched_texts():
        yield _plain([html])


def _plain(parts: Iterable[object]) -> str:
    # A tag parts words: without the space “<p>a</p><p>b</p>” would be one word.
    return " ".join(" ".join(strip_tags(str(part).replace("<", " <")) for part in parts).split())


def _newest(page: RecordPage, source: RecordPage, event: RecordPage | None) -> date:
    for dated in (source, event):
        if dated is not None and dated.date_last:
            return dated.date_last
    published = page.first_published_at
    return published.date() if published else date.min
