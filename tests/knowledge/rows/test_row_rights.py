"""Every address of a row, as the organiser of its region and as the one of another."""

from http import HTTPStatus

import pytest
from django.urls import reverse

from knowledge.models import Fact, Link
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FactFactory, FindingPageFactory, KeyFindingPageFactory, LinkFactory
from tests.factories.people import editor, moderator, organiser, person, translator

pytestmark = pytest.mark.django_db

# The admin answers whom it refuses with a way back to its front page.
OK, REFUSED, SENT_AWAY = HTTPStatus.OK, HTTPStatus.FOUND, HTTPStatus.FOUND
ROW_VIEWS = ("edit", "delete", "history", "history_results", "usage")


@pytest.fixture
def region():
    """An event of one region with a published finding and a draft one, each linked to the same key finding."""
    event = EventPageFactory()
    shown, draft = FindingPageFactory(parent=event), FindingPageFactory(parent=event, live=False, title="Secret draft")
    key_finding = KeyFindingPageFactory()
    return {
        "page": event.get_parent().specific,
        "shown": shown,
        "draft": draft,
        "key_finding": key_finding,
        "link": LinkFactory(origin=shown, target=key_finding),
        "draft_link": LinkFactory(origin=draft, target=key_finding),
        "fact": FactFactory(record=event, code="X-N1"),
    }


@pytest.fixture
def other():
    event = EventPageFactory()
    return {"page": event.get_parent().specific, "shown": FindingPageFactory(parent=event), "event": event}


def address(name, row):
    return reverse(f"{row._meta.model_name}:{name}", args=[row.pk])


def link_data(link, **changed):
    data = {
        "kind": link.kind,
        "origin": link.origin_id,
        "target": link.target_id,
        "basis": link.basis,
        "locator": "",
        "note": "changed",
        "position": 0,
    }
    return {**data, **changed}


@pytest.mark.parametrize("view", ROW_VIEWS)
@pytest.mark.parametrize("row", ["link", "fact", "draft_link"])
@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("own", OK),
        ("foreign", REFUSED),
        ("editor", OK),
        ("moderator", OK),
        ("translator", REFUSED),
        ("anonymous", SENT_AWAY),
    ],
)
def test_a_row_is_there_for_those_who_may_edit_a_record_at_its_end(client, region, other, view, row, who, expected):
    people = {
        "own": lambda: organiser(region["page"]),
        "foreign": lambda: organiser(other["page"]),
        "editor": editor,
        "moderator": moderator,
        "translator": translator,
    }
    if who in people:
        client.force_login(people[who]())

    assert client.get(address(view, region[row])).status_code == expected


@pytest.mark.parametrize("view", ["edit", "delete"])
@pytest.mark.parametrize("row", ["link", "fact"])
def test_the_organiser_of_another_region_changes_no_row(client, region, other, view, row):
    client.force_login(organiser(other["page"]))

    response = client.post(address(view, region[row]), link_data(region["link"]))

    assert response.status_code == REFUSED
    assert Link.objects.get(pk=region["link"].pk).note == ""
    assert Fact.objects.filter(pk=region["fact"].pk).exists()


@pytest.mark.parametrize("model", ["link", "fact"])
@pytest.mark.parametrize("view", ["index", "add"])
def test_who_may_edit_nothing_has_no_rows(client, model, view):
    client.force_login(person())

    assert client.get(reverse(f"{model}:{view}")).status_code == SENT_AWAY


def listed(client, model, **query):
    response = client.get(reverse(f"{model}:index"), query)
    return {row.pk for row in response.context["object_list"]}


def test_a_list_holds_ones_own_rows_only(client, region, other):
    mine = LinkFactory(origin=other["shown"], target=region["shown"])
    client.force_login(organiser(other["page"]))

    assert listed(client, "link") == {mine.pk}
    assert listed(client, "fact") == set()


def test_a_list_leaves_out_rows_whose_other_end_may_not_be_read(client, region, other):
    LinkFactory(origin=other["shown"], target=region["draft"])
    client.force_login(organiser(other["page"]))

    assert listed(client, "link") == set()


def test_a_row_with_a_closed_end_cannot_be_opened_from_the_open_one(client, region, other):
    link = LinkFactory(origin=other["shown"], target=region["draft"])
    client.force_login(organiser(other["page"]))

    assert [client.get(address(view, link)).status_code for view in ROW_VIEWS] == [REFUSED] * len(ROW_VIEWS)


def test_a_row_with_a_withdrawn_end_can_still_be_cleared_away(client, region, other):
    link = LinkFactory(origin=other["shown"], target=region["shown"])
    region["shown"].delete()
    client.force_login(organiser(other["page"]))

    assert client.post(address("delete", link)).status_code == SENT_AWAY
    assert not Link.objects.filter(pk=link.pk).exists()


def test_an_export_holds_ones_own_rows_only(client, region, other):
    LinkFactory(origin=other["shown"], target=region["shown"])
    client.force_login(organiser(other["page"]))

    response = client.get(reverse("link:index"), {"export": "csv"})
    lines = b"".join(response.streaming_content).decode().splitlines()

    assert [line.split(",")[1:3] for line in lines[1:]] == [
        [other["shown"].record.code, region["shown"].record.code],
    ]


def test_a_row_may_not_be_moved_where_one_may_edit_neither_end(client, region, other):
    client.force_login(organiser(region["page"]))

    response = client.post(address("edit", region["link"]), link_data(region["link"], origin=other["shown"].record_id))

    assert response.status_code == OK
    assert Link.objects.get(pk=region["link"].pk).origin_id == region["shown"].record_id


def test_a_figure_may_not_be_given_to_another_region(client, region, other):
    client.force_login(organiser(region["page"]))
    fact = region["fact"]
    data = {"record": other["event"].record_id, "code": fact.code, "label": "x", "state": "known", "value": 1}

    response = client.post(address("edit", fact), {**data, "position": 0})

    assert response.status_code == OK
    assert Fact.objects.get(pk=fact.pk).record_id != other["event"].record_id


def test_a_link_may_be_drawn_from_ones_own_record_to_one_that_may_be_read(client, region, other):
    client.force_login(organiser(other["page"]))
    data = link_data(region["link"], origin=other["shown"].record_id, kind="repeats", target=region["shown"].record_id)

    response = client.post(reverse("link:add"), data)

    assert response.status_code == SENT_AWAY
    made = Link.objects.get(origin=other["shown"].record)
    assert (made.target, made.author.username) == (region["shown"].record, response.wsgi_request.user.username)


def test_no_link_may_be_drawn_to_what_may_not_be_read(client, region, other):
    client.force_login(organiser(other["page"]))
    data = link_data(region["link"], origin=other["shown"].record_id, kind="repeats", target=region["draft"].record_id)

    response = client.post(reverse("link:add"), data)

    assert response.status_code == OK
    assert not Link.objects.filter(origin=other["shown"].record).exists()
    assert "Secret draft" not in response.content.decode()


def test_an_address_with_a_record_shows_no_title_that_may_not_be_seen(client, region, other):
    client.force_login(organiser(other["page"]))

    response = client.get(reverse("link:add"), {"origin": region["draft"].record_id})

    assert "Secret draft" not in response.content.decode()


def test_the_moved_owner_takes_the_row_along(client, region, other):
    region["shown"].move(other["event"], pos="last-child")

    client.force_login(organiser(region["page"]))
    assert client.get(address("edit", region["link"])).status_code == REFUSED
    client.force_login(organiser(other["page"]))
    assert client.get(address("edit", region["link"])).status_code == OK


def chosen(client, **query):
    return {record.pk for record in client.get(reverse("record_chooser:choose_results"), query).context["results"]}


def test_the_chooser_offers_what_one_may_edit_or_read(client, region, other):
    mine = FindingPageFactory(parent=other["event"], live=False)
    client.force_login(organiser(other["page"]))

    assert chosen(client, kind="finding") == {page.record_id for page in (mine, other["shown"], region["shown"])}


@pytest.mark.parametrize("query", ["Migrants avoid", "AFR-2017-F09"])
def test_the_chooser_finds_by_code_or_title(client, region, other, query):
    found = FindingPageFactory(parent=other["event"], title="Migrants avoid authorities", code="AFR-2017-F09")
    client.force_login(organiser(region["page"]))

    assert chosen(client, q=query) == {found.record_id}


@pytest.mark.parametrize("which", ["chosen", "chosen_multiple"])
def test_the_chooser_hands_out_nothing_that_may_not_be_seen(client, region, other, which):
    client.force_login(organiser(other["page"]))
    secret = region["draft"].record_id
    path = (
        reverse("record_chooser:chosen", args=[secret])
        if which == "chosen"
        else reverse("record_chooser:chosen_multiple") + f"?id={secret}"
    )

    assert b"Secret draft" not in client.get(path).content


@pytest.mark.parametrize(
    ("given", "expected"), [("/admin/pages/5/edit/", "/admin/pages/5/edit/"), ("https://evil.example/", "/admin/link/")]
)
def test_after_saving_one_is_back_where_one_came_from(client, region, given, expected):
    client.force_login(organiser(region["page"]))
    opened = client.get(address("edit", region["link"]), {"next": given})

    response = client.post(opened.context["action_url"], link_data(region["link"]))

    assert (response.status_code, response.url) == (SENT_AWAY, expected)


@pytest.mark.parametrize("count", [1, 12])
def test_a_list_costs_the_same_for_many_rows(client, region, count, django_assert_max_num_queries):
    for page in FindingPageFactory.create_batch(count, parent=region["shown"].get_parent().specific):
        LinkFactory(origin=page, target=region["key_finding"])
    client.force_login(organiser(region["page"]))
    client.get(reverse("link:index"))

    with django_assert_max_num_queries(28):
        client.get(reverse("link:index"))
