"""Facets that stand for linked records, and that they follow what is linked."""

import pytest

from knowledge.indexing.documents import RecordSource
from knowledge.models import Link, Record
from search import worker
from search.contract import Query
from search.engines import get_engine
from tests.factories.events import EventPageFactory, SessionPageFactory
from tests.factories.knowledge import (
    FindingPageFactory,
    InstrumentPageFactory,
    LinkFactory,
    OrganisationPageFactory,
    translate,
)
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db


def facet(page, name):
    documents = RecordSource().documents([page.record_id])[page.record_id]
    return {document.language: document.facets.get(name, ()) for document in documents}["en"]


@pytest.fixture
def moscow():
    return EventPageFactory(code="ECA-2016")


def test_event_holds_itself_and_what_lies_beneath_it(moscow):
    assert [facet(page, "event") for page in (moscow, FindingPageFactory(parent=moscow))] == [("eca-2016",)] * 2


def test_practice_shown_at_an_event_or_said_in_its_session_is_of_that_event(moscow):
    shown, said = PracticePageFactory(), PracticePageFactory()
    LinkFactory(kind="shown-at", origin=shown, target=moscow)
    LinkFactory(kind="said-in", origin=said, target=SessionPageFactory(parent=moscow))

    assert [facet(page, "event") for page in (shown, said)] == [("eca-2016",)] * 2


@pytest.mark.parametrize(
    ("name", "factory", "code"),
    [("organisation", OrganisationPageFactory, "ORG-07"), ("instrument", InstrumentPageFactory, "INS-07")],
)
def test_what_is_linked_stands_under_it_at_either_end(name, factory, code):
    named, finding = factory(code=code), FindingPageFactory()
    LinkFactory(kind="about", origin=finding, target=named)

    assert (facet(finding, name), facet(named, name)) == ((code.lower(),), (code.lower(),))


def test_event_holds_the_organisations_that_took_part(moscow):
    LinkFactory(kind="took-part", origin=OrganisationPageFactory(code="ORG-07"), target=moscow)

    assert facet(moscow, "organisation") == ("org-07",)


def test_what_nobody_may_read_is_no_value():
    organisation, finding = OrganisationPageFactory(code="ORG-07"), FindingPageFactory()
    LinkFactory(kind="about", origin=finding, target=organisation)
    organisation.unpublish()

    assert facet(finding, "organisation") == ()


def test_language_says_in_which_a_record_can_be_read():
    page = FindingPageFactory()
    translate(page, "fr")

    assert facet(page, "language") == ("en", "fr")


@pytest.mark.parametrize("change", ["withdrawn", "unlinked", "coded"])
def test_index_follows_what_is_linked(moscow, settings, tmp_path, change):
    settings.SEARCH_URL = f"embedded://{tmp_path / 'index'}"
    practice = PracticePageFactory()
    FindingPageFactory(parent=moscow)
    link = LinkFactory(kind="shown-at", origin=practice, target=moscow)
    worker.run_once(get_engine())
    assert counted("practice", "finding") == {"eca-2016": 2}

    if change == "withdrawn":
        moscow.unpublish()
    elif change == "unlinked":
        Link.objects.filter(pk=link.pk).delete()
    else:
        Record.objects.filter(pk=moscow.record_id).update(code="ECA-2017")
    worker.run_once(get_engine())

    assert (
        counted("practice", "finding")
        == {"withdrawn": {}, "unlinked": {"eca-2016": 1}, "coded": {"eca-2017": 2}}[change]
    )


def counted(*kinds):
    results = get_engine().search(Query(chosen={"type": kinds}, facets=("event",)))
    return {found.value: found.count for found in results.facets["event"]}
