"""A question asked in a sentence: where hardly anything holds all of its words, half of them will do."""

import pytest

from search.contract import Change, Document, Query
from search.engines.embedded import EmbeddedEngine

TITLES = {
    1: "Rights of workers in agencies",
    2: "Workers and their fear of being expelled",
    3: "Fear of the police among workers",
    4: "Shelter for families",
}


@pytest.fixture
def engine(tmp_path):
    made = EmbeddedEngine(f"embedded://{tmp_path}")
    documents = [Document(f"{n}-en", n, "en", "finding", f"F{n}", title, "") for n, title in TITLES.items()]
    made.rebuild([Change(document.record, (document,)) for document in documents], 1)
    return made


def found(engine, text, **asked):
    return [hit.record for hit in engine.search(Query(text=text, **asked)).hits]


def test_half_of_the_words_will_do_and_all_of_them_come_first(engine):
    assert found(engine, "what do workers fear of the police") == [3, 2]


def test_one_word_of_two_will_do(engine):
    assert found(engine, "shelter expelled") == [4, 2]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ('"fear of the police" shelter workers', [3]),
        ("workers shelter -fear", [1, 4]),
        ("fear* police shelter", [3]),
        ("shelter type:practice workers", []),
    ],
)
def test_phrases_beginnings_and_fields_still_have_to_be_there(engine, text, records):
    assert sorted(found(engine, text)) == records
