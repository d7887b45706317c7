"""Wagtail's own tables: each change that readers can see leaves a note, whatever way it was made."""

import pytest
from django.db import connection
from wagtail.models import Page, PageViewRestriction

from search import registry, triggers
from search.models import Note
from search.registry import Watch
from tests.search.books import noted

SEEN = ("title", "slug", "live", "path", "url_path", "locale_id")


class Pages:
    watches = (
        Watch("wagtailcore_page", "page", "id", SEEN),
        Watch("wagtailcore_pageviewrestriction", "closed", "page_id"),
    )


@pytest.fixture
def shelf(db, monkeypatch):
    """A page with two below it; nothing noted yet."""
    monkeypatch.setattr(registry, "_sources", [Pages()])
    monkeypatch.setattr(registry, "_page_only", [])
    monkeypatch.setattr(registry, "_guards", {})
    triggers.create_missing(connection)
    shelf = Page.get_first_root_node().add_child(instance=Page(title="Shelf", slug="shelf"))
    for slug in ("atlas", "globe"):
        shelf.add_child(instance=Page(title=slug, slug=slug))
    Note.objects.all().delete()
    return shelf


def pages():
    """The pages noted, however often."""
    assert {topic for topic, _key in noted()} <= {"page"}
    return {Page.objects.get(pk=key).slug for _topic, key in noted()}


def test_draft_notes_nothing(shelf):
    shelf.title = "Bookcase"
    shelf.save_revision()

    assert noted() == {}


def test_publishing_notes_the_page(shelf):
    shelf.title = "Bookcase"
    shelf.save_revision().publish()

    assert pages() == {"shelf"}


def test_publishing_without_change_notes_nothing(shelf):
    shelf.save_revision().publish()

    assert noted() == {}


def test_unpublishing_notes_the_page(shelf):
    shelf.unpublish()

    assert noted() == {("page", str(shelf.pk)): 1}


def test_new_slug_notes_what_lies_beneath(shelf):
    shelf.slug = "bookcase"
    shelf.save()

    assert pages() == {"bookcase", "atlas", "globe"}


def test_move_notes_what_lies_beneath(shelf):
    target = Page.get_first_root_node().add_child(instance=Page(title="Room", slug="room"))
    Note.objects.all().delete()

    shelf.move(target, pos="last-child")

    assert {"shelf", "atlas", "globe"} <= pages()


def test_bulk_update_notes_each_page(shelf):
    Page.objects.child_of(shelf).update(live=False)

    assert pages() == {"atlas", "globe"}


def test_delete_notes_what_lay_beneath(shelf):
    family = {("page", str(page.pk)) for page in Page.objects.descendant_of(shelf, inclusive=True)}

    shelf.delete()

    assert family <= set(noted())


def test_restriction_notes_its_page_when_made_changed_and_taken_away(shelf):
    restriction = PageViewRestriction.objects.create(page=shelf, restriction_type="password", password="a")
    restriction.restriction_type = "login"
    restriction.save()
    restriction.delete()

    assert noted() == {("closed", str(shelf.pk)): 3}
