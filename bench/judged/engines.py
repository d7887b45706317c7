"""The searches that are compared: Corridor on either engine, and Wagtail's own on the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from uuid import uuid4

from django.core.management import call_command
from wagtail.search import index

from bench.judged import DEPTH, Ask
from knowledge.models import RecordPage
from search.changes import all_records, in_chunks
from search.contract import Change, Engine, Query
from search.engines import engine_at
from search.engines.elastic import ElasticEngine


@contextmanager
def embedded(changes: Iterable[Change] | None = None) -> Iterator[Ask]:
    with TemporaryDirectory() as folder:
        yield filled(engine_at(f"embedded://{folder}"), changes)


@contextmanager
def elastic(url: str, changes: Iterable[Change] | None = None) -> Iterator[Ask]:
    """At the address of a server; leaves nothing there."""
    engine = ElasticEngine(f"{url.replace('http', 'elasticsearch', 1)}/judged-{uuid4().hex[:8]}")
    try:
        yield filled(engine, changes)
    finally:
        engine.indices.drop([*engine.indices.in_use().values(), engine.address.state])


def filled(engine: Engine, changes: Iterable[Change] | None) -> Ask:
    """The engine with these in a new index, or with every record of the database."""
    engine.rebuild(changes or (change for chunk in in_chunks(all_records()) for change in chunk), 1)
    return lambda text, language: [hit.code for hit in engine.search(Query(text, language, size=DEPTH)).hits]


@contextmanager
def wagtail_search() -> Iterator[Ask]:
    """As a Wagtail site sets it up: the title, which it weighs more by itself, the summary and the body."""
    fields = RecordPage.search_fields
    RecordPage.search_fields = [*fields, index.SearchField("summary"), index.SearchField("body")]
    try:
        call_command("update_index", verbosity=0)
        yield by_wagtail
    finally:
        RecordPage.search_fields = fields


def by_wagtail(text: str, _language: str) -> Sequence[str]:
    found = RecordPage.objects.live().search(text, operator="or")
    return [page.saved_record.code or "" for page in found[:DEPTH]]
