"""Both engines, real ones: an index in a folder, and Elasticsearch under a name that no other run uses."""

from contextlib import contextmanager
from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from search.contract import Query
from search.engines.elastic import ElasticEngine
from search.engines.embedded import EmbeddedEngine
from tests.needs import elasticsearch_url
from tests.search.engines import corpus

BOTH = ("embedded", pytest.param("elastic", marks=pytest.mark.needs_elasticsearch))


@contextmanager
def new_engine(name, folder):
    if name == "embedded":
        yield EmbeddedEngine(f"embedded://{folder}")
        return
    engine = ElasticEngine(f"elasticsearch://{urlsplit(elasticsearch_url()).netloc}/test-{uuid4().hex}?patience=30")
    try:
        yield engine
    finally:
        engine.indices.drop(engine.writer.indices.get(index=engine.address.all))
        engine.client.close()


@pytest.fixture(params=BOTH)
def empty(request, tmp_path):
    """An engine that nothing was ever written to."""
    with new_engine(request.param, tmp_path / "index") as engine:
        yield engine


@pytest.fixture(scope="session", params=BOTH)
def engine(request, tmp_path_factory):
    """An engine that holds the library, only to be read."""
    with new_engine(request.param, tmp_path_factory.mktemp("index")) as engine:
        engine.rebuild(corpus.ALL, epoch=1)
        yield engine


@pytest.fixture(scope="session")
def found(engine):
    """The records that answer, in order."""

    def records(text="", language="en", **asked):
        return [hit.record for hit in engine.search(Query(text, language, **asked)).hits]

    return records
