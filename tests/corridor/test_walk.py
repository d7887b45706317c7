"""Every type of page and every address beside the pages answers, with what stands on it."""

import pytest
from django.urls import reverse
from django.utils import translation

from tests.factories import corridor, events, knowledge, practices

pytestmark = pytest.mark.django_db

PAGES = (
    knowledge.RegionPageFactory,
    knowledge.KeyFindingPageFactory,
    knowledge.FocusPageFactory,
    knowledge.FindingPageFactory,
    knowledge.RecommendationPageFactory,
    knowledge.OrganisationPageFactory,
    knowledge.SourcePageFactory,
    knowledge.InstrumentPageFactory,
    knowledge.GlossaryTermPageFactory,
    practices.PracticePageFactory,
    events.SeriesPageFactory,
    events.EventPageFactory,
    events.SessionPageFactory,
    corridor.TextPageFactory,
)


@pytest.mark.parametrize("factory", PAGES, ids=lambda factory: factory._meta.model.__name__)
def test_page_of_each_kind_answers_with_its_title(client, factory):
    page = factory(title="As it is called")

    response = client.get(page.url)

    assert (response.status_code, response.context["page"], response.context["code"]) == (200, page, page.record.code)
    assert "<h1>As it is called</h1>" in response.text


def test_home_and_library_answer(client):
    home, library = knowledge.home(), knowledge.library()

    assert [client.get(page.url).status_code for page in (home, library)] == [200, 200]


@pytest.mark.parametrize("name", ["themes", "glossary", "sources", "instruments", "latest_feed"])
def test_index_answers_before_anything_is_published(client, name):
    knowledge.home()

    with translation.override("en"):
        assert client.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("address", ["/regions.css", "/robots.txt", "/sitemap.xml"])
def test_address_without_language_answers(client, address):
    knowledge.home()

    assert client.get(address).status_code == 200
