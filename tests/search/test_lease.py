"""What needs two connections: who holds the lease, who lost it, and in which order transactions commit."""

from threading import Event, Thread

import pytest
from django.db import Error, connection

from search import triggers, worker
from search.drain import drain
from search.generation import generation
from search.lease import LOCK_NUMBER, is_held, lease
from search.models import Note
from search.registry import ALL
from search.worker import run_once
from tests.search import books
from tests.search.memory import Memory, once


@pytest.fixture
def other(open_library):
    """Another process, as far as the database can tell."""
    other = connection.copy()
    yield other
    other.close()


def say(other, sql, *params):
    with other.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchone() if cursor.description else None


def in_a_thread(action):
    def act():
        try:
            action()
        finally:
            connection.close()

    thread = Thread(target=act)
    thread.start()
    return thread


@pytest.mark.sqlite_only
def test_second_worker_stands_by_on_sqlite(library):
    with lease() as first, lease() as second:
        assert (bool(first), second, is_held()) == (True, None, True)

    assert not is_held()


@pytest.mark.needs_postgres
def test_second_worker_stands_by_on_postgres(other):
    say(other, "SELECT pg_advisory_lock(%s)", LOCK_NUMBER)
    with lease() as while_held:
        assert (while_held, is_held()) == (None, True)

    say(connection, "SELECT pg_terminate_backend(%s, 5000)", say(other, "SELECT pg_backend_pid()")[0])

    with lease() as afterwards:
        assert afterwards is not None


@pytest.mark.needs_postgres
def test_earlier_number_that_commits_later_is_not_lost(other):
    engine = Memory(others=1)
    other.set_autocommit(False)
    say(other, "INSERT INTO book VALUES (1, 'Atlas', NULL, '')")
    books.add(2, "Globe")
    engine.before_commit = once(other.commit)

    with lease() as epoch:
        drain(engine, epoch)

    assert (engine.titles(), books.noted()) == (["Globe"], {("book", "1"): 1})
    assert run_once(engine)
    assert engine.titles() == ["Atlas", "Globe"]


@pytest.mark.needs_postgres
def test_worker_whose_session_ended_cannot_write_what_it_read(other):
    engine = Memory(others=1)
    books.add(2, "Sea")
    run_once(engine)
    before = generation()
    books.add(1, "Atlas")
    pid = books.query("SELECT pg_backend_pid()")[0][0]

    def another_takes_over():
        say(other, "SELECT pg_terminate_backend(%s, 5000)", pid)
        say(other, "UPDATE book SET title = 'Globe' WHERE id = 1")
        in_a_thread(lambda: run_once(engine)).join()

    engine.before_commit = once(another_takes_over)
    with pytest.raises(Error), lease() as epoch:
        drain(engine, epoch)
    connection.close()

    assert (engine.titles(), books.noted(), generation() - before) == (["Globe", "Sea"], {}, 2)


@pytest.mark.needs_postgres
def test_creating_triggers_waits_for_those_who_write_without(other):
    triggers.drop(connection)
    Note.objects.all().delete()
    other.set_autocommit(False)
    say(other, "INSERT INTO book VALUES (1, 'Atlas', NULL, '')")

    creating = in_a_thread(lambda: triggers.create_missing(connection))
    creating.join(timeout=0.5)
    waited = creating.is_alive()
    other.commit()
    creating.join()

    assert (waited, books.noted()) == (True, {(ALL, ""): 1})
    assert books.query("SELECT id FROM book") == [(1,)]


def test_worker_that_stands_by_takes_over(open_library, monkeypatch):
    monkeypatch.setattr(worker, "POLL", 0.05)
    engine, stop = Memory(), Event()
    books.add(1, "Atlas")
    engine.after_commit = stop.set

    with lease() as epoch:
        standing_by = in_a_thread(lambda: worker.run(engine, stop))
        standing_by.join(timeout=0.5)
        before = engine.titles()
    standing_by.join(timeout=20)

    assert (before, engine.titles(), engine.epoch > epoch) == ([], ["Atlas"], True)
