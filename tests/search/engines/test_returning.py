"""Elasticsearch goes and comes back while changes are made: nothing is lost, and what was missed is caught up."""

import socket
import threading
from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from search.contract import EngineUnavailable, Query
from search.engines.elastic import ElasticEngine
from search.worker import run_once
from tests.needs import elasticsearch_url
from tests.search import books
from tests.search.engines.conftest import new_engine
from tests.search.engines.corpus import changes, doc

pytestmark = pytest.mark.needs_elasticsearch


@pytest.fixture
def elastic(tmp_path):
    with new_engine("elastic", tmp_path) as engine:
        yield engine


class Road:
    """The way to the real one, which can be closed and opened again."""

    def __init__(self):
        self.open = True
        self.real = urlsplit(elasticsearch_url())
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        with suppress(OSError):
            while True:
                near, _address = self.listener.accept()
                far = socket.create_connection((self.real.hostname, self.real.port))
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self.carry, args=[one, other], daemon=True).start()

    def carry(self, one, other):
        with suppress(OSError):
            while (sent := one.recv(65536)) and self.open:
                other.sendall(sent)
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def road():
    road = Road()
    yield road
    road.listener.close()


def titles(engine):
    return [hit.title for hit in engine.search(Query(sort="title")).hits]


def test_worker_keeps_its_notes_and_catches_up(library, elastic, road):
    engine = ElasticEngine(f"elasticsearch://127.0.0.1:{road.port}/{elastic.address.prefix}?patience=30")
    books.add(1, "Atlas")
    run_once(engine)

    road.open = False
    books.rename(1, "Globe")
    books.add(2, "Sea")
    with pytest.raises(EngineUnavailable):
        run_once(engine)
    kept = dict(books.noted())
    road.open, engine.breaker.rest, engine.breaker._until = True, 0, 0
    run_once(engine)

    assert kept == {("book", "1"): 1, ("book", "2"): 1}
    assert (titles(engine), books.noted()) == (["Globe", "Sea"], {})


def test_full_disk_refuses_writes_and_goes_on_answering(library, elastic):
    books.add(1, "Atlas")
    run_once(elastic)
    full(elastic, True)
    books.rename(1, "Globe")

    with pytest.raises(EngineUnavailable):
        run_once(elastic)
    assert (titles(elastic), dict(books.noted())) == (["Atlas"], {("book", "1"): 1})

    full(elastic, None)
    run_once(elastic)
    assert (titles(elastic), books.noted()) == (["Globe"], {})


def full(engine, is_full):
    """What Elasticsearch itself sets when a disk runs over."""
    for index in engine.indices.in_use().values():
        engine.client.indices.put_settings(index=index, settings={"blocks.read_only_allow_delete": is_full})


def test_red_index_is_away_not_empty(elastic):
    alias = elastic.address.alias("en")
    nowhere = {"routing.allocation.require._name": "nowhere", "number_of_replicas": 0}
    elastic.writer.indices.create(index=f"{alias}.red", settings=nowhere, wait_for_active_shards=0)
    elastic.writer.indices.put_alias(index=f"{alias}.red", name=alias)
    elastic.breaker.rest = 0
    elastic.breaker.patience = 3

    with pytest.raises(EngineUnavailable):
        elastic.search(Query("atlas"))
    assert not elastic.status().available


@pytest.mark.parametrize(
    ("asked", "requests"),
    [
        (Query("map"), 1),
        (Query("map", chosen={"year": ("2031",), "type": ("finding",)}, facets=("year", "type", "tag")), 1),
        (Query("map", sort="newest", page=2, size=2, hidden=frozenset({1})), 1),
        (Query(), 1),
        (Query('"map of"'), 1),
    ],
)
def test_search_is_one_request(elastic, monkeypatch, asked, requests):
    elastic.rebuild(changes(*(doc(number, "en", "Map of roads", year="2031") for number in range(1, 6))), epoch=1)
    counted = counting(elastic, monkeypatch)

    assert elastic.search(asked).total >= 4
    assert len(counted) == requests


def counting(engine, monkeypatch):
    """Every request that leaves for Elasticsearch."""
    transport, counted = type(engine.client.transport), []
    really = transport.perform_request

    def perform_request(self, method, target, **options):
        counted.append(f"{method} {target}")
        return really(self, method, target, **options)

    monkeypatch.setattr(transport, "perform_request", perform_request)
    return counted
