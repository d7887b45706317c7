"""Who sees which menu of the admin."""

import pytest
from django.test import RequestFactory
from django.urls import reverse
from wagtail.admin.menu import admin_menu, reports_menu, settings_menu

from tests.factories.knowledge import RegionPageFactory, translate
from tests.factories.people import administrator, editor, moderator, organiser, person, translator

pytestmark = pytest.mark.django_db

GAPS = {f"without-{name}" for name in ("summary", "theme", "source", "session", "practice", "alt-text")}
EVENTS = {"events", "sessions", "series-of-events", "regions"}
KNOWLEDGE = {"findings", "recommendations", "key-findings", "focus-pages"}
LIBRARY = {"organisations", "sources", "instruments", "glossary-terms"}
EVERYWHERE = {
    "events": EVENTS,
    "practices": set(),
    "knowledge": KNOWLEDGE,
    "library": LIBRARY,
    "vocabularies": {"terms", "countries"},
    "links-and-figures": {"links", "figures"},
}


def organiser_of_a_region():
    return organiser(RegionPageFactory())


def translator_of_one_language():
    translate(RegionPageFactory(), "fr")
    return translator()


def request_of(user):
    request = RequestFactory().get(reverse("wagtailadmin_home"))
    request.user = user
    return request


def shown(user):
    """Each item of the main menu with the items beneath it; reports and settings are looked at apart."""
    request = request_of(user)
    ours = [item for item in admin_menu.menu_items_for_request(request) if item.name in EVERYWHERE]
    return {
        item.name: {one.name for one in item.menu.menu_items_for_request(request)} if hasattr(item, "menu") else set()
        for item in ours
    }


@pytest.mark.parametrize("who", [administrator, moderator, editor])
def test_who_works_on_everything_sees_every_menu(who):
    RegionPageFactory()

    assert shown(who()) == EVERYWHERE


def test_a_translator_sees_every_menu_of_pages():
    """Links and figures belong to the record, which has no language."""
    expected = {name: items for name, items in EVERYWHERE.items() if name != "links-and-figures"}

    assert shown(translator_of_one_language()) == expected


def test_an_organiser_sees_what_may_stand_in_the_region():
    assert shown(organiser_of_a_region()) == {
        "events": {"events", "sessions", "regions"},
        "practices": set(),
        "knowledge": {"findings", "recommendations"},
        "vocabularies": {"terms", "countries"},
        "links-and-figures": {"links", "figures"},
    }


def test_somebody_without_a_group_sees_none():
    assert shown(person()) == {}


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (administrator, GAPS),
        (moderator, GAPS),
        (editor, GAPS),
        (organiser_of_a_region, GAPS),
        (translator_of_one_language, GAPS),
        (person, set()),
    ],
)
def test_the_reports_are_for_those_who_edit(who, expected):
    items = {item.name for item in reports_menu.menu_items_for_request(request_of(who()))}

    assert items & GAPS == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (administrator, {"name-and-mark", "users", "groups", "locales", "redirects", "sites"}),
        (moderator, set()),
        (editor, set()),
        (organiser_of_a_region, set()),
        (translator_of_one_language, set()),
    ],
)
def test_the_settings_are_for_administrators(who, expected):
    items = {item.name for item in settings_menu.menu_items_for_request(request_of(who()))}

    assert items & {"name-and-mark", "users", "groups", "locales", "redirects", "sites"} == expected
