from threading import Event, Thread

import pytest
from django.db import connection, transaction

from knowledge.models import CodeCounter, Record, RecordPage
from tests.factories.events import EventPageFactory, SessionPageFactory
from tests.factories.knowledge import (
    FindingPageFactory,
    KeyFindingPageFactory,
    OrganisationPageFactory,
    RecommendationPageFactory,
    RegionPageFactory,
    translate,
)
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    return EventPageFactory(parent=RegionPageFactory(prefix="AFR"), date="2017-01")


def test_codes_follow_the_place_in_the_tree(event):
    key_finding = KeyFindingPageFactory()
    pages = [
        event.get_parent().specific,
        event,
        SessionPageFactory(parent=event),
        FindingPageFactory(parent=event),
        RecommendationPageFactory(parent=event),
        PracticePageFactory(parent=event.get_parent().specific),
        key_finding,
        RecommendationPageFactory(parent=key_finding),
        OrganisationPageFactory(),
    ]

    assert [page.record.code for page in pages] == [
        "AFR",
        "AFR-2017",
        "AFR-2017-S1",
        "AFR-2017-F01",
        "AFR-2017-R01",
        "AFR-P01",
        "GLO-K1",
        "GLO-R01",
        "ORG-01",
    ]


def test_a_second_event_of_a_year_has_a_code_of_its_own(event):
    assert EventPageFactory(parent=event.get_parent().specific, date="2017-09").record.code == "AFR-2017-2"


def test_a_draft_has_no_code_until_it_is_published(event):
    draft = FindingPageFactory(parent=event, live=False)
    assert draft.record.code is None

    draft.save_revision().publish()

    assert Record.objects.get(pk=draft.record_id).code == "AFR-2017-F01"


def test_a_number_that_came_from_outside_is_not_given_again(event):
    FindingPageFactory(parent=event, code="AFR-2017-F07")

    assert FindingPageFactory(parent=event).record.code == "AFR-2017-F08"


def test_a_code_is_not_given_again_after_its_page_has_gone(event):
    FindingPageFactory(parent=event).delete()

    assert FindingPageFactory(parent=event).record.code == "AFR-2017-F02"


def test_numbers_are_counted_per_prefix():
    assert [CodeCounter.next_number(prefix) for prefix in ("A-F", "A-F", "B-F")] == [1, 2, 1]


def test_a_copy_is_another_record_and_takes_no_revisions(event):
    finding = FindingPageFactory(parent=event)
    finding.save_revision()

    copy = finding.copy(update_attrs={"slug": "copy"}, copy_revisions=True, keep_live=False)

    assert copy.record_id != finding.record_id
    assert copy.record.code is None
    assert copy.revisions.count() <= 1


def test_an_alias_and_a_translation_share_the_record(event):
    finding = FindingPageFactory(parent=event)
    alias = finding.create_alias(update_slug="alias")
    french = translate(finding, "fr", title="Constat")

    assert {alias.record_id, french.record_id} == {finding.record_id}
    assert Record.objects.get(pk=finding.record_id).page_id == finding.pk


def test_a_record_outlives_its_page(event):
    finding = FindingPageFactory(parent=event)
    record = finding.record_id

    finding.delete()

    kept = Record.objects.get(pk=record)
    assert (kept.code, kept.page) == ("AFR-2017-F01", None)
    assert not RecordPage.objects.filter(record=record).exists()


@pytest.mark.needs_postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("first_ends", ["committed", "rolled back"])
def test_two_writers_at_once_get_two_numbers(first_ends):
    """The second asks while the first has a number and has not ended: it waits, and goes on from what is left."""
    CodeCounter.next_number("A-F")
    asked, numbers = Event(), []

    def second():
        asked.set()
        numbers.append(CodeCounter.next_number("A-F"))
        connection.close()

    writer = Thread(target=second)
    with transaction.atomic():
        first = CodeCounter.next_number("A-F")
        writer.start()
        asked.wait(timeout=5)
        writer.join(timeout=0.5)
        waited = writer.is_alive()
        transaction.set_rollback(first_ends == "rolled back")
    writer.join(timeout=5)

    assert (first, waited, numbers) == (2, True, [3] if first_ends == "committed" else [2])
