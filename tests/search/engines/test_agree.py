"""Random libraries and questions: both engines and counting by hand come to the same, after updates and deletes too.

CORRIDOR_SOAK=100 asks for a hundred libraries instead of two.
"""

import os
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from search.contract import Change, Query
from search.engines.base import FEW
from search.question import question
from tests.search.engines.conftest import BOTH, new_engine
from tests.search.engines.corpus import changes, doc
from tests.search.engines.counted import Counted

LIBRARIES = int(os.environ.get("CORRIDOR_SOAK", "2"))
QUESTIONS = 60
SOME = """border borders order papers paper rights right women night-shelter shelter a the to receipt receipts migrants
    migrant migrantes Réfugiés refugee 2031 NOR-P01 self-help selfhelp help ชายแดน แดน مهاجر"""
WORDS = SOME.split()
COUNTRIES, THEMES = ("kenya", "nepal", "sri-lanka"), ("documents", "return")

text = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
values = st.sets(st.sampled_from(COUNTRIES), max_size=2).map(sorted).map(tuple)
documents = st.builds(
    lambda record, language, title, summary, body, labels, country, theme, newest: doc(
        record, language, title, summary, *body, labels=tuple(labels), country=" ".join(country), theme=theme,
        newest=newest,
    ),
    record=st.integers(1, 30),
    language=st.sampled_from(["en", "en", "es"]),
    title=text,
    summary=text,
    body=st.lists(text, max_size=2),
    labels=st.lists(st.sampled_from(WORDS), max_size=2),
    country=values,
    theme=st.sampled_from(THEMES),
    newest=st.integers(0, 3),
)  # fmt: skip
libraries = st.lists(documents, min_size=5, max_size=40)

word = st.sampled_from(WORDS)
part = st.one_of(
    word,
    word,
    st.tuples(word, word).map(lambda two: f'"{" ".join(two)}"'),
    word.map(lambda one: f"-{one}"),
    word.map(lambda one: f"{one[:3]}*"),
    word.map(lambda one: f"{one[:2]}{one[3:]}"),
    st.sampled_from([f"country:{country}" for country in COUNTRIES]),
    st.just("OR"),
)
queries = st.builds(
    Query,
    text=st.lists(part, max_size=4).map(" ".join),
    language=st.sampled_from(["en", "en", "es"]),
    chosen=st.fixed_dictionaries({}, optional={"country": values.filter(bool), "theme": st.just(("return",))}),
    sort=st.sampled_from(["relevance", "newest", "title"]),
    hidden=st.sets(st.integers(1, 30), max_size=3).map(frozenset),
    facets=st.just(("country", "theme")),
    size=st.just(100),
)


@pytest.mark.parametrize("name", BOTH)
@settings(
    max_examples=LIBRARIES,
    deadline=None,
    database=None,
    derandomize=LIBRARIES < 10,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(first=libraries, then=libraries, gone=st.sets(st.integers(1, 30), max_size=5), data=st.data())
def test_engines_and_counting_by_hand_are_equal(name, first, then, gone, data, tmp_path_factory):
    now = {change.record: change for change in (*unique(first), *unique(then), *map(Change, gone))}
    by_hand = Counted([document for change in now.values() for document in change.documents])
    with new_engine(name, tmp_path_factory.mktemp("index")) as engine:
        engine.rebuild(unique(first), epoch=1)
        engine.apply(unique(then), epoch=1)
        engine.apply(map(Change, gone), epoch=2)

        for query in data.draw(st.lists(queries, min_size=QUESTIONS, max_size=QUESTIONS)):
            same(engine.search(query), by_hand, query)


def unique(documents):
    """A record has one document in each language."""
    return changes(*{document.key: document for document in documents}.values())


def same(results, by_hand, query):
    asked = question(query.text, query.language)
    anywhere = by_hand.find(asked.exact, Query(language=query.language, hidden=query.hidden))
    expression = asked.forgiving if len(anywhere) < FEW and asked.single else asked.exact
    expected = by_hand.find(expression, query)

    assert (results.total, {hit.record for hit in results.hits}) == (
        len(expected),
        {document.record for document in expected},
    ), query
    for name in query.facets:
        counts = {one.value: one.count for one in results.facets[name]}
        assert counts == by_hand.counts(expression, query, name), (name, query)
    if query.sort == "newest":
        days = {document.record: document.newest for document in expected}
        order = [(-days[hit.record], hit.record) for hit in results.hits]
        assert all(one < other for one, other in pairwise(order)), query
