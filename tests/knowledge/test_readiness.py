import pytest

from knowledge.models import FindingPage
from knowledge.readiness import lacks
from tests.factories.events import EventPageFactory, SessionPageFactory
from tests.factories.knowledge import FindingPageFactory, LinkFactory, SourcePageFactory, TermFactory
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db


def ready(**given):
    page = FindingPageFactory(parent=EventPageFactory(), summary="Said.", terms=[TermFactory()], **given)
    LinkFactory(kind="told-from", origin=page, target=SourcePageFactory())
    LinkFactory(kind="said-in", origin=page, target=SessionPageFactory())
    return page


def names(page):
    return [lack.name for lack in lacks(page)]


def test_a_page_with_all_it_needs_has_no_gap():
    assert names(ready()) == []


def test_an_empty_page_lacks_everything():
    page = FindingPageFactory(parent=EventPageFactory())

    assert [(lack.name, lack.stops) for lack in lacks(page)] == [
        ("summary", True), ("theme", True), ("source", True), ("session", False),
    ]  # fmt: skip


def test_a_page_that_was_never_saved_can_be_asked():
    assert names(FindingPage(title="New")) == ["summary", "theme", "source"]


def test_a_phase_is_no_theme():
    page = ready()
    page.terms.set([TermFactory(kind="phase")])

    assert names(page) == ["theme"]


def test_a_practice_says_where_it_was_shown():
    page = PracticePageFactory(summary="Done.", terms=[TermFactory()])
    LinkFactory(kind="cites", origin=page, target=SourcePageFactory())

    assert names(page) == ["shown"]


def test_a_picture_without_words_is_named():
    page = ready()
    page.body = [("picture", {"image": None, "alt": "", "caption": ""})]

    assert names(page) == ["alt"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Write to anna.berg@example.org for more.", "anna.berg@example.org"),
        ("Call +977 1 4412 345 at night.", "+977 1 4412 345"),
        ("Call (020) 7946-0958.", "(020) 7946-0958"),
    ],
)
def test_what_could_lead_to_a_person_is_named(text, expected):
    found = lacks(ready(scope=f"<p>{text}</p>"))

    assert [lack.stops for lack in found] == [False]
    assert expected in found[0].words


@pytest.mark.parametrize(
    "text", ["In 2016-08-14/2017-08-15", "67,000,000 people", "1 000 000 000 in 2017", "AFR-2017-F03"]
)
def test_figures_and_dates_are_no_telephone_numbers(text):
    assert names(ready(scope=text)) == []


def test_an_event_may_be_announced_before_it_has_a_source():
    assert [(lack.name, lack.stops) for lack in lacks(EventPageFactory(summary="Planned."))] == [
        ("theme", False), ("source", False),
    ]  # fmt: skip
