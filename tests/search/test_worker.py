from threading import Event

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from search import triggers, worker
from search.contract import EngineUnavailable
from search.engines.embedded import EmbeddedEngine
from search.models import Note
from search.registry import ALL
from search.worker import run, run_once
from tests.search import books
from tests.search.memory import Memory


@pytest.fixture
def stop():
    return Event()


def test_it_refuses_to_start_without_triggers(library, stop):
    triggers.drop(connection)

    with pytest.raises(ImproperlyConfigured, match=r"book, loan, shelf.*manage\.py migrate"):
        run(Memory(), stop)


def test_it_works_until_it_is_told_to_stop(library, stop):
    engine = Memory()
    books.add(1, "Atlas")
    engine.after_commit = stop.set

    run(engine, stop)

    assert (engine.titles(), books.noted()) == (["Atlas"], {})


def test_it_goes_on_after_a_failure(open_library, stop, monkeypatch, caplog):
    monkeypatch.setattr(worker, "POLL", 0.001)
    engine = Memory()
    books.add(1, "Atlas")
    failures = [EngineUnavailable("It is down."), EngineUnavailable("Still down.")]

    def before_commit():
        if failures:
            raise failures.pop()
        stop.set()

    engine.before_commit = before_commit

    run(engine, stop)

    assert (engine.titles(), books.noted()) == (["Atlas"], {})
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]


def test_index_that_was_deleted_is_made_anew(library):
    engine = Memory()
    books.add(1, "Atlas")
    Note.objects.all().delete()

    assert run_once(engine)
    assert (engine.titles(), engine.rebuilds) == (["Atlas"], 1)


def test_empty_database_asks_for_no_rebuild(library):
    engine = Memory()

    assert run_once(engine)
    assert engine.rebuilds == 0


def test_damaged_index_is_made_anew_when_that_is_asked_for(library, tmp_path):
    engine = EmbeddedEngine(f"embedded://{tmp_path / 'index'}")
    books.add(1, "Atlas")
    run_once(engine)
    (engine.folder.path / engine.folder.current() / "en" / "meta.json").write_text("torn")
    engine = EmbeddedEngine(f"embedded://{tmp_path / 'index'}")
    broken = engine.status().available

    Note.objects.create(topic=ALL)
    run_once(engine)

    assert (broken, engine.status().documents) == (False, 1)
