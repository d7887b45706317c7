"""How many queries each kind of page takes when it is made anew, the same for 1 row and for 3."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction
from wagtail.models.sites import SITE_ROOT_PATHS_CACHE_KEY, SITE_ROOT_PATHS_CACHE_VERSION

from tests.factories.corridor import TextPageFactory
from tests.factories.events import EventPageFactory, SessionPageFactory
from tests.factories.knowledge import (
    CountryFactory,
    FindingPageFactory,
    KeyFindingPageFactory,
    LinkFactory,
    RecommendationPageFactory,
    TermFactory,
    translate,
)
from tests.factories.practices import PracticePageFactory

pytestmark = pytest.mark.django_db

# The generation; then the site, the language, the home page, the chain, the page, and three for its restrictions.
ROUTED = 1 + 8
# The record, what is above it, links, their other ends, terms, countries, tags; further kinds of rows: figures,
# versions, words of the glossary.
RECORD = 7 + 3
PAGES = {
    "finding": (FindingPageFactory, RECORD),
    "recommendation": (RecommendationPageFactory, RECORD),
    "practice": (PracticePageFactory, RECORD),
    "key finding": (KeyFindingPageFactory, RECORD + 1),
    "event": (EventPageFactory, RECORD + 4),
    "session": (SessionPageFactory, RECORD + 1),
}


def with_rows(factory, count):
    page = factory(terms=[TermFactory() for _ in range(count)], countries=[CountryFactory() for _ in range(count)])
    for _ in range(count):
        LinkFactory(kind="supports", origin=FindingPageFactory(parent=EventPageFactory()), target=page)
    return page


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_takes_its_queries(count_queries, index, kind, count):
    factory, content = PAGES[kind]
    page = with_rows(factory, count)
    index()

    assert count_queries(page.get_url()) == ROUTED + content


# The site, what the index is not to show, the hits asked for once more; where names of facets are not known yet, those.
LISTS = {"/en/findings/": 6, "/en/search/": 6, "/en/search/?q=law": 12, "/en/themes/": 7}


@pytest.mark.parametrize("address", LISTS)
def test_a_list_takes_its_queries(count_queries, index, address):
    for count in (1, 3):
        with_rows(FindingPageFactory, count)
        index()

        assert count_queries(address) == LISTS[address]


def test_what_stands_around_a_page_is_asked_once_for_all_pages(client):
    first, second = FindingPageFactory(), FindingPageFactory()
    client.get(first.get_url())

    with CaptureQueriesContext(connection) as asked:
        client.get(second.get_url())

    assert not [query["sql"] for query in asked if "corridor_networksettings" in query["sql"]]


def test_a_new_language_is_known_to_every_process(client):
    page = FindingPageFactory()
    client.get(page.get_url())
    roots = cache.get(SITE_ROOT_PATHS_CACHE_KEY, version=SITE_ROOT_PATHS_CACHE_VERSION)
    french = translate(page, "fr")
    # As another process made it: this one still has what it knew.
    cache.set(SITE_ROOT_PATHS_CACHE_KEY, roots, version=SITE_ROOT_PATHS_CACHE_VERSION)

    shown = client.get(page.get_url()).context["frame"]

    assert [one.url for one in shown.languages] == [page.get_url(), french.get_url()]
    assert french.get_url().startswith("/fr/")


def test_whoever_may_read_more_is_shown_more_and_nobody_else(client, admin_client):
    page = FindingPageFactory()
    closed = TextPageFactory(title="For us", in_footer=True)
    PageViewRestriction.objects.create(page=closed, restriction_type="login")

    for_us, for_all = (reader.get(page.get_url()).context["frame"].footer for reader in (admin_client, client))

    assert "For us" in [entry.label for entry in for_us]
    assert "For us" not in [entry.label for entry in for_all]
