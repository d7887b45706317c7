"""The shape that docs/developer/api.md promises to other programs."""

import pytest

from search.contract import FACETS, EngineUnavailable
from search.engines.embedded import EmbeddedEngine
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import (
    FindingPageFactory,
    KeyFindingPageFactory,
    RegionPageFactory,
    TermFactory,
    TermLabelFactory,
    translate,
)

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/search/"


@pytest.fixture
def finding():
    event = EventPageFactory(parent=RegionPageFactory(title="Asia", slug="asia"), title="Bangkok", code="ASI-2017")
    law = TermFactory(slug="law")
    TermLabelFactory(term=law, language="fr", name="Droit")
    return FindingPageFactory(
        title="Papers are lost", summary="Employers keep passports.", code="ASI-2017-F01", parent=event, terms=[law]
    )


def test_answer_has_the_promised_shape(client, index, finding):
    index()

    answer = client.get(ADDRESS, {"q": "passport", "type": "finding"})

    body = answer.json()
    counts = {
        name: [(v["value"], v["label"], v["count"], v["chosen"]) for v in values]
        for name, values in body["facets"].items()
    }
    assert answer["Content-Type"] == "application/json; charset=utf-8"
    assert {name: body[name] for name in ("total", "suggestion", "hits")} == {
        "total": 1,
        "suggestion": "",
        "hits": [
            {
                "code": "ASI-2017-F01",
                "type": "finding",
                "title": "Papers are lost",
                "url": finding.get_url(),
                "language": "en",
                "summary": "Employers keep passports.",
                "passages": ["Employers keep <mark>passports</mark>."],
            }
        ],
    }
    assert counts == {
        "type": [("finding", "Finding", 1, True)],
        "region": [("asia", "Asia", 1, False)],
        "country": [],
        "theme": [("law", "Law", 1, False)],
        "phase": [],
        "group": [],
        "activity": [],
        "event": [("asi-2017", "Bangkok", 1, False)],
        "organisation": [],
        "instrument": [],
        "year": [("2017", "2017", 1, False)],
        "tag": [],
    }
    assert set(body) == {"total", "hits", "facets", "suggestion"}
    assert list(body["facets"]) == [name for name in FACETS if name != "language"]


def test_without_words_everything_is_found(client, index, finding):
    index()

    assert {client.get(ADDRESS, asked).json()["total"] for asked in ({}, {"q": ""}, {"q": "", "page": ""})} == {
        len(client.get(ADDRESS).json()["hits"])
    }


def test_language_says_where_to_search_and_how_facets_are_named(client, index, finding):
    translate(finding, "fr", title="Papiers perdus")
    index()

    body = client.get(ADDRESS, {"language": "fr", "type": "finding"}).json()

    assert [(hit["title"], hit["language"]) for hit in body["hits"]] == [("Papiers perdus", "fr")]
    assert [value["label"] for value in body["facets"]["theme"]] == ["Droit"]


def test_chosen_value_without_hits_is_there_with_none(client, index, finding):
    index()

    values = client.get(ADDRESS, {"type": "finding", "region": "atlantis"}).json()["facets"]["region"]

    assert values == [
        {"value": "asia", "label": "Asia", "count": 1, "chosen": False},
        {"value": "atlantis", "label": "atlantis", "count": 0, "chosen": True},
    ]


def test_slip_of_the_pen_comes_with_what_was_meant(client, index):
    KeyFindingPageFactory(title="Recruitment")
    index()

    assert client.get(ADDRESS, {"q": "recruitmant"}).json()["suggestion"] == "recruitment"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"regions": "asia"}, "There is no parameter “regions”."),
        ({"page": "x"}, "“x” is no page. Write a number from 1 to 500."),
        ({"page": "0"}, "“0” is no page."),
        ({"page": "501"}, "“501” is no page."),
        ({"page": "²"}, "“²” is no page."),
        ({"sort": "best"}, "“best” is no sort. Write one of: relevance, newest, title."),
        ({"language": "xx"}, "“xx” is no language. Write one of: en,"),
        ({"type": "novel"}, "“novel” is no type. Write one of: region,"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(client, index, wrong, sentence):
    answer = client.get(ADDRESS, wrong)

    assert (answer.status_code, list(answer.json())) == (400, ["detail"])
    assert sentence in answer.json()["detail"]


def test_page_past_the_last_is_empty(client, index, finding):
    index()

    body = client.get(ADDRESS, {"type": "finding", "page": "2"}).json()

    assert (body["total"], body["hits"]) == (1, [])


def test_only_reading_is_offered(client, index):
    assert client.post(ADDRESS).status_code == 405


def test_without_the_engine_the_database_answers(client, index, finding, monkeypatch):
    monkeypatch.setattr(EmbeddedEngine, "find", lambda *_: (_ for _ in ()).throw(EngineUnavailable("away")))

    body = client.get(ADDRESS, {"q": "papers"}).json()

    assert ([hit["code"] for hit in body["hits"]], body["facets"]) == (["ASI-2017-F01"], {})
