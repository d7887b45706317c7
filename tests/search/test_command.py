from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from search.lease import lease
from search.management.commands import search as command
from search.models import Note
from search.registry import ALL
from tests.search import books
from tests.search.memory import Memory


@pytest.fixture
def engine(monkeypatch):
    engine = Memory()
    monkeypatch.setattr(command, "get_engine", lambda: engine)
    return engine


def said(*arguments):
    out = StringIO()
    call_command("search", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_rebuild_tells_its_progress_and_the_outcome(library, engine):
    books.add(1, "Atlas")
    books.add(2, "secret Globe")

    assert said("rebuild") == ["2 of 2 records", "The index holds 1 documents."]
    assert books.noted() == {}


@pytest.mark.sqlite_only
def test_rebuild_leaves_it_to_a_running_worker(library, engine, monkeypatch):
    monkeypatch.setattr(command.time, "sleep", lambda _seconds: Note.objects.all().delete())

    with lease():
        lines = said("rebuild")

    assert lines == ["A worker is running and rebuilds the index now.", "The index holds 0 documents."]


def test_worker_once_drains_and_ends(library, engine):
    books.add(1, "Atlas")

    said("worker", "--once")

    assert (engine.titles(), books.noted()) == (["Atlas"], {})


def test_engine_that_is_down_is_one_plain_sentence(library, engine):
    engine.down = True

    with pytest.raises(CommandError, match=r"^It is down\.$"):
        said("worker", "--once")


def test_status_counts_what_waits(library, engine):
    books.add(1, "Atlas")
    said("worker", "--once")
    books.rename(1, "Globe")
    Note.objects.update(noted_at=timezone.now() - timedelta(hours=1))

    lines = dict(line.split(":", 1) for line in said("status"))

    assert 3600 <= int(lines.pop("Longest wait").removesuffix(" s")) < 3700
    assert {name: value.strip() for name, value in lines.items()} == {
        "Engine": "memory, available",
        "Documents": "1",
        "Waiting changes": "1",
        "Changes brought in": "2",
        "Worker": "not running",
        "Missing triggers": "0",
    }


def test_verify_finds_index_and_database_equal(library, engine):
    books.add(1, "Atlas")
    said("rebuild")

    assert said("verify") == ["Index and database are equal."]


def test_verify_names_what_differs(library, engine):
    books.add(1, "Atlas")
    books.add(2, "Globe")
    said("rebuild")
    books.rename(1, "secret Atlas")
    books.add(3, "Sea")
    out = StringIO()

    with pytest.raises(CommandError, match=r"^2 changes wait"):
        call_command("search", "verify", stdout=out)

    assert out.getvalue().splitlines() == ["Not in the index: 3-en", "In the index only: 1-en"]


def test_verify_advises_a_rebuild_where_nothing_waits(library, engine):
    books.add(1, "Atlas")
    Note.objects.all().delete()

    with pytest.raises(CommandError, match=r"manage\.py search verify --repair"):
        said("verify")


def test_verify_notices_what_is_out_of_date(library, engine):
    books.add(1, "Atlas")
    said("rebuild")
    books.rename(1, "Globe")
    out = StringIO()

    with pytest.raises(CommandError):
        call_command("search", "verify", stdout=out)

    assert out.getvalue().splitlines() == ["Different in the index: 1-en"]


def test_verify_repairs_what_differs_and_leaves_the_notes(library, engine):
    for pk, title in enumerate(["Atlas", "Globe", "Sea"], start=1):
        books.add(pk, title)
    said("rebuild")
    books.rename(1, "Map")
    books.rename(2, "secret Globe")
    books.add(4, "River")
    Note.objects.filter(key="4").delete()

    lines = said("verify", "--repair")

    assert lines[-1] == "3 records were written anew."
    assert (engine.titles(), said("verify")) == (["Map", "River", "Sea"], ["Index and database are equal."])
    assert dict(books.noted()) == {("book", "1"): 1, ("book", "2"): 1}


@pytest.mark.sqlite_only
def test_verify_does_not_repair_what_a_worker_holds(library, engine):
    books.add(1, "Atlas")

    with lease(), pytest.raises(CommandError, match="A worker is running"):
        said("verify", "--repair")


def test_rebuild_is_asked_for_by_a_note(library, engine):
    engine.down = True
    with pytest.raises(CommandError):
        said("rebuild")

    assert books.noted() == {(ALL, ""): 1}
