"""What only an event's page shows."""

import pytest
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories.events import EventDocumentFactory, EventPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    """With a document that everybody may have, and one of a private collection."""
    page = EventPageFactory()
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    EventDocumentFactory(event=page, document__title="Agenda for all")
    EventDocumentFactory(event=page, document__title="List of people", document__collection=private)
    return page


def named(client, event):
    text = client.get(event.url).text
    return [title for title in ("Agenda for all", "List of people") if title in text]


def test_a_document_of_a_private_collection_is_not_named_to_anybody(client, event):
    assert named(client, event) == ["Agenda for all"]


def test_it_is_named_to_who_may_have_it(client, event, django_user_model):
    client.force_login(django_user_model.objects.create_user("reader"))

    assert named(client, event) == ["Agenda for all", "List of people"]
