"""What came out of an event, each under its session where that is known."""

import pytest

from tests.factories.events import EventPageFactory, SessionPageFactory
from tests.factories.knowledge import FindingPageFactory, LinkFactory, RecommendationPageFactory
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db


def context(client, page):
    return client.get(page.url).context


def by_session(shown):
    return {session.title: [row.title for row in session.rows] for session in shown["programme"]}


def came_out(shown):
    return {group.heading: [row.title for row in group.rows] for group in shown["came_out"]}


def test_record_stands_under_its_session_else_under_its_kind(client):
    event = EventPageFactory()
    day = SessionPageFactory(parent=event, title="Day one")
    LinkFactory(kind="said-in", origin=FindingPageFactory(parent=event, title="Said"), target=day)
    FindingPageFactory(parent=event, title="Somewhere")
    RecommendationPageFactory(parent=event, title="Do it")

    shown = context(client, event)

    assert by_session(shown) == {"Day one": ["Said"]}
    assert came_out(shown) == {"What was found": ["Somewhere"], "What should be done": ["Do it"]}


def test_practice_of_another_place_stands_under_the_session_that_it_was_shown_in(client):
    event = EventPageFactory()
    day = SessionPageFactory(parent=event, title="Day one")
    shown_there, shown_here = PracticePageFactory(title="In a session"), PracticePageFactory(title="At the event")
    LinkFactory(kind="said-in", origin=shown_there, target=day)
    for practice in (shown_there, shown_here):
        LinkFactory(kind="shown-at", origin=practice, target=event, basis="drawn")

    shown = context(client, event)

    assert by_session(shown) == {"Day one": ["In a session"]}
    assert came_out(shown) == {"Good practices": ["At the event"]}
    assert shown["links"] == []


def test_what_is_not_published_is_not_shown(client):
    event = EventPageFactory()
    day = SessionPageFactory(parent=event, title="Day one")
    for live in (True, False):
        LinkFactory(kind="said-in", origin=FindingPageFactory(parent=event, title=f"{live}", live=live), target=day)
        LinkFactory(kind="shown-at", origin=PracticePageFactory(title=f"{live}", live=live), target=event)
        RecommendationPageFactory(parent=event, title=f"{live}", live=live)
    SessionPageFactory(parent=event, title="Day two", live=False)

    shown = context(client, event)

    assert by_session(shown) == {"Day one": ["True"]}
    assert came_out(shown) == {"What should be done": ["True"], "Good practices": ["True"]}


def test_session_names_its_neighbours_in_the_order_of_the_programme(client):
    event = EventPageFactory()
    days = [SessionPageFactory(parent=event, title=f"Day {number}", number=number) for number in (3, 1, 2)]
    SessionPageFactory(parent=event, title="Draft", number=4, live=False)
    SessionPageFactory(title="Of another event")

    shown = [context(client, day) for day in days]

    assert [tuple(way and way.title for way in (one.get("earlier"), one.get("later"))) for one in shown] == [
        ("Day 2", None),
        (None, "Day 2"),
        ("Day 1", "Day 3"),
    ]


def test_as_many_queries_for_three_of_each_as_for_one(count_queries):
    assert count_queries(_event_with(1)) == count_queries(_event_with(3))


def _event_with(number):
    event = EventPageFactory()
    for _one in range(number):
        day = SessionPageFactory(parent=event)
        LinkFactory(kind="said-in", origin=FindingPageFactory(parent=event), target=day)
        LinkFactory(kind="shown-at", origin=PracticePageFactory(), target=event)
        RecommendationPageFactory(parent=event)
    return event.url
