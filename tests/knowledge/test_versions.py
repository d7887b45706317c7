"""What is kept of each publication, and what takes it away again."""

import pytest

from knowledge.models import Version
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory, publish, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding():
    return publish(FindingPageFactory(parent=EventPageFactory(), title="One"))


def kept(page):
    found = Version.objects.filter(record=page.record).order_by("language", "number")
    return [(version.language, version.number, version.title) for version in found]


def retitled(page, title):
    page.title = title
    return publish(page)


def test_each_publication_that_changes_something_is_kept(finding):
    retitled(finding, "Two")
    publish(finding)

    assert kept(finding) == [("en", 1, "One"), ("en", 2, "Two")]


def test_a_draft_is_not_kept(finding):
    finding.title = "Two"
    finding.save_revision()

    assert kept(finding) == [("en", 1, "One")]


def test_a_translation_is_numbered_by_itself(finding):
    retitled(finding, "Two")

    french = translate(finding, "fr", title="Deux")
    retitled(french, "Trois")

    assert kept(finding) == [("en", 1, "One"), ("en", 2, "Two"), ("fr", 1, "Deux"), ("fr", 2, "Trois")]


def test_an_alias_has_no_versions_of_its_own(finding):
    finding.create_alias(parent=EventPageFactory(), update_slug="alias")

    retitled(finding, "Two")

    assert kept(finding) == [("en", 1, "One"), ("en", 2, "Two")]


def test_only_the_public_fields_are_kept(finding):
    content = Version.objects.get(record=finding.record).content

    assert set(content) == {
        *("title", "summary", "body", "parts", "fields", "date", "terms", "countries", "tags", "links")
    }
    assert content["fields"] == {"said_by": "unknown"}


def test_withdrawal_takes_the_versions_of_all_languages(finding):
    translate(finding, "fr", title="Un")

    finding.unpublish()

    assert kept(finding) == []


def test_withdrawing_a_translation_takes_its_versions_alone(finding):
    translate(finding, "fr", title="Un").unpublish()

    assert kept(finding) == [("en", 1, "One")]


@pytest.mark.parametrize("what", ["the page", "what is above"])
def test_deletion_takes_the_versions(finding, what):
    record = finding.record
    (finding if what == "the page" else finding.get_parent().specific).delete()

    assert not Version.objects.filter(record=record).exists()


def test_withdrawing_what_is_above_takes_the_versions_of_what_is_beneath(client, finding):
    finding.get_parent().specific.unpublish()

    assert client.get(f"/en/versions/{finding.record.code}/1/").status_code == 404


def test_numbers_go_on_after_a_withdrawal_begins_anew(finding):
    finding.unpublish()

    retitled(finding, "Two")

    assert kept(finding) == [("en", 1, "Two")]
