"""What the editor asks for before a page is first published, and what it lets through."""

import pytest
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_factories import ImageFactory

from events.models import SessionPage
from knowledge.models import FindingPage
from tests.factories.events import EventPageFactory, SessionPageFactory
from tests.factories.knowledge import (
    FindingPageFactory,
    LinkFactory,
    OrganisationPageFactory,
    SourcePageFactory,
    TermFactory,
    translate,
)
from tests.factories.people import organiser
from tests.knowledge.editing.forms import add_url, edit_url, form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    return EventPageFactory()


@pytest.fixture
def user(client, event):
    user = organiser(event.get_parent().specific)
    client.force_login(user)
    return user


@pytest.fixture
def draft(event):
    return FindingPageFactory(parent=event, live=False)


def test_a_draft_is_saved_without_anything_but_a_title(client, user, event):
    data = form_data(FindingPage(), user, event, title="They keep away", slug="away")

    client.post(add_url(event, FindingPage), data)

    made = FindingPage.objects.get(title="They keep away")
    assert (made.live, made.record.code) == (False, None)


def test_publishing_names_at_its_place_what_is_missing(client, user, draft):
    response = client.post(edit_url(draft), form_data(draft, user, **{"action-publish": "1"}))

    errors = response.context["form"].errors
    assert set(errors) == {"summary", "terms", "__all__"}
    assert "Add a source" in errors["__all__"][0]
    assert not FindingPage.objects.get(pk=draft.pk).live


def test_nothing_written_is_lost_when_publishing_is_refused(client, user, draft):
    response = client.post(
        edit_url(draft), form_data(draft, user, said_by_note="Three women's groups", **{"action-publish": "1"})
    )

    assert "Three women&#x27;s groups" in response.content.decode()


def test_a_page_that_has_what_it_needs_is_published_and_gets_its_code(client, user, event, draft):
    theme = TermFactory(kind="theme")
    LinkFactory(kind="told-from", origin=draft, target=SourcePageFactory())
    data = form_data(draft, user, summary="They keep away.", terms=[theme.pk], **{"action-publish": "1"})

    client.post(edit_url(draft), data)

    page = FindingPage.objects.get(pk=draft.pk)
    assert (page.live, page.record.code) == (True, f"{event.record.code}-F01")


def test_a_page_that_readers_see_may_be_corrected_at_once(client, user, event):
    page = FindingPageFactory(parent=event)

    client.post(edit_url(page), form_data(page, user, summary="", title="Corrected", **{"action-publish": "1"}))

    assert FindingPage.objects.get(pk=page.pk).title == "Corrected"


def test_what_stands_in_the_library_needs_a_summary_only(client, django_user_model):
    page = OrganisationPageFactory(live=False)
    user = django_user_model.objects.create_superuser("admin")
    client.force_login(user)

    client.post(edit_url(page), form_data(page, user, summary="A union.", **{"action-publish": "1"}))

    page.refresh_from_db()
    assert page.live


def test_a_translation_needs_a_summary_only(client, user, event):
    page = FindingPageFactory(parent=event, summary="They keep away.")
    french = translate(page, "fr", title="Ils évitent", summary="")
    french.unpublish()

    response = client.post(edit_url(french), form_data(french, user, **{"action-publish": "1"}))

    assert set(response.context["form"].errors) == {"summary"}


def publish_ticked(client, *pages):
    listing = reverse("wagtailadmin_explore", args=[pages[0].get_parent().pk])
    asked = urlencode({"id": [page.pk for page in pages], "next": listing}, doseq=True)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return client.post(f"{address}?{asked}", {"include_descendants": ""}, follow=True)


def test_pages_ticked_in_a_list_are_asked_for_the_same(client, user, event, draft):
    session = SessionPageFactory(parent=event, live=False, summary="The first day.")

    refused = publish_ticked(client, session, draft)
    assert "was not published" in refused.content.decode()
    assert not SessionPage.objects.get(pk=session.pk).live

    publish_ticked(client, session)
    assert SessionPage.objects.get(pk=session.pk).live


def test_a_picture_needs_words_to_be_published_and_none_in_a_draft(client, user, event):
    page = FindingPageFactory(parent=event)
    picture = {"image": ImageFactory().pk, "alt": "", "caption": ""}
    body = nested_form_data({"body": streamfield([("picture", picture)])})

    refused = client.post(edit_url(page), form_data(page, user, **body, **{"action-publish": "1"}))
    client.post(edit_url(page), form_data(page, user, **body))

    assert set(refused.context["form"].errors) == {"body"}
    assert len(FindingPage.objects.get(pk=page.pk).get_latest_revision_as_object().body) == 1
