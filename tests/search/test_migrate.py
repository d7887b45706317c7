import pytest
from django.core.management import call_command
from django.db import connection

from search import triggers
from search.checks import every_trigger_is_there
from search.generation import generation
from search.migrate import drop_before
from search.models import Note
from search.registry import ALL, Watch, register_guard
from tests.search import books


def test_migrate_with_work_drops_them_and_creates_them_after(open_library):
    before = triggers.present(connection)
    drop_before(using="default", plan=[("a migration", False)])
    between = triggers.present(connection)

    call_command("migrate", verbosity=0)

    assert (between, triggers.present(connection)) == ({}, before)
    assert books.noted() == {(ALL, ""): 1}


def test_migrate_without_work_leaves_them(open_library):
    before = triggers.present(connection)

    call_command("migrate", verbosity=0)

    assert (triggers.present(connection), books.noted()) == (before, {})


def test_table_can_be_altered_meanwhile(open_library):
    drop_before(using="default", plan=[("a migration", False)])

    books.run("ALTER TABLE book RENAME COLUMN draft TO sketch")
    triggers.create_missing(connection)
    Note.objects.all().delete()
    books.add(1, "Atlas")

    assert books.noted() == {("book", "1"): 1}


def test_flush_passes_the_guard_and_makes_the_generation_go_on(open_library):
    register_guard("search_note", "A note is not deleted.")
    triggers.create_missing(connection)
    before = generation()
    there = triggers.present(connection)

    call_command("flush", interactive=False, verbosity=0)

    assert (generation() > before, triggers.present(connection)) == (True, there)
    assert books.noted() == {(ALL, ""): 1}


def test_missing_trigger_is_a_warning_with_a_hint(library):
    triggers.drop(connection)

    (message,) = every_trigger_is_there(None, ["default"])

    assert (message.id, message.is_serious()) == ("search.W001", False)
    assert "book, loan, shelf" in message.msg
    assert "manage.py migrate" in message.hint


def test_column_that_is_not_there_is_a_warning(library, monkeypatch):
    monkeypatch.setattr(library, "watches", [*library.watches, Watch("book", "book", "id", ("isbn",))], raising=False)

    (message,) = every_trigger_is_there(None, ["default"])

    assert message.id == "search.W002"


@pytest.mark.parametrize("databases", [None, [], ["default"]])
def test_nothing_missing_says_nothing(library, databases):
    assert every_trigger_is_there(None, databases) == []
