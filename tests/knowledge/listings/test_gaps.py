"""Each report lists what lacks one thing, and leaves out what has it."""

import io

import pytest
from django.urls import reverse

from knowledge.models import CorridorImage
from tests.factories.events import EventPageFactory, SessionPageFactory
from tests.factories.knowledge import FindingPageFactory, LinkFactory, SourcePageFactory, TermFactory, translate
from tests.factories.people import editor, organiser, person, translator
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db


def reported(client, gap, **query):
    response = client.get(reverse("records_lacking", args=[gap]), query)
    return {page.title for page in response.context["object_list"]}


@pytest.fixture
def event():
    return EventPageFactory(title="Event")


@pytest.fixture
def pair(event):
    """A finding that lacks something and one that will be given it."""
    return FindingPageFactory(parent=event, title="Lacks"), FindingPageFactory(parent=event, title="Has")


@pytest.fixture
def admin(client):
    client.force_login(editor())
    return client


def test_without_a_summary(admin, pair):
    pair[1].summary = "Says all."
    pair[1].save()

    assert reported(admin, "summary", kind="finding") == {"Lacks"}


def test_without_a_theme(admin, pair):
    pair[0].terms.set([TermFactory(kind="group")])
    pair[1].terms.set([TermFactory()])
    for page in pair:
        page.save()

    assert reported(admin, "theme", kind="finding") == {"Lacks"}


@pytest.mark.parametrize("kind", ["told-from", "cites"])
def test_without_a_source(admin, pair, kind):
    LinkFactory(kind=kind, origin=pair[1], target=SourcePageFactory())

    assert reported(admin, "source", kind="finding") == {"Lacks"}


def test_without_a_session(admin, event, pair):
    LinkFactory(kind="said-in", origin=pair[1], target=SessionPageFactory(parent=event))
    FindingPageFactory(title="Of a focus page, said in no session")

    assert reported(admin, "session") == {"Lacks"}


def test_without_a_practice(admin, pair):
    LinkFactory(kind="answers", origin=PracticePageFactory(), target=pair[1])

    assert reported(admin, "practice") == {"Lacks"}


def test_pictures_without_words(admin, event, png):
    image = CorridorImage.objects.create(title="A picture", file=png)
    for title, alt in (("Lacks", " "), ("Has", "A woman at a desk")):
        body = [{"type": "picture", "value": {"image": image.pk, "alt": alt, "caption": ""}}]
        FindingPageFactory(parent=event, title=title, body=body)
    FindingPageFactory(parent=event, title="No picture")

    assert reported(admin, "alt-text") == {"Lacks"}


@pytest.fixture
def png():
    from django.core.files.base import ContentFile
    from PIL import Image

    data = io.BytesIO()
    Image.new("RGB", (2, 2)).save(data, "PNG")
    return ContentFile(data.getvalue(), "picture.png")


def test_an_organiser_is_told_of_pages_of_the_own_region_only(client, pair):
    FindingPageFactory(parent=EventPageFactory(), title="Theirs")
    client.force_login(organiser(pair[0].get_ancestors().get(depth=3).specific))

    assert reported(client, "practice") == {"Lacks", "Has"}


def test_a_translation_shares_the_links_and_terms_of_its_record(client, pair):
    translate(pair[0], "fr", title="Manque", summary="")
    client.force_login(translator())

    assert (reported(client, "theme"), reported(client, "summary", kind="finding")) == (set(), {"Manque"})


def test_somebody_without_rights_gets_no_report(client, pair):
    client.force_login(person())

    assert client.get(reverse("records_lacking", args=["theme"])).status_code == 302


def test_an_unknown_report_is_not_there(admin):
    assert admin.get(reverse("records_lacking", args=["hats"])).status_code == 404


def test_a_report_is_narrowed_searched_and_exported(admin, event, pair):
    region = event.get_parent()
    FindingPageFactory(parent=EventPageFactory(), title="Elsewhere")

    response = admin.get(
        reverse("records_lacking", args=["theme"]), {"export": "csv", "region": region.pk, "q": "lack"}
    )
    lines = b"".join(response.streaming_content).decode().splitlines()

    assert reported(admin, "theme", region=region.pk, kind="finding") == {"Lacks", "Has"}
    assert [line.split(",")[:2] for line in lines[1:]] == [[pair[0].record.code, "Lacks"]]
    assert 'filename="without-theme.csv"' in response.headers["Content-Disposition"]


@pytest.mark.parametrize("count", [1, 3])
def test_a_report_costs_the_same_for_many_rows(admin, event, count, django_assert_num_queries):
    FindingPageFactory.create_batch(count, parent=event)
    admin.get(reverse("records_lacking", args=["source"]))

    with django_assert_num_queries(24):
        admin.get(reverse("records_lacking", args=["source"]))
