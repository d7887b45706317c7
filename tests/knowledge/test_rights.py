import pytest
from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from knowledge.models import RecordPage
from knowledge.rights import ANYBODY, Reader, may_read, readable, readable_records
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory, KeyFindingPageFactory, RegionPageFactory, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    """A region with an event and its finding; a key finding beside it that must stay readable throughout."""
    event = EventPageFactory()
    region = event.get_parent().specific
    return {
        "region": region,
        "event": event,
        "finding": FindingPageFactory(parent=event),
        "beside": KeyFindingPageFactory(),
    }


def titles(reader=ANYBODY):
    return set(readable(reader).values_list("title", flat=True))


def restrict(page, kind="login", **extra):
    return PageViewRestriction.objects.create(page=page, restriction_type=kind, **extra)


def test_everything_published_is_read_by_anybody(tree):
    assert titles() == {page.title for page in tree.values()}


def test_a_draft_is_not_read(tree):
    tree["finding"].unpublish()

    assert titles() == {tree["region"].title, tree["event"].title, tree["beside"].title}


def test_what_lies_beneath_an_unpublished_page_is_not_read(tree):
    tree["region"].unpublish()

    assert titles() == {tree["beside"].title}


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_a_restriction_closes_all_beneath(tree, kind):
    restrict(tree["region"], kind)

    assert titles() == {tree["beside"].title}


def test_a_restriction_closes_translations_of_what_lies_beneath(tree):
    french = translate(tree["finding"], "fr", title="Le constat")
    assert may_read(ANYBODY, french)

    restrict(tree["region"])

    assert not may_read(ANYBODY, french)


def test_a_restriction_on_a_translation_closes_the_original(tree):
    french = translate(tree["finding"], "fr", title="Le constat")

    restrict(french.get_parent())

    assert not may_read(ANYBODY, tree["finding"])


def test_a_restriction_closes_an_alias_elsewhere(tree):
    other = EventPageFactory(parent=RegionPageFactory())
    alias = tree["finding"].create_alias(parent=other, update_slug="alias")
    assert may_read(ANYBODY, alias)

    restrict(tree["event"])

    assert not may_read(ANYBODY, alias)
    assert may_read(ANYBODY, other)


def test_who_has_signed_in_reads_what_is_for_those_signed_in(tree, django_user_model):
    restrict(tree["event"])

    assert may_read(Reader(django_user_model.objects.create_user("ana")), tree["finding"])


def test_only_members_read_what_is_for_a_group(tree, django_user_model):
    group = Group.objects.create(name="readers")
    restrict(tree["event"], "groups").groups.add(group)
    member, other = (django_user_model.objects.create_user(name) for name in ("member", "other"))
    member.groups.add(group)

    assert may_read(Reader(member), tree["finding"])
    assert not may_read(Reader(other), tree["finding"])


def test_a_password_opens_only_what_it_is_for(tree):
    first = restrict(tree["event"], "password", password="a")
    restrict(tree["beside"], "password", password="b")
    reader = Reader(passed=frozenset([first.pk]))

    assert may_read(reader, tree["finding"])
    assert not may_read(reader, tree["beside"])


def test_an_alias_goes_with_what_lies_above_its_original(tree):
    alias = tree["finding"].create_alias(parent=EventPageFactory(parent=RegionPageFactory()), update_slug="alias")
    assert may_read(ANYBODY, alias)

    tree["event"].unpublish()

    assert not may_read(ANYBODY, alias)


def test_an_alias_in_a_closed_place_closes_nothing_but_itself(tree):
    other = EventPageFactory(parent=RegionPageFactory())
    alias = tree["finding"].create_alias(parent=other, update_slug="alias")

    restrict(other)

    assert (may_read(ANYBODY, alias), may_read(ANYBODY, tree["finding"])) == (False, True)


def test_readable_records_are_those_with_a_readable_page_in_the_language(tree):
    translate(tree["beside"], "fr", title="Autre")
    restrict(tree["event"])
    records = {page.record_id for page in tree.values()}

    assert readable_records(ANYBODY, records, "en") == {tree["region"].record_id, tree["beside"].record_id}
    assert readable_records(ANYBODY, records, "fr") == {tree["beside"].record_id}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_withdrawn_translation_is_read_in_no_language_but_the_others(tree, language):
    translate(tree["beside"], "fr", title="Autre").unpublish()
    record = tree["beside"].record_id

    assert readable_records(ANYBODY, {record}, language) == ({record} if language == "en" else set())


@pytest.mark.parametrize("count", [1, 3])
def test_asking_costs_two_queries_however_many_pages(count, django_assert_num_queries):
    event = EventPageFactory()
    FindingPageFactory.create_batch(count, parent=event)

    with django_assert_num_queries(2):
        assert len(readable(ANYBODY, RecordPage.objects.filter(record__kind="finding"))) == count
