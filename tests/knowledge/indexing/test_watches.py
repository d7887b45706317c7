"""Whatever changes a document, the index follows: through the real triggers, notes and worker."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from taggit.models import Tag
from wagtail.models import Page, PageViewRestriction

from knowledge.models import Country, Link, RecordPage, Term
from knowledge.vocabularies.actions import merge
from search.changes import all_records, changes
from search.models import Note
from search.registry import PAGE_ONLY
from search.worker import run_once
from tests.factories.events import EventDocumentFactory, EventPageFactory
from tests.factories.knowledge import (
    CountryFactory,
    FindingPageFactory,
    KeyFindingPageFactory,
    LinkFactory,
    OrganisationPageFactory,
    RegionPageFactory,
    TermFactory,
    TermLabelFactory,
    publish,
    translate,
)
from tests.factories.people import moderator
from tests.search.memory import Memory

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    """One record of each kind of neighbour that a document rests on."""
    region = RegionPageFactory(title="Asia", slug="asia", prefix="ASI")
    country = CountryFactory(code="NP", slug="nepal", region=region.record)
    event = EventPageFactory(title="Bangkok", parent=region, date="2017-03", countries=[country])
    theme = TermFactory(slug="law")
    finding = FindingPageFactory(
        title="Papers", parent=event, terms=[TermFactory(slug="papers", parent=theme)], tags=["card"]
    )
    organisation = OrganisationPageFactory(title="Helpers")
    return {
        "region": region,
        "country": country,
        "event": event,
        "theme": theme,
        "finding": finding,
        "french": translate(finding, "fr", title="Papiers"),
        "draft": FindingPageFactory(title="Draft", parent=event, live=False),
        "key_finding": KeyFindingPageFactory(title="Everywhere", countries=[country]),
        "organisation": organisation,
        "link": LinkFactory(kind="about", origin=finding, target=organisation),
        "elsewhere": EventPageFactory(title="Moscow", parent=RegionPageFactory(slug="europe"), date="2016"),
    }


def publish_a_draft(world):
    publish(world["draft"])


def publish_an_edit(world):
    world["finding"].title = "Passports"
    publish(world["finding"])


def unpublish(world):
    world["finding"].unpublish()


def unpublish_a_translation(world):
    world["french"].unpublish()


def unpublish_what_is_above(world):
    world["event"].unpublish()


def publish_when_it_is_time(world):
    draft = world["draft"]
    draft.go_live_at = timezone.now() - timedelta(hours=1)
    draft.save_revision(approved_go_live_at=draft.go_live_at)
    call_command("publish_scheduled", verbosity=0)


def expire(world):
    RecordPage.objects.filter(pk=world["finding"].pk).update(expire_at=timezone.now() - timedelta(hours=1))
    call_command("publish_scheduled", verbosity=0)


def move(world):
    world["finding"].move(world["elsewhere"], pos="last-child")


def move_what_is_above(world):
    world["event"].move(world["elsewhere"].get_parent().specific, pos="last-child")


def delete(world):
    world["finding"].delete()


def delete_what_is_above(world):
    world["event"].delete()


def copy(world):
    world["finding"].copy(update_attrs={"slug": "copy", "title": "Copy"}, keep_live=True)


def copy_what_is_above(world):
    world["event"].copy(recursive=True, to=world["elsewhere"].get_parent(), update_attrs={"slug": "copy"})


def translate_it(world):
    translate(world["key_finding"], "fr", title="Partout")


def restrict(world):
    PageViewRestriction.objects.create(page=world["event"], restriction_type="login")


def restrict_a_translation(world):
    PageViewRestriction.objects.create(page=world["french"], restriction_type="password", password="x")


def add_a_tag(world):
    world["finding"].tags.add("visa")
    publish(world["finding"])


def remove_a_tag(world):
    world["finding"].tags.remove("card")
    publish(world["finding"])


def rename_a_tag(_world):
    tag = Tag.objects.get(name="card")
    tag.name = "identity card"
    tag.save()


def add_a_term(world):
    world["finding"].terms.add(TermFactory(slug="data"))
    publish(world["finding"])


def rename_a_term(world):
    world["theme"].children.get().labels.update(name="Identity")


def rename_the_term_above(world):
    world["theme"].labels.update(name="Justice", synonyms="Courts")


def name_a_term_in_another_language(world):
    TermLabelFactory(term=world["theme"], language="fr", name="Droit")


def put_a_term_elsewhere(world):
    Term.objects.filter(slug="papers").update(parent=TermFactory(slug="data"))


def give_a_term_another_address(world):
    Term.objects.filter(slug="law").update(slug="justice")


def merge_a_term(world):
    merge(world["theme"].children.get(), TermFactory(slug="data"), user=moderator())


def rename_an_organisation(world):
    world["organisation"].title = "Those who help"
    publish(world["organisation"])


def unpublish_an_organisation(world):
    world["organisation"].unpublish()


def restrict_an_organisation(world):
    PageViewRestriction.objects.create(page=world["organisation"], restriction_type="login")


def add_a_link(world):
    LinkFactory(kind="about", origin=world["key_finding"], target=world["organisation"])


def remove_a_link(world):
    world["link"].delete()


def lead_a_link_elsewhere(world):
    Link.objects.filter(pk=world["link"].pk).update(origin=world["key_finding"].record)


def date_an_event_anew(world):
    RecordPage.objects.filter(pk=world["event"].pk).update(date="2018", date_first="2018-01-01", date_last="2018-12-31")


def give_an_event_another_country(world):
    world["event"].countries.set([CountryFactory(code="IN", slug="india")])
    publish(world["event"])


def give_a_region_another_address(world):
    world["region"].slug = "asia-pacific"
    publish(world["region"])


def unpublish_a_region(world):
    world["region"].unpublish()


def restrict_a_region(world):
    PageViewRestriction.objects.create(page=world["region"], restriction_type="login")


def delete_a_region(world):
    world["region"].delete()


def give_a_country_another_region(world):
    Country.objects.filter(slug="nepal").update(region=world["elsewhere"].get_parent().specific.record)


def rename_a_country(world):
    world["country"].labels.update(name="Federal Democratic Republic")


def give_a_country_another_address(world):
    Country.objects.filter(slug="nepal").update(slug="np")


def update_many(world):
    RecordPage.objects.filter(path__startswith=world["event"].path).update(summary="Said in Bangkok")


def write_in_sql(world):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET title = 'Passports' WHERE id = %s", [world["finding"].pk])


CHANGES = [
    publish_a_draft,
    publish_an_edit,
    unpublish,
    unpublish_a_translation,
    unpublish_what_is_above,
    publish_when_it_is_time,
    expire,
    move,
    move_what_is_above,
    delete,
    delete_what_is_above,
    copy,
    copy_what_is_above,
    translate_it,
    restrict,
    restrict_a_translation,
    add_a_tag,
    remove_a_tag,
    rename_a_tag,
    add_a_term,
    rename_a_term,
    rename_the_term_above,
    name_a_term_in_another_language,
    put_a_term_elsewhere,
    give_a_term_another_address,
    merge_a_term,
    rename_an_organisation,
    unpublish_an_organisation,
    restrict_an_organisation,
    add_a_link,
    remove_a_link,
    lead_a_link_elsewhere,
    date_an_event_anew,
    give_an_event_another_country,
    give_a_region_another_address,
    unpublish_a_region,
    restrict_a_region,
    delete_a_region,
    give_a_country_another_region,
    rename_a_country,
    give_a_country_another_address,
    update_many,
    write_in_sql,
]


def documents():
    """As they are made from the database now."""
    return {change.record: change.documents for change in changes(all_records()) if change.documents}


def indexed(engine):
    return {record: made for record, made in engine.records.items() if made}


def follow(engine):
    assert run_once(engine)
    return indexed(engine)


@pytest.mark.parametrize("change", CHANGES)
def test_the_index_follows(world, change):
    engine = Memory()
    before = follow(engine)

    change(world)

    assert documents() != before
    assert follow(engine) == documents()


def test_what_was_closed_and_is_opened_is_in_the_index_again(world):
    engine = Memory()
    before = follow(engine)
    restriction = PageViewRestriction.objects.create(page=world["region"], restriction_type="login")
    follow(engine)

    restriction.delete()

    assert follow(engine) == before == documents()


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_is_rolled_back_leaves_no_note(world, change):
    Note.objects.all().delete()

    with transaction.atomic():
        change(world)
        transaction.set_rollback(True)

    assert list(Note.objects.all()) == []


def alias(world):
    world["finding"].create_alias(parent=world["elsewhere"], update_slug="alias")


def retire_a_term(world):
    Term.objects.filter(slug="papers").update(retired=True)


def save_a_draft(world):
    world["finding"].title = "Passports"
    world["finding"].save_revision()


@pytest.mark.parametrize("change", [alias, retire_a_term, save_a_draft])
def test_what_changes_no_document_leaves_the_index_as_it_is(world, change):
    engine = Memory()
    before = follow(engine)

    change(world)

    assert follow(engine) == before == documents()


def test_what_only_pages_show_is_noted_for_their_cache(world):
    document = EventDocumentFactory(event=world["event"])
    Note.objects.all().delete()

    document.document.title = "Minutes, corrected"
    document.document.save()

    assert set(Note.objects.values_list("topic", flat=True)) == {PAGE_ONLY}


def test_emptying_the_database_empties_the_index(world):
    engine = Memory()
    follow(engine)

    for page in Page.objects.filter(depth=3):
        page.specific.delete()

    assert follow(engine) == documents() == {}
