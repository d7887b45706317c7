"""Copy, alias, move, unpublish, delete, preview and history, through the admin, as those who do it there."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from knowledge.models import FindingPage, Record, RecordPage
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory, FocusPageFactory, LinkFactory, publish, translate
from tests.factories.people import editor, moderator, organiser
from tests.knowledge.editing.forms import add_url, edit_url, form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    return EventPageFactory()


@pytest.fixture
def finding(event):
    return FindingPageFactory(parent=event, title="They keep away", summary="Said.", slug="away")


@pytest.fixture
def user(client, event):
    user = organiser(event.get_parent().specific)
    client.force_login(user)
    return user


def copy(client, page, parent, **more):
    data = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": parent.pk, **more}
    return client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)


def do(client, name, page, *more):
    return client.post(reverse(f"wagtailadmin_pages:{name}", args=[page.pk, *more]))


def test_a_copy_is_a_record_of_its_own(client, user, event, finding):
    finding.save_revision()
    publish(finding)

    copy(client, finding, event, publish_copies="on")

    made = FindingPage.objects.get(title="Copy")
    assert made.record_id != finding.record_id
    assert (finding.record.code, made.record.code) == (f"{event.record.code}-F01", f"{event.record.code}-F02")
    assert [revision.content["record"] for revision in made.revisions.all()] == [made.record_id]


def test_a_copy_that_was_not_published_has_no_code_yet(client, user, event, finding):
    copy(client, finding, event)

    made = FindingPage.objects.get(title="Copy")
    assert (made.live, made.record.code, made.record.published_at) == (False, None, None)


def test_a_copy_can_be_edited_and_stays_its_own(client, user, event, finding):
    copy(client, finding, event)
    made = FindingPage.objects.get(title="Copy")

    client.post(edit_url(made), form_data(made, user, title="Another"))

    made = FindingPage.objects.get(pk=made.pk)
    assert (made.title, made.record.page_id, made.get_latest_revision_as_object().record) == (
        "Another", made.pk, made.record,
    )  # fmt: skip


def test_a_copy_takes_no_links(client, user, event, finding):
    LinkFactory(origin=finding)

    copy(client, finding, event)

    made = FindingPage.objects.get(title="Copy")
    assert (finding.record.links_out.count(), made.record.links_out.count()) == (1, 0)


def test_an_alias_shares_the_record(client, user, event, finding):
    copy(client, finding, event, alias="on")

    made = FindingPage.objects.get(slug="copy")
    assert (made.alias_of_id, made.record_id, made.record.page_id) == (finding.pk, finding.record_id, finding.pk)


def test_an_alias_follows_what_it_stands_for(client, user, event, finding):
    copy(client, finding, event, alias="on")

    client.post(edit_url(finding), form_data(finding, user, title="Said anew", **{"action-publish": "1"}))

    assert FindingPage.objects.get(slug="copy").title == "Said anew"


def test_an_organiser_copies_nothing_into_another_region(client, user, finding):
    elsewhere = EventPageFactory()

    copy(client, finding, elsewhere)

    assert not elsewhere.get_children().exists()


def test_a_moved_record_keeps_record_and_code(client, user, event, finding):
    other = EventPageFactory(parent=event.get_parent().specific)
    code = finding.record.code

    do(client, "move_confirm", finding, other.pk)

    page = FindingPage.objects.get(pk=finding.pk)
    assert (page.get_parent().pk, page.record.code) == (other.pk, code)


def test_an_organiser_moves_nothing_into_another_region(client, user, event, finding):
    do(client, "move_confirm", finding, EventPageFactory().pk)

    assert Page.objects.get(pk=finding.pk).get_parent().pk == event.pk


def test_a_finding_moves_to_an_origin_only(client, user, event, finding):
    do(client, "move_confirm", finding, event.get_parent().pk)

    assert Page.objects.get(pk=finding.pk).get_parent().pk == event.pk


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_without_its_first_language_a_record_is_withdrawn_as_a_whole(client, user, event, finding, action):
    copy(client, finding, event, alias="on")
    french = translate(finding, "fr", title="Dit")

    do(client, action, finding)

    assert list(RecordPage.objects.filter(record=finding.record, live=True)) == []
    assert RecordPage.objects.filter(pk=french.pk).exists()
    assert not FindingPage.objects.filter(slug="copy").exists()
    assert Record.objects.filter(pk=finding.record_id).exists()
    assert client.get(f"/r/{finding.record.code}").status_code == 410


def test_a_translation_alone_can_be_taken_back(client, finding):
    french = translate(finding, "fr", title="Dit")
    client.force_login(moderator())
    french_home = Page.objects.ancestor_of(french).get(depth=2)
    assert french_home.locale.language_code == "fr"

    do(client, "unpublish", french)

    live = RecordPage.objects.filter(record=finding.record, live=True)
    assert [page.pk for page in live] == [finding.pk]


def test_an_editor_publishes_nothing(client, finding):
    user = editor()
    client.force_login(user)

    client.post(edit_url(finding), form_data(finding, user, title="Changed", **{"action-publish": "1"}))
    do(client, "unpublish", finding)

    page = FindingPage.objects.get(pk=finding.pk)
    assert (page.live, page.title, page.get_latest_revision_as_object().title) == (True, "They keep away", "Changed")


def preview(client, address, data):
    assert client.post(address, data).json()["is_valid"] is True
    return client.get(address, {"in_preview_panel": "true"})


def test_a_page_is_previewed_before_it_is_first_saved(client, user, event):
    address = reverse("wagtailadmin_pages:preview_on_add", args=["knowledge", "findingpage", event.pk])

    response = preview(client, address, form_data(FindingPage(), user, event, title="Unheard of", slug="unheard-of"))

    assert "Unheard of" in response.content.decode()
    assert not FindingPage.objects.exists()


def test_a_draft_is_previewed_with_what_is_not_saved(client, user, event):
    page = FindingPageFactory(parent=event, live=False)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])

    assert "Not saved" in preview(client, address, form_data(page, user, title="Not saved")).content.decode()


def test_a_translation_is_previewed(client, user, finding):
    french = translate(finding, "fr", title="Dit")
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[french.pk])

    assert "Redit" in preview(client, address, form_data(french, user, title="Redit")).content.decode()


def test_versions_in_the_history_can_be_compared(client, user, finding):
    first = finding.save_revision()
    client.post(edit_url(finding), form_data(finding, user, summary="Said by many.", **{"action-publish": "1"}))
    second = FindingPage.objects.get(pk=finding.pk).latest_revision

    history = client.get(reverse("wagtailadmin_pages:history", args=[finding.pk]))
    compared = client.get(
        reverse("wagtailadmin_pages:revisions_compare", args=[finding.pk, first.pk, second.pk])
    ).content.decode()

    assert history.status_code == 200
    assert "by many" in compared


def test_an_earlier_version_can_be_brought_back(client, user, finding):
    first = finding.save_revision()
    client.post(edit_url(finding), form_data(finding, user, summary="Wrong.", **{"action-publish": "1"}))

    opened = client.get(reverse("wagtailadmin_pages:revisions_revert", args=[finding.pk, first.pk]))

    assert opened.context["form"]["summary"].value() == "Said."


def test_a_record_that_stood_beneath_a_focus_page_is_the_focus_pages(client):
    focus = FocusPageFactory()
    user = moderator()
    client.force_login(user)

    client.post(add_url(focus, FindingPage), form_data(FindingPage(), user, focus, title="New", slug="new"))

    assert FindingPage.objects.get(title="New").get_parent().pk == focus.pk
