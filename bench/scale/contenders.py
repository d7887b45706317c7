"""Those that are timed: each takes a query and gives the number of records found, so that these can be compared."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from django.db import connection
from django.db.models import Count

from knowledge.models import Record, RecordPage, RegionPage
from search.contract import Engine, Query
from search.engines.elastic import asking
from search.engines.embedded import EmbeddedEngine, reading
from search.question import question

Ask = Callable[[Query], int]


def corridor(engine: Engine) -> Ask:
    return lambda query: engine.search(query).total


def bare(engine: Engine) -> Ask:
    return bare_tantivy(engine) if isinstance(engine, EmbeddedEngine) else bare_elastic(engine)


def bare_tantivy(engine: EmbeddedEngine) -> Ask:
    """The same query and counts asked of tantivy, without our analysis, passages and hits."""
    prepared: dict[str, Prepared] = {}

    def ask(query: Query) -> int:
        index = engine._index(query.language)
        if index is None:
            raise RuntimeError("There is no index yet.")
        return prepared.setdefault(query.text + str(query.chosen), Prepared(index, query))(index.searcher())

    return ask


class Prepared:
    def __init__(self, index: Any, query: Query) -> None:
        asks = reading.Asking(index.schema)
        expression = question(query.text, query.language).exact
        self.asked = asks.whole(expression, query)
        free = [name for name in query.facets if name not in query.chosen]
        self.counted = [(self.asked, free)]
        self.counted += [(asks.whole(expression, query, but=name), [name]) for name in query.chosen]

    def __call__(self, searcher: Any) -> int:
        found = searcher.search(self.asked, limit=20, count=True)
        for _score, address in found.hits:
            searcher.doc(address)
        for asked, names in self.counted:
            reading._aggregated(searcher, asked, names)
        return int(found.count)


def bare_elastic(engine: Any) -> Ask:
    """The same request, over a connection that stays open, and nothing done with what comes back but to read it."""
    server = urlsplit(engine.address.hosts[0])
    line = http.client.HTTPConnection(server.hostname or "", server.port)

    def ask(query: Query) -> int:
        body = json.dumps(asking.search(question(query.text, query.language).exact, query))
        line.request("POST", f"/{engine.address.alias('en')}/_search", body, {"Content-Type": "application/json"})
        return int(json.loads(line.getresponse().read())["hits"]["total"]["value"])

    return ask


def wagtail(query: Query) -> int:
    """A page of results with every facet counted by the database, as a Wagtail site without Corridor has to do it."""
    pages = RecordPage.objects.live()
    if regions := query.chosen.get("region"):
        pages = pages.filter(path__startswith=RegionPage.objects.get(slug=regions[0]).path)
    results = pages.search(query.text, operator="and")
    found = [page.pk for page in results]
    list(RecordPage.objects.filter(pk__in=found[: query.size]))
    count_facets(found)
    return len(found)


def count_facets(found: list[int]) -> None:
    if not found:
        return
    pages = RecordPage.objects.filter(pk__in=found)
    list(Record.objects.filter(page__in=found).values_list("kind").annotate(Count("pk")))
    for field in ("terms", "countries", "tagged_items__tag"):
        list(pages.order_by().values_list(field).annotate(Count("pk")))
    for region in RegionPage.objects.all():
        pages.filter(path__startswith=region.path).count()


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """For what the database does within; raises its error when the time is over."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET statement_timeout = {int(seconds * 1000)}")
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("SET statement_timeout = 0")
        return
    until = monotonic() + seconds
    connection.ensure_connection()
    connection.connection.set_progress_handler(lambda: monotonic() > until, 10_000)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, 0)
