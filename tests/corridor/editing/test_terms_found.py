"""What was done to a term reaches lists and search by the database's own notes."""

import pytest

from knowledge.vocabularies import actions
from tests.factories.knowledge import FindingPageFactory, TermFactory, TermLabelFactory
from tests.factories.people import editor

pytestmark = pytest.mark.django_db


def named(slug, name):
    term = TermFactory(slug=slug, label=None)
    TermLabelFactory(term=term, name=name)
    return term


def ask(client, **query):
    answer = client.get("/api/v1/search/", {"language": "en", "type": "finding", **query}).json()
    themes = {one["value"]: (one["label"], one["count"]) for one in answer["facets"].get("theme", [])}
    return [hit["title"] for hit in answer["hits"]], themes


def test_after_a_merge_lists_and_search_know_one_term(client, index):
    old, kept = named("debt", "Indebtedness"), named("loans", "Loans")
    FindingPageFactory(title="First", terms=[old])
    index()

    actions.merge(old, kept, user=editor())
    index()

    assert ask(client, theme="loans") == (["First"], {"loans": ("Loans", 1)})
    assert ask(client, q="indebtedness")[0] == ["First"]


def test_a_new_name_is_found_and_a_retired_term_keeps_its_records(client, index):
    term = named("debt", "Debt")
    FindingPageFactory(title="First", terms=[term])
    index()

    term.labels.update(name="Bondage")
    actions.retire(term, user=editor())
    index()

    assert ask(client, theme="debt") == (["First"], {"debt": ("Bondage", 1)})
    assert ask(client, q="bondage")[0] == ["First"]


def test_sign_in_names_no_tool(client):
    assert "Sign in to" not in client.get("/admin/login/").content.decode()
