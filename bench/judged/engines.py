"""The searches that are compared: Corridor on either engine, and Wagtail's own on the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from uuid import uuid4

from django.core.management import call_command
from wagtail.search import index

from bench.judged import DEPTH, Ask
from knowledge.models import RecordPage
from search.changes import all_records, in_chunks
from search.contract import Engine, Query
from search.engines import engine_at
from search.engines.elastic import ElasticEngine


@contextmanager
def embedded() -> Iterator[Ask]:
    with TemporaryDirectory() as folder:
        yield filled(engine_at(f"embedded://{folder}"))


@contextmanager
def elastic(url: str) -> Iterator[Ask]:
    """At the address of a server; leaves nothing there."""
    engine = ElasticEngine(f"{url.replace('http', 'elasticsearch', 1)}/judged-{uuid4().hex[:8]}")
    try:
        yield filled(engine)
    finally:
        engine.indices.drop([*engine.indices.in_use().values(), engine.address.state])


def filled(engine: Engine) -> Ask:
    """The engine with every record of the database in a new index."""
    engine.rebuild((change for chunk in in_chunks(all_records()) for change in chunk), 1)
    return lambda text: [hit.code for hit in engine.search(Query(text=text, size=DEPTH)).hits]


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


def by_wagtail(text: str) -> Sequence[str]:
    found = RecordPage.objects.live().search(text, operator="or")
    return [page.saved_record.code or "" for page in found[:DEPTH]]
