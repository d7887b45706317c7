"""Every link of the served platform, followed: none is broken, and no record is more than four steps from home."""

import re
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
import yaml

from tests.browser.served import CONTENT

# Needs no browser; what is served here rests on SQLite, whatever the other tests run on.
pytestmark = pytest.mark.sqlite_only

STEPS = 4
# Choices add up to more addresses than there are atoms: one page of each list is enough, its facets are forms.
ASKED = ("page=",)


class Page(HTMLParser):
    """Where a page leads, and which places in it can be pointed at."""

    def __init__(self, html):
        super().__init__()
        self.links, self.ids = [], set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        self.ids |= {named["id"]} if named.get("id") else set()
        if tag == "a" and named.get("href"):
            self.links.append(named["href"])


class Crawl:
    def __init__(self, site):
        self.site, self.steps, self.pages, self.broken = site, {}, {}, []
        self.run()

    def run(self):
        """Breadth first, so that a page's step is the least number of links that lead to it."""
        level, step = [f"{self.site}/en/"], 0
        with ThreadPoolExecutor(4) as pool:
            while level:
                self.steps |= dict.fromkeys(level, step)
                for address, page in zip(level, pool.map(self.read, level), strict=True):
                    self.pages[address] = page
                found = {link for address in level for link, _place in self.leading_from(address)}
                level, step = sorted(found - self.steps.keys()), step + 1

    def read(self, address):
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                is_page = answer.headers.get_content_type() == "text/html"
                return Page(answer.read().decode()) if is_page else None
        except urllib.error.HTTPError as error:
            self.broken.append((address, error.code))

    def leading_from(self, address):
        for href in self.pages[address].links if self.pages.get(address) else ():
            link, place = urldefrag(urljoin(address, href))
            query = urlsplit(link).query
            if link.startswith(f"{self.site}/") and (not query or query.startswith(ASKED)):
                yield link, place


@pytest.fixture(scope="module")
def crawl(site):
    return Crawl(site)


def codes():
    records = (yaml.safe_load(path.read_text()) for path in CONTENT.rglob("*.yaml"))
    return {record["code"] for record in records if isinstance(record, dict) and "code" in record}


def test_no_link_is_broken(crawl):
    assert crawl.broken == []


def test_every_link_to_a_place_in_a_page_finds_it(crawl):
    missing = {
        (address, link, place)
        for address in crawl.pages
        for link, place in crawl.leading_from(address)
        if place and crawl.pages.get(link) and place not in crawl.pages[link].ids
    }

    assert missing == set()


def test_every_record_is_at_most_four_steps_from_the_home_page(crawl, site):
    far = {}
    for code in codes():
        with urllib.request.urlopen(f"{site}/r/{code}", timeout=60) as answer:
            steps = crawl.steps.get(answer.url)
        if steps is None or steps > STEPS:
            far[code] = steps

    assert far == {}
    assert len(codes()) > 150


def test_the_sitemap_lists_what_can_be_reached(crawl, site):
    with urllib.request.urlopen(f"{site}/sitemap.xml", timeout=60) as answer:
        listed = re.findall("<loc>([^<]+)</loc>", answer.read().decode())

    # A shelf that its records' own ways lead past.
    assert [address for address in listed if address not in crawl.steps] == [f"{site}/en/library/"]
    assert len(listed) > 150
