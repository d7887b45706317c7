"""Whatever is typed into an address: never a fault of ours, and JSON stays JSON. ROUNDS=500 asks more."""

import os
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.kinds import Kind
from search.contract import FACETS
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory, TermFactory

pytestmark = pytest.mark.django_db

ROUNDS = int(os.environ.get("ROUNDS") or 25)
LISTS = ("practices", "findings", "recommendations", "events", "organisations", "key-findings", "focus")
PAGES = [*(f"/en/{name}/" for name in LISTS), "/en/search/", "/en/themes/", "/en/glossary/", "/fr/search/"]

# Plain words, what query languages know, other writings, and anything else that an address can carry.
words = st.one_of(
    st.sampled_from(
        ["law", "Law AND", '"law', "(law", "l*w", "-", "type:finding", "AFR-2017", "\u200fقانون", "закон", "\x00"]
    ),
    st.text(max_size=60),
    st.text(alphabet='"()*:-+~^\\/[]{}|&!?<>', max_size=20),
)
values = st.one_of(st.sampled_from(["finding", "law", "2017", "africa", "0", "-1", "99999", "NaN"]), words)
names = st.sampled_from(["q", *FACETS, "page", "sort", "save", "language", "anything"])
asked = st.lists(st.tuples(names, values), max_size=5)


@pytest.fixture(scope="module")
def rounds():
    return settings(
        max_examples=ROUNDS,
        deadline=None,
        derandomize=ROUNDS == 25,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )


def data_of(pairs):
    """As a browser sends it: one name may come more than once."""
    found = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def test_bytes_that_are_no_text_are_answered(client, filled, rounds):
    @rounds
    @given(st.sampled_from(["/en/search/", "/en/findings/", "/en/search/suggest/", "/api/v1/search/"]), st.binary())
    def ask(address, raw):
        response = client.get(f"{address}?q={quote_from_bytes(raw, safe='')}")

        assert response.status_code in (200, 302)

    ask()


@pytest.fixture
def filled(index):
    FindingPageFactory(parent=EventPageFactory(), title="Law", terms=[TermFactory(slug="law")])
    index()


def test_lists_and_search_answer_whatever_is_asked(client, filled, rounds):
    @rounds
    @given(st.sampled_from(PAGES), asked)
    def ask(address, pairs):
        response = client.get(address, data_of(pairs))

        assert response.status_code in (200, 302, 404)

    ask()


def test_the_api_answers_in_json_whatever_is_asked(client, filled, rounds):
    @rounds
    @given(asked)
    def ask(pairs):
        response = client.get("/api/v1/search/", data_of(pairs))

        known = {200: {"total", "hits", "facets", "suggestion"}, 400: {"detail"}}
        assert set(response.json()) == known[response.status_code]

    ask()


def test_suggestions_are_a_list_whatever_is_typed(client, filled, rounds):
    @rounds
    @given(words)
    def ask(text):
        response = client.get("/en/search/suggest/", {"q": text})

        assert (response.status_code, isinstance(response.json(), dict | list)) == (200, True)

    ask()


def test_feeds_and_permanent_addresses_answer_whatever_is_asked(client, filled, rounds):
    slugs = st.from_regex(r"[-a-zA-Z0-9_]{1,40}", fullmatch=True)

    @rounds
    @given(st.sampled_from([*Kind.values, "", "nothing"]), words, slugs)
    def ask(kind, text, code):
        feed = client.get(f"/en/feeds/{kind}/" if kind else "/en/feeds/", {"region": text})
        record = client.get(f"/r/{code}")

        assert feed.status_code in (200, 404)
        assert record.status_code in (302, 404, 410)

    ask()
