"""What readers see of the past."""

import pytest
from wagtail.models import PageViewRestriction

from tests.factories.knowledge import FindingPageFactory, KeyFindingPageFactory, LinkFactory, TermFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def changed():
    """A finding that was published, then changed and published again."""
    page = FindingPageFactory(live=False, title="As it was", said_by="one", terms=[TermFactory(slug="law")])
    LinkFactory(kind="supports", origin=page, target=KeyFindingPageFactory(title="A key finding"))
    LinkFactory(kind="supports", origin=page, target=KeyFindingPageFactory(title="Withdrawn since"))
    page.save_revision().publish()
    page.title, page.change_note = "As it is", "A better title."
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def version(client, page, number=1):
    return client.get(f"/en/versions/{page.record.code}/{number}/")


def test_page_leads_to_its_earlier_versions_and_says_what_changed(client, changed):
    shown = client.get(changed.url).context

    assert [(one.number, one.note) for one in shown["versions"]] == [(1, "")]
    assert (shown["changed_note"], shown["changed"]) == ("A better title.", changed.last_published_at)


def test_page_that_never_changed_names_no_change(client):
    page = FindingPageFactory(live=False)
    for _twice in range(2):
        page.save_revision().publish()

    shown = client.get(page.url).context

    assert (shown["versions"], shown["changed"], shown["changed_note"]) == ([], None, "")


def test_version_shows_words_terms_and_links_as_they_were(client, changed):
    shown = version(client, changed).context

    assert shown["title"] == "As it was"
    assert {entry.label: entry.words or [way.label for way in entry.links] for entry in shown["beside"]} == {
        "Said by": changed.get_said_by_display(),
        "Themes": ["Law"],
    }
    assert [row.title for group in shown["links"] for row in group.links] == ["A key finding", "Withdrawn since"]


def test_version_shows_no_link_to_what_may_not_be_read_now(client, changed):
    KeyFindingPageFactory._meta.model.objects.get(title="Withdrawn since").unpublish()

    text = version(client, changed).text

    assert ("A key finding" in text, "Withdrawn since" in text) == (True, False)


def test_version_of_a_page_that_is_closed_now_is_closed(client, changed):
    PageViewRestriction.objects.create(page=changed, restriction_type=PageViewRestriction.LOGIN)

    assert version(client, changed).status_code == 404


def test_present_version_is_the_page(client, changed):
    assert version(client, changed, 2).url == changed.url
