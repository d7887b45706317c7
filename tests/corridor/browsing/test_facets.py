"""What stands beside and above a list to narrow it."""

import re

import pytest
from wagtail.models import PageViewRestriction

from tests.factories.events import EventPageFactory
from tests.factories.knowledge import (
    FindingPageFactory,
    InstrumentPageFactory,
    LinkFactory,
    OrganisationPageFactory,
    TermFactory,
)

pytestmark = pytest.mark.django_db


def shown(response, name):
    facet = next((facet for facet in response.context["facets"] if facet.name == name), None)
    return [(value.label, value.count) for value in facet.values] if facet else []


def stations(response):
    return [(station.label, station.count, station.chosen, station.url) for station in response.context["journey"]]


@pytest.fixture
def union():
    """An organisation that one of two findings is about, and an instrument that the other is about."""
    moscow = EventPageFactory(title="Moscow", code="ECA-2016")
    law, union = (
        InstrumentPageFactory(title="The law", code="INS-01"),
        OrganisationPageFactory(title="The union", code="ORG-01"),
    )
    LinkFactory(kind="about", origin=FindingPageFactory(title="On the union", parent=moscow), target=union)
    LinkFactory(kind="about", origin=FindingPageFactory(title="On the law", parent=moscow), target=law)
    return union


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ("organisation=org-01", ["On the union", "The union"]),
        ("instrument=ins-01", ["On the law", "The law"]),
        ("event=eca-2016", ["Moscow", "On the law", "On the union"]),
        ("event=eca-2016&organisation=org-01", ["On the union"]),
        ("q=organisation:ORG-01", ["On the union", "The union"]),
    ],
)
def test_search_is_narrowed_by_event_organisation_and_instrument(client, index, union, asked, titles):
    index()

    response = client.get(f"/en/search/?sort=title&{asked}")

    assert [row.title for row in response.context["rows"]] == titles


def test_linked_records_are_named_and_counted(client, index, union):
    LinkFactory(
        kind="about", origin=FindingPageFactory(), target=OrganisationPageFactory(title="Another", code="ORG-02")
    )
    LinkFactory(kind="about", origin=FindingPageFactory(), target=union)
    index()

    assert shown(client.get("/en/search/"), "organisation") == [("The union", 3), ("Another", 2)]


def test_list_of_organisations_is_not_narrowed_by_organisation(client, index, union):
    OrganisationPageFactory()
    index()

    response = client.get("/en/organisations/?organisation=org-01")

    assert (shown(response, "organisation"), response.context["total"]) == ([], 2)


@pytest.mark.parametrize("way", ["unpublish", "restrict"])
def test_withdrawn_organisation_is_not_named_before_the_index_knows(client, index, union, way):
    LinkFactory(kind="about", origin=FindingPageFactory(), target=OrganisationPageFactory(title="Another"))
    index()
    assert "The union" in [label for label, _count in shown(client.get("/en/findings/"), "organisation")]

    if way == "unpublish":
        union.unpublish()
    else:
        PageViewRestriction.objects.create(page=union, restriction_type="login")

    assert "The union" not in client.get("/en/findings/").text
    values = client.get("/api/v1/search/", {"type": "finding"}).json()["facets"]["organisation"]
    assert [value["label"] for value in values] == ["Another"]


def test_journey_shows_every_station_in_its_order(client, index):
    before = TermFactory(kind="phase", slug="before", position=1)
    TermFactory(kind="phase", slug="after", position=2)
    FindingPageFactory(terms=[before])
    FindingPageFactory()
    index()

    assert stations(client.get("/en/findings/")) == [
        ("Before", 1, False, "?phase=before"),
        ("After", 0, False, "?phase=after"),
    ]
    assert stations(client.get("/en/findings/?phase=before")) == [
        ("Before", 1, True, "?"),
        ("After", 0, False, "?phase=before&phase=after"),
    ]


def test_form_beside_the_list_keeps_the_station(client, index):
    FindingPageFactory(terms=[TermFactory(kind="phase", slug="before")], tags=["law", "work"])
    index()

    form = re.search(
        r"<aside.*?</aside>", client.get("/en/findings/?phase=before&q=finding&sort=title").text, re.DOTALL
    )[0]

    assert re.findall(r'type="hidden" name="(\w+)" value="(\w+)"', form) == [
        ("q", "finding"),
        ("sort", "title"),
        ("phase", "before"),
    ]


def test_without_phases_there_is_no_line(client, index):
    TermFactory(kind="phase")
    FindingPageFactory()
    index()

    assert stations(client.get("/en/findings/")) == []


def test_long_facet_is_folded_and_what_is_chosen_stays_in_sight(client, index):
    for number in range(12):
        FindingPageFactory(tags=[f"tag {number:02d}"])
    index()

    response = client.get("/en/findings/?tag=tag-11")

    facet = next(facet for facet in response.context["facets"] if facet.name == "tag")
    assert [value.label for value in facet.values] == [*(f"tag {number:02d}" for number in range(8)), "tag 11"]
    assert [value.label for value in facet.more] == ["tag 08", "tag 09", "tag 10"]
    assert "Show 3 more" in response.text


def test_terms_stand_beneath_their_parents_and_are_not_parted_by_the_fold(client, index):
    for number in range(7):
        FindingPageFactory(terms=[TermFactory(slug=f"top-{number}", position=number)])
    law = TermFactory(slug="law", position=7)
    for number in range(4):
        FindingPageFactory(terms=[TermFactory(slug=f"law-{number}", parent=law, position=number)])
    FindingPageFactory(terms=[TermFactory(slug="last", position=9)])
    index()

    facet = next(f for f in client.get("/en/findings/").context["facets"] if f.name == "theme")

    assert [(v.value, v.count) for v in facet.values if v.nested] == [(f"law-{number}", 1) for number in range(4)]
    assert [(v.value, v.count) for v in facet.values if v.value == "law"] == [("law", 4)]
    assert [v.value for v in facet.more] == ["last"]


def test_tags_stand_by_how_much_there_is_of_them(client, index):
    for tags in (["b"], ["b", "c"], ["a"]):
        FindingPageFactory(tags=tags)
    index()

    assert shown(client.get("/en/findings/"), "tag") == [("b", 2), ("a", 1), ("c", 1)]


def test_empty_list_offers_a_way_out_of_each_choice(client, index):
    FindingPageFactory(tags=["law"])
    index()

    text = client.get("/en/findings/?tag=law&year=1900").text

    assert re.findall(r'<a href="([^"]*)">Look without “([^”]*)”', text) == [
        ("?tag=law", "1900"),
        ("?year=1900", "law"),
    ]


def test_empty_search_in_a_list_leads_to_all_kinds(client, index):
    FindingPageFactory()
    OrganisationPageFactory(title="Zebra")
    index()

    text = client.get("/en/findings/?q=zebra").text

    assert '<a href="/en/search/?q=zebra">Search in records of all kinds.</a>' in text
