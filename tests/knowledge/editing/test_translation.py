"""What has no words is written on the page of the first language, and read in all of them."""

import pytest
from wagtail.test.utils.form_data import rich_text

from events.models import EventPage
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import CountryFactory, FindingPageFactory, publish, translate
from tests.factories.people import organiser
from tests.knowledge.editing.forms import edit_url, form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    return EventPageFactory(date="2017", status="planned", summary="A meeting.")


@pytest.fixture
def french(event):
    return translate(event, "fr", title="Réunion")


@pytest.fixture
def user(client, event):
    user = organiser(event.get_parent().specific)
    client.force_login(user)
    return user


def test_the_editor_of_a_translation_leaves_out_what_has_no_words(client, user, french):
    fields = set(client.get(edit_url(french)).context["form"].fields)

    assert fields.isdisjoint({"date", "terms", "countries", "tags", "status", "series", "country", "event_kind"})
    assert {"title", "summary", "body", "hosts_note", "groups_note", "change_note"} <= fields


def test_the_editor_of_a_translation_shows_no_links_and_figures(client, user, event, french):
    assert b"data-record-links" in client.get(edit_url(event)).content
    assert b"data-record-links" not in client.get(edit_url(french)).content


def test_a_translation_can_be_saved_and_keeps_what_has_no_words(client, user, french):
    data = form_data(french, user, summary="Une réunion.", **{"action-publish": "1"})

    client.post(edit_url(french), data)

    page = EventPage.objects.get(pk=french.pk)
    assert (page.summary, page.date, page.status) == ("Une réunion.", "2017", "planned")


def test_what_changes_in_the_first_language_changes_in_all(event, french):
    event.status, event.date, event.country = "held", "2018-03", CountryFactory()
    publish(event)

    page = EventPage.objects.get(pk=french.pk)
    assert (page.status, page.date, str(page.date_first), page.country) == (
        "held", "2018-03", "2018-03-01", event.country,
    )  # fmt: skip
    assert page.title == "Réunion"


def test_what_is_emptied_in_the_first_language_is_emptied_in_all(event, french):
    event.date = ""
    publish(event)

    page = EventPage.objects.get(pk=french.pk)
    assert (page.date, page.date_first) == ("", None)


def test_an_old_draft_of_a_translation_brings_nothing_back(event, french):
    french.title = "Nouvelle réunion"
    draft = french.save_revision()
    event.status = "cancelled"
    publish(event)

    draft.publish()

    page = EventPage.objects.get(pk=french.pk)
    assert (page.title, page.status) == ("Nouvelle réunion", "cancelled")


def test_a_draft_of_the_first_language_changes_no_translation(event, french):
    event.status = "cancelled"
    event.save_revision()

    assert EventPage.objects.get(pk=french.pk).status == "planned"


def test_words_of_a_finding_are_translated_and_who_said_it_is_not(client, user, event):
    page = FindingPageFactory(parent=event, summary="Said.", said_by="all")
    french = translate(page, "fr", title="Dit")

    client.post(edit_url(french), form_data(french, user, scope=rich_text("<p>Partout</p>"), **{"action-publish": "1"}))

    french = type(page).objects.get(pk=french.pk)
    assert ("Partout" in french.scope, french.said_by) == (True, "all")
