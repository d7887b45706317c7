"""The admin's lists of records: their rows, columns, filters, spreadsheets and costs."""

import io
from http import HTTPStatus

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from tests.factories.events import EventPageFactory
from tests.factories.knowledge import (
    FindingPageFactory,
    FocusPageFactory,
    RegionPageFactory,
    SourcePageFactory,
    TermFactory,
    publish,
)
from tests.factories.people import editor, organiser, person

pytestmark = pytest.mark.django_db


def listed(client, name, **query):
    response = client.get(reverse(f"{name}:index"), query)
    return {page.title for page in response.context["object_list"]}


@pytest.fixture
def event():
    return EventPageFactory(title="Consultation in Accra", parent=RegionPageFactory(title="Africa", prefix="AFR"))


@pytest.fixture
def admin(client):
    client.force_login(editor())
    return client


def test_a_row_says_what_a_record_is_and_who_changed_it(admin, event):
    finding = publish(FindingPageFactory(parent=event, title="Debt binds"))
    finding.save_revision(user=person(first_name="Ama", last_name="Mensah"))

    shown = admin.get(reverse("findings:index")).content.decode()

    wanted = (finding.record.code, "Debt binds", "Africa", "Consultation in Accra", "live + draft", "Ama Mensah")
    assert [text for text in wanted if text not in shown] == []


def test_an_organiser_lists_the_records_of_the_own_region_only(client, event):
    FindingPageFactory(parent=event, title="Mine")
    FindingPageFactory(parent=event, title="My draft", live=False)
    FindingPageFactory(parent=EventPageFactory(), title="Theirs")
    client.force_login(organiser(event.get_parent().specific))

    assert listed(client, "findings") == {"Mine", "My draft"}


def test_somebody_without_rights_lists_nothing(client, event):
    FindingPageFactory(parent=event)
    client.force_login(person())

    assert client.get(reverse("findings:index")).status_code == HTTPStatus.FOUND


@pytest.mark.parametrize("query", ["AFR-2017-F09", "debt", "in long words"])
def test_a_record_is_searched_by_code_title_or_summary(admin, event, query):
    FindingPageFactory(parent=event, title="Debt binds", summary="In long words.", code="AFR-2017-F09")
    FindingPageFactory(parent=event, title="Other")

    assert listed(admin, "findings", q=query) == {"Debt binds"}


def test_a_list_is_narrowed_by_region_origin_state_theme_and_gap(admin, event):
    theme = TermFactory()
    focus = FocusPageFactory()
    FindingPageFactory(parent=event, title="Here", terms=[TermFactory(parent=theme)], summary="Says all.")
    FindingPageFactory(parent=focus, title="There", live=False)
    region = event.get_parent()

    assert listed(admin, "findings", region=region.pk) == {"Here"}
    assert listed(admin, "findings", origin=focus.pk) == {"There"}
    assert listed(admin, "findings", state="draft") == {"There"}
    assert listed(admin, "findings", theme=theme.pk) == {"Here"}
    assert listed(admin, "findings", gap="summary") == {"There"}


def test_what_a_list_does_not_show_it_is_not_narrowed_by(admin):
    SourcePageFactory()

    filters = admin.get(reverse("sources:index")).context["filters"].filters

    assert set(filters) == {"state", "theme", "gap"}


def test_a_spreadsheet_holds_what_the_list_is_narrowed_to(admin, event):
    finding = FindingPageFactory(parent=event, title="=Debt", summary="Short.")
    FindingPageFactory(parent=FocusPageFactory())

    response = admin.get(reverse("findings:index"), {"export": "xlsx", "region": event.get_parent().pk})
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    heading, *rows = [[cell.value for cell in row] for row in sheet.rows]

    assert heading[:6] == ["Code", "Title", "Kind", "Language", "Region", "Comes from"]
    assert [row[:7] for row in rows] == [
        [finding.record.code, "=Debt", "Finding", "en", "Africa", event.title, "Short."]
    ]
    assert sheet["B2"].data_type == "s"


@pytest.mark.parametrize(
    "name", ["events", "sessions", "series", "regions", "practices", "findings", "recommendations", "key_findings"]
)
def test_every_list_opens_empty(admin, name):
    response = admin.get(reverse(f"{name}:index"))

    assert (response.status_code, list(response.context["object_list"])) == (HTTPStatus.OK, [])


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_costs_the_same_for_many_rows(admin, event, count, django_assert_num_queries):
    for page in FindingPageFactory.create_batch(count, parent=event, terms=[TermFactory()]):
        publish(page).save_revision(user=person())
    admin.get(reverse("findings:index"))

    with django_assert_num_queries(28):
        admin.get(reverse("findings:index"))


def test_adding_leads_to_the_places_where_a_record_may_stand(client, event):
    client.force_login(organiser(event.get_parent().specific))

    response = client.get(reverse("findings:choose_parent"))

    assert response.url == reverse("wagtailadmin_pages:add", args=["knowledge", "findingpage", event.pk])
