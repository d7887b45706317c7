"""Everything on one term, country or tag, and what is still missing."""

import pytest

from tests.factories.events import EventPageFactory
from tests.factories.knowledge import (
    CountryFactory,
    FindingPageFactory,
    FocusPageFactory,
    LinkFactory,
    RecommendationPageFactory,
    RegionPageFactory,
    TermFactory,
)
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db


def shown(client, address):
    context = client.get(f"/en/{address}/").context
    return {group.heading: [row.title for row in group.rows] for group in context["groups"]}


def missing(client, address):
    return client.get(f"/en/{address}/").context["missing"]


@pytest.fixture
def law():
    return TermFactory(kind="theme", slug="law")


def test_term_shows_all_that_is_on_it_and_on_what_is_beneath_it(client, law):
    part = TermFactory(kind="theme", slug="enforcement", parent=law)
    FindingPageFactory(title="On law", terms=[law])
    PracticePageFactory(title="On enforcement", terms=[part])
    FindingPageFactory(title="On something else", terms=[TermFactory()])

    assert shown(client, "terms/theme/law") == {"Good practices": ["On enforcement"], "Findings": ["On law"]}


def test_term_shows_nothing_that_is_not_published(client, law):
    FindingPageFactory(title="Draft", terms=[law], live=False)
    closed = EventPageFactory(live=False)
    FindingPageFactory(parent=closed, title="Beneath a draft", terms=[law])

    assert shown(client, "terms/theme/law") == {}
    assert "Nothing has been published on this yet." in client.get("/en/terms/theme/law/?again").text


def test_activity_says_where_it_ran_and_that_no_practice_is_described(client):
    hotline = TermFactory(kind="activity", slug="hotline")
    for title in ("Africa", "Asia"):
        EventPageFactory(parent=RegionPageFactory(title=title), terms=[hotline])
    RegionPageFactory(title="Europe")

    assert missing(client, "terms/activity/hotline") == [
        "Ran in Africa and Asia; no practice described yet.",
        "No record yet from: Europe.",
    ]


def test_term_counts_what_no_practice_answers(client, law):
    answered = FindingPageFactory(terms=[law])
    RecommendationPageFactory(terms=[law])
    LinkFactory(kind="answers", origin=PracticePageFactory(terms=[law]), target=answered)

    assert missing(client, "terms/theme/law")[-1] == (
        "1 of 2 findings and recommendations have no practice that answers them."
    )


def test_country_shows_its_own_and_its_regions_labelled_as_such(client):
    region = RegionPageFactory(title="Asia")
    nepal = CountryFactory(slug="nepal", region=region.record)
    event = EventPageFactory(parent=region, title="Meeting", countries=[nepal])
    FindingPageFactory(parent=event, title="From Nepal", countries=[nepal])
    FindingPageFactory(parent=event, title="From the region")
    FindingPageFactory(parent=event, title="Draft", live=False)
    FindingPageFactory(parent=event, title="From elsewhere", countries=[CountryFactory()])

    assert shown(client, "countries/nepal") == {
        "Findings": ["From Nepal"],
        "Events": ["Meeting"],
        "Findings from Asia that name no country": ["From the region"],
    }


def test_country_without_a_practice_says_so(client):
    region = RegionPageFactory()
    CountryFactory(slug="nepal", region=region.record)

    assert missing(client, "countries/nepal") == ["No practice from Nepal described yet."]


def test_tag_shows_what_bears_it_and_is_not_known_by_drafts(client):
    FindingPageFactory(title="Tagged", tags=["isolation"])
    FindingPageFactory(tags=["secret"], live=False)

    assert shown(client, "tags/isolation") == {"Findings": ["Tagged"]}
    assert client.get("/en/tags/secret/").status_code == 404


@pytest.mark.parametrize("address", ["terms/theme/law", "countries/nepal", "tags/word"])
def test_as_many_queries_for_three_of_each_as_for_one(count_queries, law, address):
    region = RegionPageFactory()
    nepal = CountryFactory(slug="nepal", region=region.record)
    _on({"terms": [law], "countries": [nepal], "tags": ["word"]}, region)
    once = count_queries(f"/en/{address}/")
    for _again in range(2):
        _on({"terms": [law], "countries": [nepal], "tags": ["word"]}, region)

    assert count_queries(f"/en/{address}/") == once


def _on(about, region):
    event = EventPageFactory(parent=region, **about)
    for parent in (event, FocusPageFactory(**about)):
        FindingPageFactory(parent=parent, **about)
        RecommendationPageFactory(parent=parent, **about)
    PracticePageFactory(parent=region, **about)
    FindingPageFactory(parent=event)


def test_practice_that_may_not_be_read_answers_nothing(client, law):
    practice = PracticePageFactory(live=False)
    LinkFactory(kind="answers", origin=practice, target=FindingPageFactory(terms=[law]))

    assert "1 of 1 findings and recommendations have no practice that answers them." in missing(
        client, "terms/theme/law"
    )
