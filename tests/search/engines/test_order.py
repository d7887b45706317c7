"""The order of hits, and pages of them."""

import pytest

from search.contract import Query
from tests.search.engines.corpus import changes, doc

IN_ORDER = list(range(101, 161))


def test_rarer_words_and_those_of_the_title_come_first(found):
    assert found("receipt") == [2, 1, 3]


def test_all_the_words_come_before_some_of_them(found):
    assert found("border guards giraffe")[0] == 1


def test_newest_first_unknown_last_equals_by_record(found):
    assert found(sort="newest") == [6, 1, 2, 5, 4, 3, 8, 7]


def test_titles_in_the_order_of_their_words(found):
    assert found(sort="title") == [3, 6, 5, 4, 1, 2, 7, 8]


@pytest.mark.parametrize("sort", ["relevance", "newest", "title", "nonsense"])
@pytest.mark.parametrize("text", ["maneno", ""])
def test_equals_come_in_the_order_of_their_records_and_once_each(found, sort, text):
    pages = [found(text, "sw", sort=sort, page=page, size=7) for page in range(1, 11)]

    assert [len(page) for page in pages] == [7] * 8 + [4, 0]
    assert [record for page in pages for record in page] == IN_ORDER


@pytest.mark.parametrize("sort", ["relevance", "newest", "title"])
@pytest.mark.parametrize(("page", "size"), [(4, 20), (10_000, 20), (10**9, 20), (2, 60), (1, 0), (3, 0)])
def test_page_beyond_the_last_is_empty_and_the_total_exact(engine, sort, page, size):
    results = engine.search(Query("maneno", "sw", sort=sort, page=page, size=size))

    assert (results.total, results.hits) == (60, ())


@pytest.mark.parametrize(("page", "size", "shown"), [(0, 20, 20), (-3, 20, 20), (1, -5, 0), (1, 10**9, 60)])
def test_odd_pages_are_understood_as_well_as_they_can_be(engine, page, size, shown):
    results = engine.search(Query("maneno", "sw", page=page, size=size))

    assert (results.total, len(results.hits)) == (60, shown)


def test_word_is_rare_or_common_within_its_language(empty):
    english = [doc(1, "en", "Radio"), *(doc(number, "en", "Bus") for number in range(2, 5))]
    empty.rebuild(changes(*english, *(doc(number, "fr", "Radio") for number in range(10, 60))), epoch=1)

    assert [hit.record for hit in empty.search(Query("bus OR radio")).hits] == [1, 2, 3, 4]
