"""The whole way with real pages, triggers and index: after each edit that a reader could see, both are equal."""

import pytest
from django.db import transaction
from wagtail.models import PageViewRestriction

from knowledge.models import TermLabel
from knowledge.rights import ANYBODY, readable_records
from search.contract import Query
from search.engines.embedded import EmbeddedEngine
from search.hidden import hidden_records
from search.verify import compare
from search.worker import run_once
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory, RegionPageFactory, TermFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def engine(tmp_path):
    return EmbeddedEngine(f"embedded://{tmp_path / 'index'}")


@pytest.fixture
def finding(engine):
    event = EventPageFactory(title="Dakar", slug="dakar")
    finding = FindingPageFactory(parent=event, title="Papers are lost", terms=[TermFactory(slug="documents")])
    assert run_once(engine)
    return finding


def found(engine, text="papers"):
    hidden = hidden_records(lambda records: readable_records(ANYBODY, records, "en"))
    return [(hit.title, hit.url) for hit in engine.search(Query(text=text, hidden=hidden)).hits]


def drained(engine):
    assert run_once(engine)
    assert not compare(engine)
    return engine


def test_published_edit_is_found_once_it_is_drained(engine, finding):
    finding.title = "Passports are lost"
    finding.save_revision().publish()

    assert [title for title, _url in found(engine)] == ["Papers are lost"]
    assert [title for title, _url in found(drained(engine), "passports")] == ["Passports are lost"]


def test_draft_and_rolled_back_edit_are_not_found(engine, finding):
    finding.title = "Passports are lost"
    finding.save_revision()
    with transaction.atomic():
        finding.save_revision().publish()
        transaction.set_rollback(True)

    assert found(drained(engine), "passports") == []


def test_withdrawn_page_is_not_found_from_that_moment_on(engine, finding):
    finding.unpublish()

    assert (found(engine), found(drained(engine))) == ([], [])


def test_what_lies_beneath_a_closed_page_is_not_found_from_that_moment_on(engine, finding):
    PageViewRestriction.objects.create(page=finding.get_parent().get_parent(), restriction_type="login")

    assert (found(engine), found(drained(engine))) == ([], [])


def test_opened_page_is_found_again(engine, finding):
    restriction = PageViewRestriction.objects.create(page=finding.get_parent(), restriction_type="login")
    drained(engine)

    restriction.delete()

    assert [title for title, _url in found(drained(engine))] == ["Papers are lost"]


def test_deleted_page_is_not_found_from_that_moment_on(engine, finding):
    finding.delete()

    assert (found(engine), found(drained(engine))) == ([], [])


def test_moved_event_takes_the_addresses_beneath_along(engine, finding):
    region = RegionPageFactory(slug="elsewhere")
    event = finding.get_parent()
    event.move(region, pos="last-child")

    ((_title, url),) = found(drained(engine))

    assert "/elsewhere/dakar/" in url


def test_renamed_term_is_found_by_its_new_name(engine, finding):
    TermLabel.objects.filter(term__in=finding.terms.all()).update(name="Identity cards")

    assert [title for title, _url in found(drained(engine), "identity")] == ["Papers are lost"]
