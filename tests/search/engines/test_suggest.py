"""Suggestions while typing, better spellings, and more like this."""

import pytest

from search.contract import Query


def texts(suggestions):
    return [(one.text, one.record) for one in suggestions]


def test_records_whose_title_has_the_words_then_words(engine):
    assert texts(engine.suggest("receipt", "en")) == [("Return without a receipt", 2)]
    assert texts(engine.suggest("rec", "en")) == [("Return without a receipt", 2), ("receipt", 0), ("reception", 0)]


def test_last_word_may_be_unfinished_and_the_others_not(engine):
    assert texts(engine.suggest("shelter wom", "en")) == [("A night shelter for women", 3), ("shelter women", 0)]
    assert texts(engine.suggest("shelt wom", "en")) == [("shelt women", 0)]


def test_suggested_record_says_what_and_where_it_is(engine):
    (record,) = engine.suggest("telephone", "en")

    assert (record.record, record.type, record.url) == (4, "practice", "/en/4/")


def test_accents_need_not_be_typed_and_are_shown(engine):
    assert texts(engine.suggest("refugie", "fr"))[:2] == [
        ("L’aide aux réfugiés", 14),
        ("Les réfugiés sans papiers", 11),
    ]
    assert texts(engine.suggest("prot", "es"))[-2:] == [("protección", 0), ("protecciones", 0)]


@pytest.mark.parametrize("text", ["", " ", '"', "*", "(((", "\0", "the", "giraffe", "\ud800"])
def test_nothing_to_suggest(engine, text):
    assert [one for one in engine.suggest(text, "en") if not one.record] == []


def test_no_more_than_asked_for(engine):
    assert [len(engine.suggest("re", "en", size=size)) for size in (-1, 0, 1, 2)] == [0, 0, 1, 2]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("pasports", "passports"),
        ("shleter", "shelter"),
        ("lawyres OR giraffe", "lawyers OR giraffe"),
        ("country:nepal pasports", "country:nepal passports"),
        # Nothing is better than what is found, than nonsense, or than a word that is there.
        ("passports", ""),
        ("passport", ""),
        ("xqzzywv", ""),
        ("receipt", ""),
        ('"pasports"', ""),
    ],
)
def test_better_spelling(engine, text, suggestion):
    assert engine.search(Query(text)).suggestion == suggestion


def test_better_spelling_has_its_accents(engine):
    assert engine.search(Query("proteccoin", "es")).suggestion == "protección"


def test_similar_records_share_words_and_facets(engine):
    assert [hit.record for hit in engine.similar(1, "en")] == [5, 3]


@pytest.mark.parametrize(("record", "language"), [(7, "en"), (999, "en"), (1, "de"), (13, "fr")])
def test_nothing_is_similar(engine, record, language):
    assert engine.similar(record, language) == ()


def test_no_more_similar_than_asked_for(engine):
    assert [len(engine.similar(1, "en", size=size)) for size in (-1, 0, 1)] == [0, 0, 1]
