"""What each type of page sends, weighs, keeps and says of itself, seen from a browser that has nothing of it yet."""

from itertools import pairwise

import pytest

from tests.browser.addresses import ADDRESSES, RECORDS
from tests.browser.visit import read

pytestmark = [pytest.mark.needs_chromium, pytest.mark.parametrize("name", ADDRESSES)]

KILO = 1024
STATUS = {"404": 404, "410": 410}
LISTS = ("list", "search", "term", "country", "tag", "region")
SENT = {
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "SAMEORIGIN",
}
SELF = {f"{kind}-src" for kind in ("script", "style", "img", "font", "media", "connect", "manifest")} | {"form-action"}
POLICY = dict.fromkeys(SELF, "'self'") | dict.fromkeys(("default-src", "frame-ancestors", "base-uri"), "'none'")


@pytest.fixture(scope="module")
def visits(browser, site):
    return {name: read(browser, site, path) for name, path in ADDRESSES.items()}


@pytest.fixture
def visit(visits, name):
    return visits[name]


def test_the_page_answers_with_its_status(visit, name):
    assert visit.status == STATUS.get(name, 200)


def test_the_page_is_the_one_that_was_asked_for(visit, name, site):
    """Else a redirect, such as that of a version that is the present one, would be taken for the page."""
    if name not in RECORDS:
        assert visit.address == f"{site}{ADDRESSES[name]}"


def test_nothing_is_missing_forbidden_or_broken(visit, name):
    # Chromium itself remarks on a page that answers with an error.
    expected = [said for said in visit.complaints if "Failed to load resource" in said] if name in STATUS else []

    assert (visit.complaints, len(expected)) == (expected, len(STATUS.keys() & {name}))


def test_the_first_view_keeps_within_its_weight(visit, name):
    whole = 150 if name == "home" else 100 if name.startswith(LISTS) else 60
    html = 24 if visit.held["drawn"] else 14

    assert visit.weight() <= whole * KILO, visit.requests
    assert visit.weight("document") <= html * KILO
    assert visit.weight("script") < 10 * KILO
    assert len(visit.requests) <= 12


def test_nobody_else_is_asked_and_nothing_is_kept(visit, site):
    assert [address for _kind, address, _size in visit.requests if not address.startswith(f"{site}/")] == []
    assert (visit.kept, visit.cookies) == (["", 0, 0, 0, 0, 0], [])
    assert "set-cookie" not in visit.headers


def test_headers_are_those_of_a_careful_site(visit):
    policy = dict(part.split(" ", 1) for part in visit.headers["content-security-policy"].split("; "))

    assert policy == POLICY
    assert {name: visit.headers.get(name) for name in SENT} == SENT
    assert "geolocation=()" in visit.headers["permissions-policy"]


def test_the_page_says_what_it_is(visit, name, site):
    held = visit.held

    assert (held["lang"], held["dir"]) == ("en", "ltr")
    assert [bool(text) for level, text in held["headings"] if level == 1] == [True]
    assert held["title"].endswith("Corridor")
    if name in STATUS:
        assert held["canonical"] == []
    elif name != "version":
        whole = visit.address.partition("?")[0] if name == "list with chosen facets" else visit.address
        assert held["canonical"] == [whole]


def test_what_may_be_listed_is_described(visit):
    listed = visit.status == 200 and "noindex" not in visit.held["robots"]

    assert [bool(words.strip()) for words in visit.held["description"]] in ([[True]] if listed else [[], [True]])


def test_headings_leave_no_level_out(visit):
    levels = [level for level, _text in visit.held["headings"]]

    assert levels[0] == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


def test_each_anchor_is_there_once(visit):
    ids = visit.held["ids"]

    assert sorted(ids) == sorted(set(ids))


def test_the_way_out_stands_on_the_page(visit):
    assert len(visit.held["exit"]) == 1
