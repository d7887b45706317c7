"""What is offered while somebody types."""

import pytest
from wagtail.models import PageViewRestriction

from search.contract import EngineUnavailable
from search.engines.embedded import EmbeddedEngine
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import (
    CountryFactory,
    CountryLabelFactory,
    FindingPageFactory,
    LinkFactory,
    OrganisationPageFactory,
    TermFactory,
    TermLabelFactory,
    home,
)

pytestmark = pytest.mark.django_db


def offered(client, text, language="en"):
    answer = client.get(f"/{language}/search/suggest/", {"q": text}).json()
    assert list(answer) == ["suggestions"]
    return [(offer["text"], offer["kind"]) for offer in answer["suggestions"]]


def test_records_terms_countries_and_organisations_are_offered(client, index):
    CountryFactory(slug="nepal")
    TermFactory(slug="nepali-workers", kind="group")
    OrganisationPageFactory(title="Nepal Union")
    FindingPageFactory(title="Work in Nepal")
    index()

    assert offered(client, "nepa") == [
        ("Nepali workers", "Group of people"),
        ("Nepal", "Country"),
        ("Nepal Union", "Organisation"),
        ("Work in Nepal", "Finding"),
        ("nepal", "Search for"),
    ]


def test_each_leads_to_its_page(client, index):
    finding, term = FindingPageFactory(title="Law"), TermFactory(slug="law")
    index()

    offers = client.get("/en/search/suggest/?q=la").json()["suggestions"]

    assert [offer["url"] for offer in offers] == [
        f"/en/terms/theme/{term.slug}/",
        finding.get_url(),
        "/en/search/?q=law",
    ]


def test_code_comes_first(client, index):
    finding = FindingPageFactory(title="Papers", code="AFR-2017-F03")
    FindingPageFactory(title="About afr-2017-f03")
    index()

    assert offered(client, "afr-2017-f03")[0] == ("AFR-2017-F03 Papers", "Finding")
    finding.unpublish()
    assert "Papers" not in str(offered(client, "afr-2017-f03"))


def test_synonym_offers_its_term_and_accents_do_not_count(client, index):
    home()
    country = CountryFactory(slug="ivory-coast")
    CountryLabelFactory(country=country, language="fr", name="Côte d'Ivoire")
    TermLabelFactory(term=TermFactory(slug="papers", label=None), name="Papers", synonyms="Identity cards\nPassports")

    assert offered(client, "passp") == [("Papers", "Theme")]
    assert offered(client, "cote d'iv", "fr") == [("Côte d'Ivoire", "Country")]


@pytest.mark.parametrize("state", [{"retired": True}, {"merged_into": True}, {"kind": "corridor"}])
def test_term_that_is_not_offered_for_records_is_not_suggested(client, index, state):
    home()
    if "merged_into" in state:
        state = {"merged_into": TermFactory(slug="other")}
    TermFactory(slug="papers", **state)

    assert offered(client, "papers") == []


@pytest.mark.parametrize("way", ["unpublish", "restrict"])
def test_what_is_withdrawn_is_not_offered_before_the_index_knows(client, index, way):
    page = FindingPageFactory(title="Secret papers")
    index()
    assert offered(client, "secret") == [("Secret papers", "Finding")]

    if way == "unpublish":
        page.unpublish()
    else:
        PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert (offered(client, "secret"), offered(client, "secr")) == ([], [])


def test_nothing_is_offered_twice_nor_more_than_eight(client, index):
    for number in range(12):
        FindingPageFactory(title=f"Papers {number}")
    for number in range(5):
        TermFactory(slug=f"papers-{number}")
    index()

    found = offered(client, "papers")

    assert (len(found), len(set(found))) == (8, 8)
    assert [kind for _text, kind in found].count("Theme") == 3


@pytest.mark.parametrize("text", ["", " ", "p", "\x00", "\u202e", "*", '"', "a" * 3000, "(((", "%", "\u200f"])
def test_nothing_that_can_be_typed_is_an_error(client, index, text):
    FindingPageFactory(title="Papers")
    index()

    answer = client.get("/en/search/suggest/", {"q": text})

    assert (answer.status_code, answer.json()) == (200, {"suggestions": []})


def test_what_was_typed_is_kept_nowhere(client, index):
    home()

    assert client.get("/en/search/suggest/?q=papers")["Cache-Control"] == "no-store"


def test_without_the_engine_titles_are_offered(client, index, monkeypatch):
    FindingPageFactory(title="Papers")
    monkeypatch.setattr(EmbeddedEngine, "find", lambda *_: (_ for _ in ()).throw(EngineUnavailable("away")))

    assert offered(client, "pape") == [("Papers", "Finding")]


@pytest.mark.parametrize("count", [1, 3])
def test_as_much_is_asked_for_three_as_for_one(client, index, count, django_assert_num_queries):
    for number in range(count):
        FindingPageFactory(title=f"Papers {number}")
        TermFactory(slug=f"term-{number}")
        CountryFactory()
    index()
    offered(client, "papers")

    with django_assert_num_queries(9):
        assert len(offered(client, "papers")) == count


def test_the_name_of_what_was_withdrawn_is_no_word_to_search_for(client, index):
    secret = OrganisationPageFactory(title="Quetzalcoatlus")
    LinkFactory(kind="took-part", origin=secret, target=EventPageFactory(title="Public"))
    index()
    assert "Quetzalcoatlus" in [text for text, _kind in offered(client, "quetzal")]

    secret.unpublish()

    assert offered(client, "quetzal") == []
    assert client.get("/api/v1/search/?q=quetzalcoatlis").json()["suggestion"] == ""
