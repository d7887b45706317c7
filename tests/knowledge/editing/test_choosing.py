"""Choosers of pages and tags name nothing that may neither be edited nor read."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from taggit.models import Tag
from wagtail.models import Page

from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory
from tests.factories.people import organiser

pytestmark = pytest.mark.django_db


@pytest.fixture
def regions():
    """Two events with a draft and a published finding each."""
    events = [EventPageFactory(slug=f"event-{name}") for name in ("own", "foreign")]
    for event, name in zip(events, ("own", "foreign"), strict=True):
        FindingPageFactory(parent=event, title=f"Draft of {name}", live=False).save_revision()
        FindingPageFactory(parent=event, title=f"Said in {name}")
    return events


def offered(client, address, **asked):
    text = client.get(address, asked).text
    return {title for title in ("Draft of own", "Said in own", "Draft of foreign", "Said in foreign") if title in text}


@pytest.fixture
def signed_in(client, regions):
    client.force_login(organiser(regions[0].get_parent().specific))
    return client


def test_what_is_beneath_a_page_is_listed_by_rights(signed_in, regions):
    own, foreign = (reverse("wagtailadmin_choose_page_child", args=[event.pk]) for event in regions)

    assert offered(signed_in, own) == {"Draft of own", "Said in own"}
    assert offered(signed_in, foreign) == {"Said in foreign"}


def test_so_is_what_a_search_finds(signed_in):
    call_command("update_index", verbosity=0)  # a background task of Wagtail's
    address = reverse("wagtailadmin_choose_page_search")

    assert offered(signed_in, address, q="draft") == {"Draft of own"}
    assert offered(signed_in, address, q="said") == {"Said in own", "Said in foreign"}


def test_what_is_beneath_a_foreign_draft_cannot_be_asked_for(signed_in, regions):
    own, foreign = (event.get_children().get(live=False) for event in regions)
    answers = [
        signed_in.get(reverse("wagtailadmin_choose_page_child", args=[page.pk])).status_code for page in (own, foreign)
    ]

    assert answers == [200, 404]


def test_pages_chosen_by_number_are_told_by_rights(signed_in):
    numbers = list(Page.objects.filter(title__contains=" ").values_list("pk", flat=True))

    told = offered(signed_in, reverse("wagtailadmin_choose_page_chosen_multiple"), id=[*numbers, "x"])

    assert told == {"Draft of own", "Said in own", "Said in foreign"}


def test_a_tag_that_only_a_foreign_draft_has_is_not_offered(signed_in, regions):
    for name, event in zip(("own", "foreign"), regions, strict=True):
        FindingPageFactory(parent=event, live=False, tags=[f"tag of {name}"]).save_revision()
    Tag.objects.create(name="tag of a picture", slug="tag-of-a-picture")

    assert signed_in.get(reverse("wagtailadmin_tag_autocomplete"), {"term": "tag"}).json() == [
        "tag of a picture",
        "tag of own",
    ]
