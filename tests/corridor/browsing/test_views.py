import pytest
from wagtail.models import PageViewRestriction

from search.contract import EngineUnavailable
from search.engines.embedded import EmbeddedEngine
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import (
    CountryFactory,
    FindingPageFactory,
    KeyFindingPageFactory,
    RegionPageFactory,
    TermFactory,
    translate,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def bangkok():
    region = RegionPageFactory(title="Asia", slug="asia", prefix="ASI")
    nepal = CountryFactory(code="NP", slug="nepal", region=region.record)
    return EventPageFactory(title="Bangkok", parent=region, date="2017-03", countries=[nepal])


def titles(response):
    return [row.title for row in response.context["rows"]]


def counts(response, name):
    facet = next((facet for facet in response.context["facets"] if facet.name == name), None)
    return {value.value: value.count for value in facet.values} if facet else {}


def found(client, **asked):
    return client.get("/api/v1/search/", {"type": "finding", **asked}).json()


def facet(client, name):
    return {value["value"]: value["count"] for value in found(client)["facets"][name] if value["chosen"]}


def test_a_list_holds_its_kind_newest_first(client, index, bangkok):
    old = EventPageFactory(title="Moscow", date="2016-06")
    FindingPageFactory(title="Older", parent=old)
    FindingPageFactory(title="Newer", parent=bangkok)
    index()

    assert titles(client.get("/en/findings/")) == ["Newer", "Older"]


def test_choices_inside_a_facet_add_up_and_facets_narrow_each_other(client, index, bangkok):
    law, data = TermFactory(slug="law"), TermFactory(slug="data")
    FindingPageFactory(title="Both", parent=bangkok, terms=[law, data])
    FindingPageFactory(title="Law", parent=bangkok, terms=[law])
    FindingPageFactory(title="Elsewhere", parent=EventPageFactory(date="2016"), terms=[data])
    index()

    response = client.get("/en/findings/?theme=law&theme=data&region=asia")

    assert sorted(titles(response)) == ["Both", "Law"]
    assert counts(response, "theme") == {"law": 2, "data": 1}
    assert counts(response, "region")["asia"] == 2


def test_a_value_of_which_nothing_is_left_is_shown_and_can_be_taken_away(client, index, bangkok):
    FindingPageFactory(parent=bangkok)
    index()

    response = client.get("/en/findings/?region=asia&year=1999")

    assert counts(response, "year") == {"1999": 0, "2017": 1}
    assert [(choice.label, choice.url) for choice in response.context["chosen"]] == [
        ("Asia", "?year=1999"),
        ("1999", "?region=asia"),
    ]


def test_a_countrys_list_says_what_is_said_of_its_whole_region(client, index, bangkok):
    nepal = bangkok.countries.get()
    FindingPageFactory(title="On Nepal", parent=bangkok, countries=[nepal])
    FindingPageFactory(title="On Asia", parent=bangkok)
    index()

    response = client.get("/en/findings/?country=nepal")

    notes = {row.title: row.note for row in response.context["rows"]}
    assert notes == {"On Nepal": "", "On Asia": "on the whole region, Nepal among it"}


@pytest.mark.parametrize("way", ["unpublish", "restrict", "region"])
def test_what_is_withdrawn_is_neither_listed_nor_counted_before_the_index_knows(client, index, bangkok, way):
    secret = FindingPageFactory(title="Secret", parent=bangkok)
    FindingPageFactory(title="Public", parent=EventPageFactory())
    index()
    assert found(client)["total"] == 2
    assert "Secret" in client.get("/en/findings/").content.decode()

    if way == "unpublish":
        secret.unpublish()
    elif way == "restrict":
        PageViewRestriction.objects.create(page=bangkok, restriction_type="login")
    else:
        bangkok.get_parent().unpublish()

    for bring_in in (lambda: None, index):
        bring_in()
        assert "Secret" not in client.get("/en/findings/").content.decode()
        assert found(client, q="secret")["total"] == 0
        assert (found(client)["total"], facet(client, "type")) == (1, {"finding": 1})


def test_a_search_marks_what_was_asked(client, index):
    KeyFindingPageFactory(title="One", summary="Agencies <that> misinform")
    index()

    body = client.get("/en/search/?q=agency").content.decode()

    assert "<mark>Agencies</mark> &lt;that&gt; misinform" in body


def test_a_slip_of_the_pen_is_forgiven_and_named(client, index):
    KeyFindingPageFactory(title="Recruitment")
    index()

    response = client.get("/en/search/?q=recruitmant")

    assert titles(response) == ["Recruitment"]
    assert response.context["suggestion"] == "recruitment"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("passport taken", "Only 1 record has all of these words; the others have some of them."),
        ("passport giraffe", "No record has all of these words; these have some of them, or words that are spelled"),
        ("light", "Only 1 record has this word; the others have one that is spelled much like it."),
        ("lighd", "No record has this word; these have one that is spelled much like it."),
        ("passport", ""),
        ("giraffe", ""),
    ],
)
def test_a_search_says_what_it_was_loosened_to(client, index, asked, said):
    for title in ("Passport taken", "Passport kept", "Passport lost", "Light", "Night"):
        KeyFindingPageFactory(title=title)
    index()

    response = client.get("/en/search/", {"q": asked})

    shown = response.context["loosened"]
    assert shown.startswith(said) if said else shown == ""
    assert shown in response.text


def test_a_code_leads_to_its_record(client, index):
    page = KeyFindingPageFactory()

    response = client.get(f"/en/search/?q={page.record.code.lower()}")

    assert (response.status_code, response["Location"]) == (302, page.get_url())


def test_a_code_of_a_draft_leads_nowhere(client, index):
    page = KeyFindingPageFactory()
    page.unpublish()
    index()

    assert client.get(f"/en/search/?q={page.record.code}").status_code == 200


def test_each_language_lists_its_own(client, index):
    page = KeyFindingPageFactory(title="Law")
    translate(page, "fr", title="Droit")
    index()

    assert titles(client.get("/en/key-findings/")) == ["Law"]
    assert titles(client.get("/fr/key-findings/")) == ["Droit"]


@pytest.mark.parametrize("text", ['"', "(((", "-", "*", "a OR", "\x00", "é" * 900, "country:", "type:x", "a\u202eb"])
def test_nothing_that_can_be_typed_is_an_error(client, index, text):
    KeyFindingPageFactory()
    index()

    for address in ("/en/search/", "/api/v1/search/"):
        assert client.get(address, {"q": text}).status_code == 200


def test_what_was_typed_is_shown_as_text(client, index):
    body = client.get("/en/search/", {"q": "<script>'\""}).content.decode()

    assert 'value="&lt;script&gt;&#x27;&quot;"' in body


def test_a_page_past_the_last_is_not_there(client, index, bangkok):
    FindingPageFactory(parent=bangkok)
    index()

    assert client.get("/en/findings/?page=2").status_code == 404


def test_without_the_engine_titles_are_searched_and_it_says_so(client, index, monkeypatch, bangkok):
    FindingPageFactory(title="Law in Asia", parent=bangkok)
    FindingPageFactory(title="Law elsewhere", parent=EventPageFactory())
    monkeypatch.setattr(EmbeddedEngine, "find", lambda *_: (_ for _ in ()).throw(EngineUnavailable("away")))

    response = client.get("/en/findings/?q=law&region=asia")

    assert titles(response) == ["Law in Asia"]
    assert "resting" in response.content.decode()


def test_until_the_first_index_is_built_titles_are_searched_and_it_says_so(client, bangkok):
    FindingPageFactory(title="Law in Asia", parent=bangkok)

    response = client.get("/en/findings/?q=law")

    assert titles(response) == ["Law in Asia"]
    assert "resting" in response.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_asks_as_much_for_three_rows_as_for_one(client, index, bangkok, count, django_assert_num_queries):
    law = TermFactory(slug="law")
    for _ in range(count):
        FindingPageFactory(parent=bangkok, terms=[law], tags=["isolation"])
        FindingPageFactory(parent=EventPageFactory(), terms=[law, TermFactory()], tags=["other"])
    index()
    client.get("/en/findings/")
    law.labels.update(name="Law and justice")
    index()
    client.get("/en/practices/")

    with django_assert_num_queries(13):
        assert len(titles(client.get("/en/findings/?theme=law"))) == 2 * count


@pytest.mark.parametrize(
    ("asked", "own", "told"),
    [
        ("", "", False),
        ("?utm=x", "", False),
        ("?page=2", "?page=2", False),
        ("?region=asia", "", True),
        ("?q=law&page=1", "", True),
        ("?sort=title", "", True),
    ],
)
def test_machines_are_led_from_a_narrowed_list_to_the_whole(client, index, asked, own, told, bangkok):
    for _ in range(21):
        FindingPageFactory(parent=bangkok, title="Law")
    index()

    text = client.get(f"/en/findings/{asked}").text

    assert f'<link rel="canonical" href="http://testserver/en/findings/{own}">' in text
    assert ('<meta name="robots" content="noindex">' in text) is told
