"""A network that starts with nothing: from an empty site to a finding that readers find, without code."""

import pytest
from django.urls import reverse
from wagtail.admin.rich_text import DraftailRichTextArea

from corridor.editing.first_steps import steps
from corridor.models import NetworkSettings
from events.models import EventPage
from knowledge.models import FindingPage, RegionPage
from tests.factories.events import EventPageFactory, SeriesPageFactory
from tests.factories.knowledge import CountryFactory, FindingPageFactory, TermFactory, home
from tests.factories.people import administrator, editor

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    home()
    client.force_login(administrator())
    return client


def add(client, listing, **fields):
    """As a person does: from the list to the form, and publishes it."""
    form_url = client.get(reverse(f"{listing}:choose_parent")).url
    form = client.get(form_url).context["form"]
    data = {name: "" if (value := form[name].value()) is None else value for name in form.fields}
    data |= {name: "null" for name in form.fields if isinstance(form.fields[name].widget, DraftailRichTextArea)}
    for formset in form.formsets.values():
        data |= {field.html_name: field.value() or 0 for field in formset.management_form}
    data |= {"body-count": 0, "countries": [], "terms": [], "tags": "", "slug": fields["title"].lower()}
    response = client.post(form_url, {**data, **fields, "action-publish": "1"})
    assert response.status_code == 302, response.context["form"].errors


def test_the_front_page_of_the_admin_says_what_to_do_first(admin):
    shown = admin.get(reverse("wagtailadmin_home")).content.decode()

    assert [step.title for step in steps() if str(step.title) not in shown or step.url not in shown] == []
    assert [step.done for step in steps()] == [False] * 7


def test_every_first_step_opens(admin):
    answers = [admin.get(step.url, follow=True) for step in steps()]

    assert [answer.status_code for answer in answers] == [200] * 7
    assert "“event” stands beneath: region. Make one first" in answers[5].content.decode()


def test_only_administrators_are_told(client):
    home()
    client.force_login(editor())

    assert "First steps" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_when_all_is_done_nothing_is_said(admin):
    NetworkSettings.objects.create(site_id=1, name="Safe Roads")
    CountryFactory()
    TermFactory()
    SeriesPageFactory()
    FindingPageFactory(parent=EventPageFactory())

    assert "First steps" not in admin.get(reverse("wagtailadmin_home")).content.decode()


def test_from_nothing_to_a_finding_that_readers_find(admin, index):
    add(admin, "regions", title="North", prefix="NOR", shape="square", palette="green")
    add(admin, "events", title="Meeting", date="2026")
    add(admin, "findings", title="Papers", summary="Papers are taken away.")

    admin.logout()
    index()
    region, event, finding = RegionPage.objects.get(), EventPage.objects.get(), FindingPage.objects.get()
    assert (region.record.code, event.record.code, finding.record.code) == ("NOR", "NOR-2026", "NOR-2026-F01")
    found = admin.get("/api/v1/search/", {"q": "paper", "language": "en"}).json()
    assert [hit["code"] for hit in found["hits"]] == ["NOR-2026-F01"]
    assert finding.title in admin.get(region.url).content.decode()


def test_an_empty_site_shows_no_empty_heading_and_no_dead_way(client):
    home()

    page = client.get("/en/").content.decode()

    assert page.count("<h2") == 0
    assert "<h1>What organisations learn on the way with migrants</h1>" in page
