import pytest
from django.contrib.auth.models import Group
from django.urls import Resolver404, resolve
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, ReferenceIndex
from wagtail_factories import DocumentFactory, ImageFactory

from corridor.models import NetworkSettings
from knowledge.models import RegionTeam
from tests.factories.events import EventDocumentFactory, EventPageFactory
from tests.factories.knowledge import FindingPageFactory
from tests.factories.people import editor, organiser, person

SHOWN, HIDDEN = 200, 404


@pytest.fixture
def event(db):
    return EventPageFactory()


@pytest.fixture
def picture(event):
    """A picture on a page beneath the event."""
    image = ImageFactory(title="Boat")
    body = [("picture", {"image": image, "alt": "", "caption": ""})]
    ReferenceIndex.create_or_update_for_object(FindingPageFactory(parent=event, body=body))
    return image


@pytest.fixture
def document(event):
    """A document of the event."""
    document = DocumentFactory(title="Minutes")
    EventDocumentFactory(event=event, document=document)
    ReferenceIndex.create_or_update_for_object(event)
    return document


@pytest.fixture
def addresses(picture, document):
    return [picture.get_rendition("width-10").url, document.url]


def answers(client, addresses):
    return [client.get(address).status_code for address in addresses]


def test_a_rendition_is_sent_and_kept_by_the_browser_alone(client, picture):
    response = client.get(picture.get_rendition("width-10|format-webp").url)

    assert response.getvalue()[8:12] == b"WEBP"
    assert response.headers["Content-Type"] == "image/webp"
    assert response.headers["Cache-Control"] == "private, max-age=31536000, immutable"


def test_a_rendition_whose_file_is_gone_is_not_found(client, picture):
    rendition = picture.get_rendition("width-10")
    rendition.file.storage.delete(rendition.file.name)

    assert answers(client, [rendition.url, "/media/images/other.webp"]) == [HIDDEN, HIDDEN]


def unpublish(event):
    event.unpublish()


def unpublish_what_is_above(event):
    event.get_parent().specific.unpublish()


def restrict(event):
    PageViewRestriction.objects.create(page=event, restriction_type="login")


def delete(event):
    event.delete()


@pytest.mark.parametrize("close", [unpublish, unpublish_what_is_above, restrict, delete])
def test_what_only_closed_pages_show_is_not_there(client, event, addresses, close):
    assert answers(client, addresses) == [SHOWN, SHOWN]

    close(event)

    assert answers(client, addresses) == [HIDDEN, HIDDEN]


def test_who_may_read_the_page_is_shown_what_is_on_it(client, event, addresses):
    restrict(event)
    client.force_login(person())

    assert answers(client, addresses) == [SHOWN, SHOWN]


def test_what_no_page_shows_is_for_those_who_may_choose_it(client, event):
    collection = RegionTeam.objects.get(region=event.get_parent().specific.record).collection
    files = ImageFactory(collection=collection), DocumentFactory(collection=collection)
    addresses = [files[0].get_rendition("width-10").url, files[1].url]
    everybody = {
        "anonymous": (None, HIDDEN),
        "a reader": (person(), HIDDEN),
        "the organiser of the region": (organiser(event.get_parent().specific), SHOWN),
        "the organiser of another region": (organiser(EventPageFactory().get_parent().specific), HIDDEN),
        "an editor": (editor(), SHOWN),
    }

    found = {}
    for who, (user, _expected) in everybody.items():
        client.logout()
        if user:
            client.force_login(user)
        found[who] = answers(client, addresses)

    assert found == {who: [expected] * 2 for who, (_user, expected) in everybody.items()}


@pytest.mark.parametrize("who", ["anonymous", "a member"])
def test_a_closed_collection_closes_its_files_on_open_pages_too(client, picture, document, addresses, who):
    members = Group.objects.create(name="Members")
    collection = Collection.get_first_root_node().add_child(name="Closed")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="groups").groups.add(members)
    for file in (picture, document):
        file.collection = collection
        file.save()
    if who == "a member":
        user = person()
        user.groups.add(members)
        client.force_login(user)

    # Wagtail offers a sign-in for a document.
    assert answers(client, addresses) == ([SHOWN, SHOWN] if who == "a member" else [HIDDEN, 302])


def test_the_mark_of_the_network_is_shown_to_everybody(client, event):
    mark = ImageFactory()
    NetworkSettings.objects.create(site_id=1, mark=mark)

    assert answers(client, [mark.get_rendition("height-64").url]) == [SHOWN]


@pytest.mark.parametrize(
    "path",
    [
        "/media/images/",
        "/media/images/../documents/minutes.pdf",
        "/media/original_images/boat.webp",
        "/media/documents/minutes.pdf",
    ],
)
def test_originals_and_documents_have_no_such_address(path):
    with pytest.raises(Resolver404):
        resolve(path)
