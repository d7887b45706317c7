import time

import pytest
from django.db import transaction

from search import drain as draining
from search.contract import EngineUnavailable
from search.drain import delete, drain
from search.generation import generation
from search.hidden import hidden_records
from search.lease import LeaseLostError, lease
from search.models import Note, Progress
from search.registry import ALL
from tests.search import books
from tests.search.memory import Memory, once


@pytest.fixture
def engine():
    """One that holds something already: an empty one is filled whole."""
    return Memory(others=1)


def drained(engine):
    with lease() as epoch:
        while drain(engine, epoch):
            continue
    return engine.titles()


def test_every_kind_of_change_reaches_the_index(library, engine):
    for pk, title in enumerate(["Atlas", "Globe", "Sea"], start=1):
        books.add(pk, title)
    drained(engine)

    books.rename(1, "Map")
    books.run("DELETE FROM book WHERE id = 2")
    books.rename(3, "secret Sea")

    assert drained(engine) == ["Map"]
    assert books.noted() == {}


def test_a_shared_row_brings_in_all_that_rest_on_it(library, engine):
    books.add(1, "Atlas", "maps")
    books.add(2, "Globe", "maps")
    drained(engine)

    books.run("INSERT INTO shelf VALUES ('maps', 'red')")
    drained(engine)

    assert {documents[0].labels for documents in engine.records.values()} == {("red",)}


def test_page_only_notes_are_just_deleted(library, engine):
    books.run("INSERT INTO loan VALUES (1, 1)")

    assert (drained(engine), books.noted(), generation()) == ([], {}, 1)


def test_note_of_a_forgotten_topic_is_just_deleted(library, engine):
    Note.objects.create(topic="of an app that is gone", key="1")

    assert (drained(engine), books.noted()) == ([], {})


def test_nothing_to_do_takes_one_query_and_writes_nothing(library, engine, django_assert_num_queries):
    with lease() as epoch, django_assert_num_queries(1) as asked:
        assert drain(engine, epoch) == 0

    assert asked[0]["sql"].startswith("SELECT")


def test_more_notes_than_a_round_takes_are_all_drained(library, engine, monkeypatch):
    monkeypatch.setattr(draining, "ROUND", 2)
    for pk in range(5):
        books.add(pk, f"Atlas {pk}")

    assert drained(engine) == [f"Atlas {pk}" for pk in range(5)]


def test_rolled_back_change_indexes_nothing(library, engine):
    with transaction.atomic():
        books.add(1, "Atlas")
        transaction.set_rollback(True)

    assert drained(engine) == []


def test_edit_between_reading_and_deleting_is_not_lost(library, engine):
    books.add(1, "Atlas")
    engine.before_commit = once(lambda: books.rename(1, "Globe"))

    with lease() as epoch:
        drain(engine, epoch)

    assert (engine.titles(), books.noted()) == (["Atlas"], {("book", "1"): 1})
    assert drained(engine) == ["Globe"]


def test_engine_that_was_down_catches_up(library, engine):
    books.add(1, "Atlas")
    engine.down = True
    with pytest.raises(EngineUnavailable):
        drained(engine)
    books.add(2, "Globe")

    engine.down = False

    assert drained(engine) == ["Atlas", "Globe"]


def test_end_between_commit_and_deleting_writes_the_same_again(library, engine):
    books.add(1, "Atlas")
    engine.after_commit = once(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        drained(engine)

    assert (books.noted(), engine.titles()) == ({("book", "1"): 1}, ["Atlas"])
    assert (drained(engine), books.noted()) == (["Atlas"], {})


def test_each_lease_raises_the_epoch(library):
    with lease() as first:
        pass
    with lease() as second:
        pass

    assert second > first


def test_epoch_is_never_behind_the_clock(library):
    before = time.time()

    with lease() as epoch:
        assert epoch >= int(before)


def test_worker_that_lost_its_lease_cannot_write_what_it_read(library, engine):
    books.add(1, "Atlas")
    with lease() as late:
        pass

    def another_takes_over():
        books.rename(1, "Globe")
        drained(engine)

    engine.before_commit = once(another_takes_over)
    with pytest.raises(LeaseLostError):
        drain(engine, late)

    assert (engine.titles(), generation()) == (["Globe"], 2)


def test_rebuild_that_lost_its_lease_does_not_switch(library, engine):
    books.add(1, "Atlas")
    Note.objects.create(topic=ALL)
    with lease() as late:
        pass

    def another_takes_over():
        books.rename(1, "Globe")
        drained(engine)

    engine.before_commit = once(another_takes_over)
    with pytest.raises(LeaseLostError):
        drain(engine, late)

    assert (engine.titles(), books.noted()) == (["Globe"], {})


def test_lost_lease_deletes_and_counts_nothing(library):
    books.add(1, "Atlas")
    notes = list(Note.objects.all())

    with pytest.raises(LeaseLostError):
        delete(notes, Progress.row().epoch + 1)

    assert (books.noted(), Progress.row().drained) == ({("book", "1"): 1}, 0)


def test_only_notes_that_were_still_there_are_counted(library):
    books.add(1, "Atlas")
    notes = list(Note.objects.all())

    with lease() as epoch:
        delete(notes, epoch)
        delete(notes, epoch)

    assert generation() == 1


def test_rebuild_replays_what_is_edited_meanwhile(library, engine):
    for pk in range(3):
        books.add(pk, f"Atlas {pk}")
    Note.objects.create(topic=ALL)

    def edits():
        books.rename(0, "Globe")
        books.rename(1, "secret Atlas")
        books.add(7, "Sea")

    engine.before_commit = once(edits)
    with lease() as epoch:
        drain(engine, epoch)

    assert (engine.titles(), books.noted(), engine.rebuilds) == (["Atlas 2", "Globe", "Sea"], {}, 1)


def test_rebuild_leaves_what_is_edited_after_the_replay(library, engine):
    books.add(1, "Atlas")
    Note.objects.create(topic=ALL)
    engine.after_commit = lambda: books.rename(1, f"{engine.epoch} Globe {generation()}")

    with lease() as epoch:
        drain(engine, epoch)

    assert books.noted() == {("book", "1"): 1}


def test_empty_index_is_filled_whole(library):
    engine = Memory()
    books.add(1, "Atlas")
    Note.objects.all().delete()
    books.add(2, "Globe")

    assert (drained(engine), engine.rebuilds) == (["Atlas", "Globe"], 1)


def test_rebuild_takes_out_what_is_there_no_more(library, engine):
    books.add(1, "Atlas")
    drained(engine)
    books.run("DELETE FROM book")
    Note.objects.all().delete()
    Note.objects.create(topic=ALL)

    assert drained(engine) == []


def test_record_that_cannot_be_read_holds_up_no_other(library, engine, monkeypatch, caplog):
    books.add(1, "Atlas")
    books.add(2, "Globe")
    readable = library.documents
    monkeypatch.setattr(library, "documents", lambda ids: 1 / 0 if 1 in ids else readable(ids))

    assert drained(engine) == ["Globe"]
    assert "Record 1 cannot be indexed" in caplog.text


@pytest.mark.parametrize("kind", ["book", ALL])
def test_withdrawn_record_is_hidden_until_its_note_is_drained(library, engine, kind):
    books.add(1, "Atlas")
    books.add(2, "Globe")
    drained(engine)
    books.rename(1, "secret Atlas")
    if kind == ALL:
        Note.objects.update(topic=ALL)

    before = hidden_records(library.readable)
    drained(engine)

    assert (before, hidden_records(library.readable)) == ({1}, frozenset())


def test_generation_rises_with_each_change_and_not_with_draining(library, engine):
    seen = [generation()]
    books.add(1, "Atlas")
    seen.append(generation())
    drained(engine)
    seen.append(generation())
    books.rename(1, "Globe")
    seen.append(generation())

    assert seen == [0, 1, 1, 2]


def test_generation_takes_one_statement(library, django_assert_num_queries):
    with django_assert_num_queries(1):
        generation()
