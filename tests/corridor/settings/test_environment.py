import pytest
from django.core.exceptions import ImproperlyConfigured

from corridor.settings.database import database
from corridor.settings.environment import choice, env, read, switch


@pytest.mark.parametrize("value", ["mysql://user@host/name", "nonsense"])
@pytest.mark.filterwarnings("ignore:Engine not recognized")
def test_an_unknown_database_is_refused_with_an_example(monkeypatch, value):
    monkeypatch.setenv("DATABASE_URL", value)

    with pytest.raises(ImproperlyConfigured) as raised:
        database()

    assert str(raised.value) == (
        "DATABASE_URL does not fit. Write postgres://user:password@host:5432/name, or leave it out."
    )


def test_an_empty_value_counts_as_none(monkeypatch):
    monkeypatch.setenv("SOME_NUMBER", "")

    assert read("SOME_NUMBER", 7, "a number", kind=env.int) == 7


def test_a_value_may_lie_in_a_file(monkeypatch, tmp_path):
    (tmp_path / "key").write_text("from a file")
    monkeypatch.setenv("SOME_KEY_FILE", str(tmp_path / "key"))

    assert read("SOME_KEY", "", "a key") == "from a file"


def test_a_number_that_is_none_is_refused(monkeypatch):
    monkeypatch.setenv("SOME_NUMBER", "many")

    with pytest.raises(ImproperlyConfigured, match="SOME_NUMBER does not fit"):
        read("SOME_NUMBER", 7, "a number", kind=env.int)


@pytest.mark.parametrize(("value", "meant"), [("on", True), ("True", True), ("1", True), ("off", False), ("", False)])
def test_a_switch_is_on_or_off(monkeypatch, value, meant):
    monkeypatch.setenv("SOME_SWITCH", value)

    assert switch("SOME_SWITCH") is meant


def test_a_switch_that_is_neither_is_refused(monkeypatch):
    monkeypatch.setenv("SOME_SWITCH", "maybe")

    with pytest.raises(ImproperlyConfigured, match="SOME_SWITCH"):
        switch("SOME_SWITCH")


def test_a_choice_outside_the_list_is_refused(monkeypatch):
    monkeypatch.setenv("SOME_CHOICE", "blue")

    with pytest.raises(ImproperlyConfigured, match="SOME_CHOICE"):
        choice("SOME_CHOICE", "red", ("red", "green"), "red or green")
