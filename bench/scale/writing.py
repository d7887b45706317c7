"""How fast the indexes are made, how large they are, and how soon an edit is found."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError
from wagtail.search import index

from bench.scale.contenders import time_limit
from knowledge.models import FindingPage, RecordPage
from search.changes import all_records, in_chunks
from search.contract import Engine, Query
from search.engines import get_engine
from search.engines.elastic import ElasticEngine
from search.engines.embedded import EmbeddedEngine

EDITS = 20


def engines() -> Iterator[tuple[str, Engine]]:
    yield "embedded", get_engine()
    if url := os.environ.get("ELASTICSEARCH_URL"):
        yield "Elasticsearch", ElasticEngine(f"{url.replace('http', 'elasticsearch', 1)}/scale-{uuid4().hex[:8]}")


def rebuilt(engine: Engine) -> dict[str, float]:
    began = time.perf_counter()
    documents = engine.rebuild((change for chunk in in_chunks(all_records()) for change in chunk), int(time.time()))
    seconds = time.perf_counter() - began
    return {"pages a second": documents / seconds, "megabytes": size(engine)}


def size(engine: Engine) -> float:
    if isinstance(engine, EmbeddedEngine):
        folder = engine.folder.path
        return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 2**20
    if isinstance(engine, ElasticEngine):
        stats = engine.client.indices.stats(index=list(engine.indices.in_use().values()))
        return float(stats["_all"]["primaries"]["store"]["size_in_bytes"]) / 2**20
    return 0.0


@contextmanager
def wagtail_index(limit: float) -> Iterator[tuple[float, bool]]:
    """Pages a second of ``update_index``, and whether it was done within the limit (in seconds)."""
    fields = RecordPage.search_fields
    RecordPage.search_fields = [*fields, index.SearchField("summary"), index.SearchField("body")]
    pages, began, is_whole = RecordPage.objects.count(), time.perf_counter(), True
    try:
        try:
            with time_limit(limit):
                call_command("update_index", verbosity=0)
        except DatabaseError:
            is_whole = False
        yield pages / (time.perf_counter() - began), is_whole
    finally:
        RecordPage.search_fields = fields


def publish_to_found() -> list[float]:
    """Seconds from the return of a publication to the first search that finds it, with a worker of its own."""
    worker = subprocess.Popen([sys.executable, "manage.py", "search", "worker"], cwd=settings.PROJECT.parents[1])
    try:
        wait_for_epoch()
        return [published(page, number) for number, page in enumerate(FindingPage.objects.order_by("pk")[:EDITS])]
    finally:
        worker.terminate()
        worker.wait()


def wait_for_epoch() -> None:
    from search.models import Note, Progress

    before = Progress.row().epoch
    while Progress.row().epoch == before or Note.objects.exists():
        time.sleep(0.2)


def published(page: Any, number: int) -> float:
    word = f"zyx{number}q{uuid4().hex[:6]}"
    page.title = f"{page.title} {word}"
    page.save_revision().publish()
    began = time.perf_counter()
    while not get_engine().search(Query(text=word)).total:
        if time.perf_counter() - began > 60:
            raise AssertionError(f"{word} is not found after 60 s")
        time.sleep(0.02)
    return time.perf_counter() - began
