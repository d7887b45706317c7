"""Whatever is typed or written, nothing is raised, and what is sound is found."""

import random

import pytest

from search.contract import FACETS, Query, Results
from tests.search.engines.corpus import changes, doc

INPUTS = {
    "quotation mark": '"',
    "phrase with quotation marks": '"" "\'" “" »',
    "NUL": "\0",
    "word with NUL": "receipt\0night",
    "parentheses": "(((",
    "closed parentheses": ")))(((",
    "brackets": "[TO] {a TO b}",
    "OR": "OR",
    "many OR": "OR " * 100,
    "AND NOT": "AND NOT",
    "star": "*",
    "stars": "* ** re** *re",
    "minus": '- -- -" -* -OR',
    "regular expression": ".* /.*/ [a-z]+ <1-9> ~a @ & #",
    "backslash": "\\ \\\\ \\u0000 \\",
    "1,200 words": "receipt " * 1200,
    "1,200 different words": " ".join(f"word{number}" for number in range(1200)),
    "one-letter words": "a.b.c.d." * 300,
    "long word": "a" * 100_000,
    "long beginning": "a" * 100_000 + "*",
    "long phrase": f'"{"receipt " * 5000}"',
    "lone surrogates": "\ud800 receipt\udfff \udbff*",
    "surrogate phrase": '"\ud800 \udc00" -\ud800',
    "emoji": "🧭 👩‍👩‍👧 🇳🇵",
    "marks alone": "\u0301\u0301 \u200d \u0941 \u064b",
    "compatibility forms": "⑴ ⒈* ﷺ ㏂ ½ ﬁ",
    "right to left": "\u202ereceipt\u202c",
    "separators": "¶ | _ receipt|receipt",
    "field words": 'country: year:"" type:* language:en tag:-',
    "empty field": 'country:"" -country:""',
    "hyphens": "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p" + "-x" * 400,
    "Han": "難民の権利" * 100,
    "Thai": "ก็" * 400,
    "line ends": "receipt\r\n\tnight\v\f\x1c\x85\u2028",
}


@pytest.mark.parametrize("text", INPUTS.values(), ids=INPUTS.keys())
@pytest.mark.parametrize("language", ["en", "th"])
def test_anything_may_be_typed(engine, text, language):
    results = engine.search(Query(text, language, facets=FACETS, chosen={"tag": (text[:50],)}))
    everywhere = engine.search(Query(text, language))

    assert isinstance(results, Results)
    assert everywhere.total >= results.total
    assert len(engine.suggest(text, language)) <= 8


@pytest.mark.parametrize("language", ["\0", "\ud800", "EN", "en-gb", "a" * 400, "*", "_all", "..", "en,fr", "-"])
def test_any_language_may_be_asked_for(engine, language):
    results = engine.search(Query("receipt", language))

    assert (results.total, engine.suggest("receipt", language), engine.similar(1, language)) == (0, (), ())


def test_random_signs(engine):
    signs = random.Random(7)
    pool = "ab\"'*-:() ORé\0\ud800ا่ก🧭\u0301/\\~^[]{}+&|!?<>="

    for _ in range(60):
        text = "".join(signs.choices(pool, k=signs.randint(1, 40)))
        assert engine.search(Query(text, signs.choice(["en", "ar", "th"]))).total >= 0


ODD = {
    "word without end": "w" * 100_000,
    "NUL": "a\0b",
    "lone surrogate": "a \ud800 b",
    "marks": "\u0301" * 40_000,
    "Thai": "ก" * 10_000,
    "tokens of ours": "¶ | _ \x1f",
    "nothing": "",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_anything_may_be_written_and_its_neighbours_are_found(empty, text):
    odd = doc(1, "en", text, text, text, "giraffe", code=text[:30], labels=(text,), tag=text[:30].strip() or "none")

    empty.apply(changes(odd, doc(2, "en", "Atlas")), epoch=1)

    assert [hit.record for hit in empty.search(Query("giraffe")).hits] == [1]
    assert [hit.record for hit in empty.search(Query(sort="newest")).hits] == [1, 2]
    assert empty.search(Query("atlas", facets=("tag",))).total == 1


def test_document_of_a_whole_book(empty):
    words = " ".join(f"word{number}" for number in range(30_000))

    empty.apply(changes(doc(1, "en", "Book", "", words)), epoch=1)

    assert empty.search(Query("word29999")).total == 1
    assert empty.search(Query('"word7 word8"')).total == 1
