"""What can be typed, and exactly which records it finds, on both engines."""

import pytest

from search.contract import Query

EVERYTHING = [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        # Words, in whatever form and case.
        ("receipt", [1, 2, 3]),
        ("RECEIPTS", [1, 2, 3]),
        ("women", [3]),
        ("migrant papers", [1, 4, 5]),
        ("giraffe", []),
        # Names and synonyms of terms are words of the record.
        ("“going home”", [2]),
        # Phrases, with any kind of quotation marks, one that is left open, and stop words passed over.
        ('"reception centre"', [2]),
        ("«reception centre»", [2]),
        ('"reception centre', [2]),
        ('"centre reception"', []),
        ('"taken at border"', [1]),
        ('"night"', [1, 3, 6]),
        # No phrase reaches from one part of a record into the next.
        ('"border guards"', []),
        # Stop words count where nothing else is asked.
        ('"to be or not to be"', [7]),
        ("to be or not", [7]),
        # Without.
        ("receipt -women", [1, 2]),
        ('receipt -"reception centre"', [1, 3]),
        ("-receipt", [4, 5, 6, 7, 8]),
        ("receipt -shel*", [1, 2]),
        # Beginnings of words, never of stems.
        ("pass*", [1]),
        ("re*", [1, 2, 3, 5]),
        ("registr*", [5]),
        # OR joins its neighbours.
        ("passports OR lawyers", [1, 4]),
        ("passports OR lawyers OR women", [1, 3, 4]),
        ("receipt women OR guards OR return", [1, 2, 3]),
        ('"reception centre" OR pass*', [1, 2]),
        # Field words.
        ("country:nepal", [1, 3]),
        ('country:"Sri Lanka"', [2, 3]),
        ("country:sri-lanka", [2, 3]),
        ("country:nepal country:sri-lanka", [3]),
        ("country:nepal OR country:kenya", [1, 3, 4, 5]),
        ("receipt -country:nepal", [2]),
        ("type:practice", [3, 4]),
        ("year:2031", [1, 2, 6]),
        ("year:2031 receipt", [1, 2]),
        ("country:atlantis", []),
        ("planet:mars", []),
        # Codes, as they are written and otherwise.
        ("NOR-2031-F01", [1]),
        ("nor-2031-f02", [2]),
        ("sou-p01", [4]),
        # What a hyphen joins is found joined, apart and as one word.
        ("self-help", [6]),
        ("selfhelp", [6]),
        ("self help", [6]),
    ],
)
def test_question_finds_exactly_these(found, text, records):
    assert sorted(found(text)) == records


@pytest.mark.parametrize("text", ["", "   ", '"', '""', "*", "-", "OR", "-OR", "?!", '-"'])
def test_what_asks_for_nothing_finds_everything(found, text):
    assert sorted(found(text)) == EVERYTHING


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("pasports", [1]),
        ("sheltre", [3]),
        ("lawyres", [4]),
        # One slip in a short word, none in a very short one or in a code.
        ("wrie", [8]),
        ("wireee", []),
        ("cit", []),
        ("NOR-2031-F09", []),
    ],
)
def test_slips_are_forgiven(found, text, records):
    assert found(text) == records


def test_slips_are_not_forgiven_where_enough_is_found_as_typed(found):
    assert (found("light"), sorted(found("night"))) == ([8, 1, 3, 6], [1, 3, 6])


def test_what_was_typed_comes_before_what_may_have_been_meant(found):
    assert found("light")[0] == 8


def test_whether_slips_are_forgiven_does_not_depend_on_the_choices(found):
    assert found("night", chosen={"theme": ("return",)}) == []


@pytest.mark.parametrize(
    ("text", "exact", "total"),
    [("receipt", 3, 3), ("light", 1, 4), ("migrant papers", 1, 3), ("passports giraffe", 0, 1), ("giraffe", 0, 0)],
)
def test_so_many_of_the_total_are_exactly_what_was_asked(engine, text, exact, total):
    results = engine.search(Query(text))

    assert (results.exact, results.total) == (exact, total)


@pytest.mark.parametrize(
    ("language", "text", "records"),
    [
        ("fr", "refugies", [11, 12, 14]),
        ("fr", "réfugiée", [11, 12, 14]),
        ("fr", "REFUGIE", [11, 12, 14]),
        ("fr", '"un refuge"', [13]),
        ("fr", "frontiere -refugie", [1]),
        ("fr", "l’aide", [14]),
        ("es", "proteccion", [21, 22, 23]),
        ("es", '"pais"', [23]),
        ("ru", "мигрантам", [31, 32, 34]),
        ("ru", '"право"', [31]),
        ("ru", '"правило"', [33]),
        ("ru", '"ребенок"', [34]),
        ("ar", "مهاجر", [41, 42, 43]),
        ("ar", '"الممارسات"', [43, 44]),
        ("ar", '"ممارسات"', [43, 44]),
        ("ne", "आप्रवासी", [51, 52]),
        ("ne", '"सीमा"', [53]),
        ("th", "ชายแดน", [61, 62]),
        ("th", "อพยพ", [61]),
        ("th", "พักพิง", [62]),
        ("am", "መብት", [71, 72]),
        ("am", '"የስደተኞች"', [71]),
        ("am", "ጠባቂዎች", [72]),
        ("sw", "giraffe", []),
        ("de", "Wörter", []),
        ("state", "", []),
        ("", "", []),
        ("../*", "", []),
    ],
)
def test_each_language_is_found_by_its_words(found, language, text, records):
    assert sorted(found(text, language)) == records


def test_hit_holds_what_a_list_shows(engine):
    (hit,) = engine.search(Query("lawyers")).hits

    assert (hit.record, hit.code, hit.type, hit.title) == (4, "SOU-P01", "practice", "Legal advice by telephone")
    assert (hit.url, hit.language, hit.summary) == ("/en/4/", "en", "Lawyers advise migrants in five languages.")
    assert hit.facets["country"] == ("kenya",)
