"""The panels beside the form: links from either end, figures, and the choice of terms."""

import pytest
from django.urls import reverse

from knowledge.models import Fact, FindingPage, Link
from tests.factories.events import EventPageFactory, SessionPageFactory
from tests.factories.knowledge import (
    CountryFactory,
    FactFactory,
    FindingPageFactory,
    KeyFindingPageFactory,
    LinkFactory,
    TermFactory,
)
from tests.factories.people import organiser
from tests.factories.practices import PracticePageFactory
from tests.knowledge.editing.forms import add_url, edit_url, form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    return EventPageFactory()


@pytest.fixture
def finding(event):
    return FindingPageFactory(parent=event, title="They keep away")


@pytest.fixture
def user(client, event):
    user = organiser(event.get_parent().specific)
    client.force_login(user)
    return user


def content(client, url):
    return client.get(url).content.decode()


def test_links_are_listed_from_either_end_in_words(client, user, event, finding):
    practice = PracticePageFactory(parent=event.get_parent().specific, title="Night clinic")
    LinkFactory(kind="answers", origin=practice, target=finding, locator="part II")

    there, back = content(client, edit_url(practice)), content(client, edit_url(finding))

    assert ("They keep away" in there, "<td>Answers</td>" in there) == (True, True)
    assert ("Night clinic" in back, "<td>Answered by</td>" in back, "part II" in back) == (True, True, True)


def test_a_link_whose_other_end_may_not_be_seen_is_not_listed(client, user, finding):
    shown, secret = (FindingPageFactory(parent=EventPageFactory(), title=title) for title in ("Shown", "Secret"))
    secret.unpublish()
    for other in (shown, secret):
        LinkFactory(kind="repeats", origin=finding, target=other)

    editor = content(client, edit_url(finding))

    assert ("Shown" in editor, "Secret" in editor) == (True, False)


def test_a_page_that_was_never_saved_says_when_links_can_be_added(client, user, event):
    editor = content(client, add_url(event, FindingPage))

    assert "as soon as the page has been saved once" in editor
    assert "link/add" not in editor


def test_a_link_is_added_from_the_panel_and_leads_back_to_it(client, user, event, finding):
    session = SessionPageFactory(parent=event)
    opened = client.get(
        reverse("link:add"), {"origin": finding.record_id, "kind": "said-in", "next": edit_url(finding)}
    )
    form = opened.context["form"]
    data = {
        "origin": finding.record_id,
        "kind": "said-in",
        "target": session.record_id,
        "basis": "drawn",
        "position": 0,
    }

    response = client.post(opened.context["action_url"], data)

    assert [value for value, _label in form.fields["kind"].choices] == ["said-in"]
    assert set(form.fields["target"].queryset) == {session.record}
    assert (response.status_code, response.url) == (302, edit_url(finding))
    assert Link.objects.get().target == session.record


def test_the_chooser_is_narrowed_to_what_the_link_may_join(client, user, event, finding):
    session = SessionPageFactory(parent=event)

    response = client.get(reverse("record_chooser:choose_results"), {"among": "session,event"})

    assert {record.pk for record in response.context["results"]} == {session.record_id, event.record_id}


def test_a_link_leaves_the_page_and_its_drafts_alone(client, user, finding):
    before = FindingPage.objects.get(pk=finding.pk)
    LinkFactory(origin=finding, target=KeyFindingPageFactory())

    after = FindingPage.objects.get(pk=finding.pk)
    assert (after.latest_revision, after.has_unpublished_changes) == (before.latest_revision, False)


def test_a_new_figure_is_offered_the_next_code(client, user, event):
    FactFactory(record=event, code=f"{event.record.code}-N1")

    response = client.get(reverse("fact:add"), {"record": event.record_id})

    assert response.context["form"]["code"].value() == f"{event.record.code}-N2"
    assert Fact.objects.count() == 1


@pytest.mark.parametrize("count", [1, 5])
def test_the_editor_costs_the_same_for_many_links(client, user, finding, count, django_assert_max_num_queries):
    for _ in range(count):
        LinkFactory(origin=finding, target=KeyFindingPageFactory())
        FactFactory(record=finding)
    content(client, edit_url(finding))

    with django_assert_max_num_queries(90):
        content(client, edit_url(finding))


def folds(client, page, name):
    bound = client.get(edit_url(page)).context["form"][name]
    context = bound.field.widget.get_context(name, bound.value(), {})["widget"]["folds"]
    return [
        (fold.heading, fold.chosen, [(one.name, [below.name for below in one.beneath]) for one in fold.choices])
        for fold in context
    ]


def test_terms_are_folded_by_kind_and_grouped_by_parent(client, user, finding):
    work = TermFactory(slug="work")
    domestic = TermFactory(slug="domestic-work", parent=work)
    TermFactory(slug="transit", kind="phase")
    finding.terms.add(domestic)
    finding.save()

    assert folds(client, finding, "terms") == [
        ("Theme", 1, [("Work", ["Domestic work"])]),
        ("Phase of the journey", 0, [("Transit", [])]),
    ]


def test_a_retired_term_is_offered_only_where_it_is_chosen(client, user, event, finding):
    retired = TermFactory(slug="old", retired=True)
    bare = FindingPageFactory(parent=event)
    finding.terms.add(retired)
    finding.save()

    assert folds(client, finding, "terms") == [("Theme", 1, [("Old", [])])]
    assert folds(client, bare, "terms") == []


def test_a_retired_term_stays_when_the_page_is_saved(client, user, finding):
    retired = TermFactory(slug="old", retired=True)
    finding.terms.add(retired)
    finding.save()

    client.post(edit_url(finding), form_data(finding, user, title="Anew", **{"action-publish": "1"}))

    page = FindingPage.objects.get(pk=finding.pk)
    assert (page.title, list(page.terms.all())) == ("Anew", [retired])


def test_countries_are_grouped_by_region(client, user, event, finding):
    region = event.get_parent().specific
    CountryFactory(slug="kenya", region=region.record)
    CountryFactory(slug="france")

    assert folds(client, finding, "countries") == [
        (region.title, 0, [("Kenya", [])]),
        ("Other countries", 0, [("France", [])]),
    ]
