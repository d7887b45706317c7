"""The ways in from the home page."""

import pytest

from tests.factories.events import EventPageFactory
from tests.factories.knowledge import (
    CountryFactory,
    FindingPageFactory,
    KeyFindingPageFactory,
    LinkFactory,
    RegionPageFactory,
    TermFactory,
    home,
)
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db


def test_says_what_this_is_and_searches_where_search_is(client):
    text = client.get(home().url).text

    assert f"<h1>{home().title}</h1>" in text
    assert f'<p class="lead">{home().lead}</p>' in text
    assert '<form class="search" action="/en/search/"' in text


def test_region_has_its_countries_its_last_event_and_the_number_of_its_records(client):
    region = RegionPageFactory(title="Asia")
    CountryFactory(slug="nepal", region=region.record, latitude=28, longitude=84)
    EventPageFactory(parent=region, title="First", date="2016")
    event = EventPageFactory(parent=region, title="Last", date="2017")
    FindingPageFactory(parent=event)
    FindingPageFactory(parent=event, live=False)

    shown = client.get(home().url).context

    [card] = shown["regions"]
    assert (card.name, [way.label for way in card.countries], card.event.title, card.records) == (
        "Asia",
        ["Nepal"],
        "Last",
        3,
    )
    assert [(place.label, place.region_name) for place in shown["places"]] == [("Nepal", "Asia")]
    assert shown["regions_intro"].startswith("1 country in 1 region.")


def test_key_finding_shows_whose_published_records_stand_behind_it(client):
    regions = [RegionPageFactory(title=title) for title in ("Africa", "Asia")]
    key = KeyFindingPageFactory(title="Law is vital")
    KeyFindingPageFactory(title="Draft", live=False)
    for region, live in zip(regions, (True, False), strict=True):
        finding = FindingPageFactory(parent=EventPageFactory(parent=region), live=live)
        LinkFactory(kind="supports", origin=finding, target=key)

    [shown] = client.get(home().url).context["key_findings"]

    assert (shown.title, [(mark.name, mark.on) for mark in shown.strip]) == (
        "Law is vital",
        [("Africa", True), ("Asia", False)],
    )


def test_station_counts_what_is_published_and_tells_its_number_apart_from_its_sentence(client):
    phase = TermFactory(kind="phase", slug="return")
    page = PracticePageFactory(terms=[phase])
    PracticePageFactory(terms=[phase], live=False)

    response = client.get(home().url)

    assert [(station.label, station.count) for station in response.context["stations"]] == [("Return", 1)]
    assert '<p class="count">1 record</p>' in response.text
    assert [row.title for row in response.context["practices"]] == [page.title]


def test_as_many_queries_for_three_of_each_as_for_one(count_queries):
    _one_of_each()
    once = count_queries(home().url)
    _one_of_each()
    _one_of_each()

    assert count_queries(home().url) == once


def _one_of_each():
    event = EventPageFactory()
    CountryFactory(region=event.get_parent().specific.record, latitude=1, longitude=1)
    finding = FindingPageFactory(parent=event, terms=[TermFactory(kind=kind) for kind in ("theme", "group", "phase")])
    LinkFactory(kind="supports", origin=finding, target=KeyFindingPageFactory())
    PracticePageFactory(parent=event.get_parent())


def test_an_example_of_a_search_waits_for_something_to_be_found(client):
    empty = client.get(home().url).text
    KeyFindingPageFactory()

    assert 'placeholder=""' in empty
    assert 'placeholder="such as passport"' in client.get(home().url).text
