import pytest
from django.test import RequestFactory

from knowledge.reading import links
from knowledge.reading.reading import Reading
from tests.factories.knowledge import (
    FindingPageFactory,
    KeyFindingPageFactory,
    LinkFactory,
    RecommendationPageFactory,
    SourcePageFactory,
    home,
    translate,
)

pytestmark = pytest.mark.django_db


def read(page):
    return Reading(page, RequestFactory().get("/"))


def shown(page):
    reading = read(page)
    found = links.links_of(reading.record)
    ends = links.ends_of(found, reading.reader, reading.language)
    groups = links.groups(reading.record, found, ends, reading.request, reading.language)
    return {group.heading: group.links for group in groups}


def titles(page):
    return {heading: [row.title for row in rows] for heading, rows in shown(page).items()}


def test_link_shows_at_both_ends_in_the_words_of_each():
    finding, key = FindingPageFactory(title="A finding"), KeyFindingPageFactory(title="A key finding")
    LinkFactory(kind="supports", origin=finding, target=key)

    assert titles(finding) == {"Stands behind": ["A key finding"]}
    assert titles(key) == {"Supported by": ["A finding"]}


def test_headings_keep_the_order_of_the_declaration():
    finding = FindingPageFactory()
    LinkFactory(kind="rests-on", origin=RecommendationPageFactory(title="R"), target=finding)
    LinkFactory(kind="supports", origin=finding, target=KeyFindingPageFactory(title="K"))
    LinkFactory(kind="contradicts", origin=FindingPageFactory(title="F"), target=finding)

    assert list(titles(finding)) == ["Stands behind", "Contradicted by", "Led to"]


def test_row_says_place_basis_and_reason():
    finding = FindingPageFactory()
    LinkFactory(kind="supports", origin=finding, locator="part I", note="It says so.", basis="stated")

    [row] = shown(finding)["Stands behind"]

    assert (row.locator, row.note, row.basis) == ("part I", "It says so.", "stated in the source")


def test_drawn_link_names_its_author_where_there_is_a_name(django_user_model):
    finding = FindingPageFactory()
    author = django_user_model.objects.create_user("a", first_name="Asha", last_name="Rai")
    LinkFactory(kind="supports", origin=finding, basis="drawn", author=author)
    LinkFactory(kind="qualifies", origin=finding, basis="drawn")

    found = shown(finding)

    assert [found["Stands behind"][0].basis, found["Qualifies"][0].basis] == [
        "drawn by Asha Rai",
        "drawn by the editors",
    ]


def test_places_in_one_record_make_one_row():
    finding, key = FindingPageFactory(), KeyFindingPageFactory()
    LinkFactory(kind="supports", origin=finding, target=key, locator="part I")
    LinkFactory(kind="supports", origin=finding, target=key, locator="part II")

    [row] = shown(finding)["Stands behind"]

    assert row.locator == "part I; part II"


def test_end_that_may_not_be_read_is_not_shown():
    finding = FindingPageFactory()
    closed = KeyFindingPageFactory(title="Withdrawn", live=False)
    LinkFactory(kind="supports", origin=finding, target=KeyFindingPageFactory(title="Open"))
    LinkFactory(kind="supports", origin=finding, target=closed)

    assert titles(finding) == {"Stands behind": ["Open"]}


def test_end_beneath_a_withdrawn_page_is_not_shown():
    finding, other = FindingPageFactory(), FindingPageFactory()
    LinkFactory(kind="supports", origin=other, target=finding)
    parent = other.get_parent()
    parent.live = False
    parent.save()

    assert titles(finding) == {}


def test_end_comes_in_the_readers_language_else_in_its_own(settings):
    finding = FindingPageFactory()
    here, elsewhere = KeyFindingPageFactory(title="Told in both"), KeyFindingPageFactory(title="Told in English")
    translate(here, "fr", title="Dit dans les deux")
    LinkFactory(kind="supports", origin=finding, target=here)
    LinkFactory(kind="supports", origin=finding, target=elsewhere)
    reading = read(finding)
    reading.language = "fr"
    found = links.links_of(reading.record)

    ends = links.ends_of(found, reading.reader, "fr")
    [group] = links.groups(reading.record, found, ends, reading.request, "fr")

    assert [(row.title, row.lang) for row in group.links] == [("Dit dans les deux", ""), ("Told in English", "en")]


def test_sources_are_numbered_notes_and_not_among_the_links():
    finding = FindingPageFactory()
    report, paper = SourcePageFactory(title="The report"), SourcePageFactory(title="A paper")
    LinkFactory(kind="cites", origin=finding, target=paper, locator="p. 4")
    LinkFactory(kind="told-from", origin=finding, target=report, locator="part I, paragraph 1")
    LinkFactory(kind="told-from", origin=finding, target=report, locator="part I, paragraph 2")
    reading = read(finding)
    found = links.links_of(reading.record)

    notes = links.notes(reading.record, found, links.ends_of(found, reading.reader, "en"), reading.request)

    assert titles(finding) == {}
    assert [(note.number, note.words, note.title, note.locator) for note in notes] == [
        (1, "In our words, from", "The report", "part I, paragraph 1; part I, paragraph 2"),
        (2, "", "A paper", "p. 4"),
    ]


@pytest.mark.parametrize("count", [1, 51])
def test_two_queries_however_many_links(count, django_assert_num_queries):
    home()
    finding = FindingPageFactory()
    for _number in range(count):
        LinkFactory(kind="supports", origin=finding)
    reading = read(finding)
    record = reading.record
    # What a page has asked for before it comes to its links: what is closed to the reader, and Wagtail's list of sites.
    assert (reading.reader.closed, bool(finding.get_url(reading.request))) == ([], True)

    with django_assert_num_queries(2):
        found = links.links_of(record)
        ends = links.ends_of(found, reading.reader, "en")
        [group] = links.groups(record, found, ends, reading.request, "en")

    assert len(group.links) == count
