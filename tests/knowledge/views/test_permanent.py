"""The permanent address: it outlives moves, renames and withdrawal, and tells nobody what he may not read."""

import pytest
from wagtail.models import PageViewRestriction

from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory, KeyFindingPageFactory, translate
from tests.factories.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding():
    return FindingPageFactory(title="Papers are lost", parent=EventPageFactory())


def asked(client, page, **headers):
    return client.get(f"/r/{page.record.code}", headers=headers)


def test_it_leads_to_the_page_however_it_is_written(client, finding):
    code = finding.record.code

    assert [client.get(f"/r/{written}").url for written in (code, code.lower(), f"{code}/")] == [finding.url] * 3


def test_it_follows_a_move_and_a_new_name(client, finding):
    finding.slug = "another"
    finding.save()
    finding.move(EventPageFactory(), pos="last-child")
    finding.refresh_from_db()

    assert asked(client, finding).url == finding.url


@pytest.mark.parametrize(("accepted", "language"), [("fr", "fr"), ("en", "en"), ("es", "en"), ("es,fr;q=0.5", "fr")])
def test_it_answers_in_the_readers_language_where_there_is_one(client, finding, accepted, language):
    translate(finding, "fr", title="Les papiers se perdent")

    response = asked(client, finding, **{"accept-language": accepted})

    assert response.url.startswith(f"/{language}/")
    assert "Accept-Language" in response.headers["Vary"]


def test_it_leads_to_the_page_and_not_to_its_alias(client, finding):
    finding.create_alias(parent=EventPageFactory(), update_slug="alias")

    assert asked(client, finding).url == finding.url


def test_a_draft_has_none(client):
    draft = FindingPageFactory(live=False, code="ABC-F01")

    assert asked(client, draft).status_code == 404


@pytest.mark.parametrize("way", ["unpublish", "delete", "unpublish what is above"])
def test_what_was_withdrawn_says_so_and_no_more(client, finding, way):
    code = finding.record.code
    {
        "unpublish": finding.unpublish,
        "delete": finding.delete,
        "unpublish what is above": finding.get_parent().specific.unpublish,
    }[way]()

    response = client.get(f"/r/{code}")

    assert (response.status_code, "Withdrawn" in response.text, "Papers" in response.text) == (410, True, False)


def test_what_is_closed_is_not_there_for_those_to_whom_it_is_closed(client, finding):
    PageViewRestriction.objects.create(page=finding.get_parent(), restriction_type="login")
    assert asked(client, finding).status_code == 404

    client.force_login(person())

    assert asked(client, finding).url == finding.url


def merged(record, into):
    record.merged_into = into
    record.save()


def test_what_was_merged_names_the_record_at_the_end(client, finding):
    middle, heir = KeyFindingPageFactory(title="Between"), KeyFindingPageFactory(title="The heir")
    merged(finding.record, middle.record)
    merged(middle.record, heir.record)

    response = asked(client, finding)

    assert (response.status_code, response.context["successor"]) == (410, {"title": "The heir", "url": heir.url})


def test_an_heir_that_may_not_be_read_is_not_named(client, finding):
    heir = KeyFindingPageFactory(title="The heir")
    merged(finding.record, heir.record)
    heir.unpublish()

    response = asked(client, finding)

    assert (response.status_code, "heir" in response.text) == (410, False)


def test_mergers_in_a_ring_come_to_an_end(client, finding):
    other = KeyFindingPageFactory()
    merged(finding.record, other.record)
    merged(other.record, finding.record)

    assert asked(client, finding).status_code == 410
