"""The embedded index and a worker whose lease is over."""

import pytest

from search.contract import Change, EngineUnavailable, Query
from search.engines.embedded import EmbeddedEngine
from tests.search.books import document


@pytest.fixture
def engine(tmp_path):
    engine = EmbeddedEngine(f"embedded://{tmp_path / 'index'}")
    engine.rebuild([Change(1, (document(1, "Atlas"),))], epoch=7)
    return engine


def titles(engine):
    return [hit.title for hit in engine.search(Query(sort="title")).hits]


def test_same_lease_writes_on(engine):
    engine.apply([Change(2, (document(2, "Globe"),))], epoch=7)

    assert titles(engine) == ["Atlas", "Globe"]


def test_older_lease_changes_nothing(engine):
    with pytest.raises(EngineUnavailable, match="Another worker"):
        engine.apply([Change(1, ())], epoch=6)

    assert titles(engine) == ["Atlas"]


def test_older_lease_does_not_switch_to_what_it_rebuilt(engine):
    with pytest.raises(EngineUnavailable, match="Another worker"):
        engine.rebuild([], epoch=6)

    assert titles(engine) == ["Atlas"]


def test_rebuild_that_is_overtaken_does_not_switch(engine):
    def overtaken():
        engine.apply([Change(1, (document(1, "Globe"),))], epoch=9)
        return []

    with pytest.raises(EngineUnavailable, match="Another worker"):
        engine.rebuild([Change(1, (document(1, "Atlas"),))], epoch=8, late=overtaken)

    assert titles(engine) == ["Globe"]


def test_rebuild_leaves_only_the_index_in_use(engine):
    engine.rebuild([], epoch=8)

    left = sorted(path.name for path in engine.folder.path.iterdir())

    assert left == sorted([engine.folder.current(), "current", "epoch"])
