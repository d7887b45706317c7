"""More like this, at the end of a record."""

import pytest

from search.contract import EngineUnavailable
from search.engines.embedded import EmbeddedEngine
from tests.factories.knowledge import FindingPageFactory, LinkFactory, TermFactory

pytestmark = pytest.mark.django_db

HEADING = "<h2>More like this</h2>"


@pytest.fixture
def law():
    return TermFactory(slug="law")


def alike(client, page):
    return [row.title for row in client.get(page.get_url()).context["alike"]]


def test_records_with_the_same_words_and_terms_are_named(client, index, law):
    page = FindingPageFactory(title="Passports are taken", terms=[law])
    FindingPageFactory(title="Passports are kept", terms=[law])
    FindingPageFactory(title="Wages")
    index()

    assert alike(client, page) == ["Passports are kept"]
    assert HEADING in client.get(page.get_url()).text


def test_what_is_linked_is_not_named_again(client, index, law):
    page, linked = (FindingPageFactory(title=f"Passports {n}", terms=[law]) for n in range(2))
    LinkFactory(kind="repeats", origin=page, target=linked)
    index()

    assert alike(client, page) == []


def test_withdrawn_record_is_not_named_before_the_index_knows(client, index, law):
    page, secret = (FindingPageFactory(title=f"Passports {n}", terms=[law]) for n in range(2))
    index()
    assert alike(client, page) == ["Passports 1"]

    secret.unpublish()

    assert alike(client, page) == []


def test_without_the_engine_or_anything_alike_there_is_no_heading(client, index, law, monkeypatch):
    page = FindingPageFactory(title="Alone")
    index()
    assert HEADING not in client.get(page.get_url()).text

    monkeypatch.setattr(EmbeddedEngine, "stored", lambda *_: (_ for _ in ()).throw(EngineUnavailable("away")))
    response = client.get(page.get_url())

    assert (response.status_code, HEADING in response.text) == (200, False)


@pytest.mark.parametrize("count", [1, 3])
def test_engine_is_asked_once(client, index, law, monkeypatch, count):
    page = FindingPageFactory(title="Passports", terms=[law])
    for number in range(count):
        FindingPageFactory(title=f"Passports {number}", terms=[law])
    index()
    asked, find = [], EmbeddedEngine.find
    monkeypatch.setattr(EmbeddedEngine, "find", lambda *args: asked.append(args) or find(*args))

    assert (len(alike(client, page)), len(asked)) == (count, 1)
