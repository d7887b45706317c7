import pytest
from django.db import IntegrityError, connection, transaction

from search import registry, triggers
from search.models import Note
from search.registry import Watch
from tests.search import books


def names():
    return set(triggers.present(connection))


def test_insert_notes_each_topic(library):
    books.add(1, "Atlas", "maps")

    assert books.noted() == {("book", "1"): 1, ("shelf", "maps"): 1}


def test_empty_key_is_not_noted(library):
    books.add(1, "Atlas", None)

    assert books.noted() == {("book", "1"): 1}


def test_update_of_a_watched_column_notes_once(library):
    books.add(1, "Atlas")
    Note.objects.all().delete()

    books.rename(1, "Globe")

    assert books.noted() == {("book", "1"): 1}


def test_update_of_another_column_notes_nothing(library):
    books.add(1, "Atlas", "maps")
    Note.objects.all().delete()

    books.run("UPDATE book SET draft = 'Globe'")

    assert books.noted() == {}


@pytest.mark.parametrize("title", ["Atlas", None])
def test_save_without_change_notes_nothing(library, title):
    books.add(1, title, "maps")
    Note.objects.all().delete()

    books.run("UPDATE book SET title = title, shelf = shelf")

    assert books.noted() == {}


def test_all_columns_are_watched_where_none_is_named(library):
    books.run("INSERT INTO shelf VALUES ('maps', 'red')")
    Note.objects.all().delete()

    books.run("UPDATE shelf SET colour = NULL")

    assert books.noted() == {("shelf", "maps"): 1}


def test_changed_key_notes_the_old_and_the_new(library):
    books.add(1, "Atlas", "maps")
    Note.objects.all().delete()

    books.run("UPDATE book SET shelf = 'globes'")

    assert books.noted() == {("shelf", "maps"): 1, ("shelf", "globes"): 1}


def test_key_that_becomes_empty_notes_the_old(library):
    books.add(1, "Atlas", "maps")
    Note.objects.all().delete()

    books.run("UPDATE book SET shelf = NULL")

    assert books.noted() == {("shelf", "maps"): 1}


def test_delete_notes_the_key_that_was(library):
    books.add(1, "Atlas", "maps")
    Note.objects.all().delete()

    books.run("DELETE FROM book")

    assert books.noted() == {("book", "1"): 1, ("shelf", "maps"): 1}


def test_bulk_update_notes_each_changed_row(library):
    for pk, title in enumerate(["Atlas", "Globe", "Sea"], start=1):
        books.add(pk, title)
    Note.objects.all().delete()

    books.run("UPDATE book SET title = 'Sea'")

    assert books.noted() == {("book", "1"): 1, ("book", "2"): 1}


def test_rolled_back_change_leaves_no_note(library):
    with transaction.atomic():
        books.add(1, "Atlas")
        transaction.set_rollback(True)

    assert books.noted() == {}


def test_quotes_in_names_and_topics_do_no_harm(library, monkeypatch):
    books.run('CREATE TABLE "odd\'s" ("a key" integer, "order" integer)')
    monkeypatch.setattr(library, "watches", [Watch("odd's", "it's", "a key", ("order",))], raising=False)
    triggers.create_missing(connection)
    Note.objects.all().delete()

    books.run('INSERT INTO "odd\'s" VALUES (7, 8)')

    assert books.noted() == {("it's", "7"): 1}


def test_guard_refuses_to_delete_with_its_message(library):
    registry.register_guard("book", "A book isn't deleted.")
    triggers.create_missing(connection)
    books.add(1, "Atlas")

    with pytest.raises(IntegrityError, match=r"A book isn't deleted\."), transaction.atomic():
        books.run("DELETE FROM book WHERE id = 1")

    assert books.query("SELECT id FROM book") == [(1,)]


def test_creating_writes_one_note_that_all_may_have_changed(library):
    triggers.drop(connection)

    triggers.create_missing(connection)

    assert books.noted() == {("all", ""): 1}


def test_nothing_missing_writes_no_note(library):
    triggers.create_missing(connection)

    assert books.noted() == {}


def test_one_lost_trigger_is_named_and_made_again(library):
    name, table = min(triggers.present(connection).items())
    before = names()
    triggers._drop(connection, {name: table})

    missing = triggers.missing(connection)
    triggers.create_missing(connection)

    assert ([trigger.name for trigger in missing], names()) == ([name], before)
    assert books.noted() == {("all", ""): 1}


def test_changed_watch_replaces_its_triggers(library, monkeypatch):
    before = names()
    monkeypatch.setattr(library, "watches", [Watch("book", "book", "id", ("draft",))], raising=False)

    triggers.create_missing(connection)
    Note.objects.all().delete()
    books.add(1, "Atlas", "maps")
    books.rename(1, "Globe")

    assert not names() & before - {trigger.name for trigger in triggers._expected(connection)}
    assert books.noted() == {("book", "1"): 1}


def test_table_that_is_not_there_yet_lacks_nothing(library, monkeypatch):
    monkeypatch.setattr(library, "watches", [*library.watches, Watch("later", "later", "id")], raising=False)

    assert triggers.missing(connection) == []


def test_watch_of_a_column_that_is_not_there_is_named_and_not_created(library, monkeypatch):
    monkeypatch.setattr(library, "watches", [*library.watches, Watch("book", "book", "id", ("isbn",))], raising=False)

    triggers.create_missing(connection)

    assert triggers.unknown_columns(connection) == [triggers.Unknown("book", "isbn")]
    assert books.noted() == {}


@pytest.mark.needs_postgres
def test_truncating_notes_that_all_may_have_changed(library):
    books.run("TRUNCATE shelf")

    assert books.noted() == {("all", ""): 1}
