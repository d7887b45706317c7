"""What only one kind of record shows."""

import pytest

from tests.factories.events import EventPageFactory
from tests.factories.knowledge import (
    CountryFactory,
    FactFactory,
    FindingPageFactory,
    FocusPageFactory,
    LinkFactory,
    RecommendationPageFactory,
    RegionPageFactory,
    SourcePageFactory,
    TermFactory,
)
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db


def context(client, page):
    return client.get(page.url).context


def titles(rows):
    return [row.title for row in rows]


def test_region_shows_all_that_comes_from_it_and_nothing_that_is_not_published(client):
    region = RegionPageFactory()
    event = EventPageFactory(parent=region, title="Event")
    for title, live in (("Open", True), ("Draft", False)):
        FindingPageFactory(parent=event, title=title, live=live)
        RecommendationPageFactory(parent=event, title=title, live=live)
        practice = PracticePageFactory(parent=region, title=title, live=live)
        FactFactory(record=practice, label=title)
    CountryFactory(slug="nepal", region=region.record)
    PracticePageFactory(title="From elsewhere")

    shown = context(client, region)

    assert [titles(shown[name]) for name in ("events", "findings", "recommendations", "practices")] == [
        ["Event"],
        ["Open"],
        ["Open"],
        ["Open"],
    ]
    assert [figure.label for figure in shown["figures"]] == ["Open"]
    assert [way.label for way in shown["beside"][0].links] == ["Nepal"]


def test_source_shows_what_rests_on_it_kind_by_kind_once_that_is_much(client):
    source = SourcePageFactory()
    for _number in range(13):
        LinkFactory(kind="told-from", origin=FindingPageFactory(), target=source)
    LinkFactory(kind="told-from", origin=PracticePageFactory(title="A practice"), target=source)

    [shown] = context(client, source)["links"]

    assert (shown.heading, [(part.heading, len(part.links)) for part in shown.parts]) == (
        "Told from this source",
        [("Findings", 13), ("Good practices", 1)],
    )


def test_source_shows_what_rests_on_it_under_one_heading_while_that_is_little(client):
    source = SourcePageFactory()
    LinkFactory(kind="told-from", origin=FindingPageFactory(title="A finding"), target=source)
    LinkFactory(kind="told-from", origin=FindingPageFactory(title="Draft", live=False), target=source)

    [group] = context(client, source)["links"]

    assert (group.heading, titles(group.links), group.parts) == ("Told from this source", ["A finding"], [])


def test_terms_stand_by_kind_with_tags_last_and_the_phases_apart(client):
    terms = [TermFactory(kind=kind, slug=f"a-{kind}") for kind in ("group", "theme", "phase")]
    finding = FindingPageFactory(terms=terms, tags=["own word"])

    shown = context(client, finding)

    assert [(group.label, [way.label for way in group.ways]) for group in shown["terms"]] == [
        ("Themes", ["A theme"]),
        ("Groups of people", ["A group"]),
        ("Tags", ["own word"]),
    ]
    assert [(way.label, way.on) for way in shown["stations"]] == [("A phase", True)]


def test_record_with_nothing_about_it_has_no_heading_but_its_title(client):
    text = client.get(FindingPageFactory().url).text

    assert text.count("<h2") == 0


@pytest.mark.parametrize("factory", [RegionPageFactory, FocusPageFactory])
def test_as_many_queries_for_three_of_each_as_for_one(count_queries, factory):
    assert count_queries(_page_with(factory, 1)) == count_queries(_page_with(factory, 3))


def _page_with(factory, number):
    page = factory()
    for _one in range(number):
        parent = EventPageFactory(parent=page) if factory is RegionPageFactory else page
        finding = FindingPageFactory(parent=parent, terms=[TermFactory()], tags=["a", "b"])
        RecommendationPageFactory(parent=parent)
        FactFactory(record=finding)
        LinkFactory(kind="told-from", origin=page, target=SourcePageFactory())
    return page.url
