"""A good practice: its code, its place, what readers see of it, what a search finds in it."""

import pytest
from bs4 import BeautifulSoup

from practices.models import PARTS, PracticePage
from tests.factories.knowledge import CountryFactory, FindingPageFactory, LinkFactory, RegionPageFactory
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db


def shown(client, page):
    return BeautifulSoup(client.get(page.get_url()).content, "html.parser")


def headings(client, page):
    return [heading.get_text(" ", strip=True) for heading in shown(client, page).select("section.part > h2")]


def test_codes_are_counted_in_each_region():
    africa, asia = (RegionPageFactory(prefix=prefix) for prefix in ("AFR", "ASI"))
    pages = [PracticePageFactory(parent=region) for region in (africa, africa, asia)]

    assert [page.record.code for page in pages] == ["AFR-P01", "AFR-P02", "ASI-P01"]


def test_stands_beneath_a_region_only():
    assert PracticePage.clean_parent_page_models() == [type(RegionPageFactory())]
    assert PracticePage.creatable_subpage_models() == []


def test_parts_that_are_written_stand_in_their_order_and_no_others(client):
    page = PracticePageFactory(form="full", transfer="<p>A union.</p>", problem="<p>No papers.</p>")

    assert [label for label, _html in page.parts()] == ["Problem", "Conditions for transfer"]
    text = shown(client, page).get_text(" ", strip=True)
    assert text.index("No papers.") < text.index("A union.")
    assert "Context" not in text


def test_the_short_form_says_that_no_more_is_known(client):
    short, full = PracticePageFactory(form="short"), PracticePageFactory(form="full")

    notices = [[notice.get_text() for notice in shown(client, page).select(".notice")] for page in (short, full)]

    assert notices == [["This is the short form: the source says no more about this practice."], []]


def test_where_no_country_is_known_it_says_so(client):
    known = PracticePageFactory(countries=[CountryFactory(slug="nepal")])
    unknown = PracticePageFactory()

    gaps = [[entry.gap for entry in client.get(page.get_url()).context["beside"]] for page in (known, unknown)]

    assert gaps == [[""], ["country not recorded"]]


def test_every_part_is_found_by_a_search():
    page = PracticePageFactory(**{part: f"<p>{part} told</p>" for part in PARTS})

    assert page.searched_texts() == [f"<p>{part} told</p>" for part in PARTS]


def test_a_finding_that_it_answers_and_the_practice_lead_to_each_other(client):
    practice, finding = PracticePageFactory(title="A hotline"), FindingPageFactory(title="Nobody answers")
    LinkFactory(kind="answers", origin=practice, target=finding)

    for page, other in ((practice, finding), (finding, practice)):
        [group] = client.get(page.get_url()).context["links"]
        assert [(row.title, row.url) for row in group.links] == [(other.title, other.get_url())]
