"""Facets: OR inside one, AND between them, each counted under the choices of the others."""

import pytest

from search.contract import Query

NAMES = ("country", "theme", "year")


def answer(engine, text="", facets=NAMES, **chosen):
    results = engine.search(Query(text, chosen=chosen, facets=facets, sort="title"))
    counts = {name: [(one.value, one.count) for one in values] for name, values in results.facets.items()}
    return results.total, counts


def test_every_value_is_counted_most_frequent_first_equals_by_value(engine):
    assert answer(engine) == (
        8,
        {
            "country": [("kenya", 2), ("nepal", 2), ("sri-lanka", 2)],
            "theme": [("documents", 2), ("legal-aid", 1), ("return", 1), ("shelter", 1)],
            "year": [("2030", 3), ("2031", 3), ("2029", 1)],
        },
    )


def test_values_of_one_facet_add_up_and_leave_its_own_counts_alone(engine):
    assert answer(engine, country=("nepal", "kenya")) == (
        4,
        {
            "country": [("kenya", 2), ("nepal", 2), ("sri-lanka", 2)],
            "theme": [("documents", 2), ("legal-aid", 1), ("shelter", 1)],
            "year": [("2030", 3), ("2031", 1)],
        },
    )


def test_facets_narrow_each_other(engine):
    assert answer(engine, country=("nepal",), year=("2030", "2029")) == (
        1,
        {
            "country": [("kenya", 2), ("nepal", 1), ("sri-lanka", 1)],
            "theme": [("shelter", 1)],
            "year": [("2030", 1), ("2031", 1), ("2029", 0)],
        },
    )


def test_chosen_value_is_shown_where_nothing_is_left_of_it(engine):
    assert answer(engine, country=("kenya",), theme=("return",)) == (
        0,
        {
            "country": [("sri-lanka", 1), ("kenya", 0)],
            "theme": [("documents", 1), ("legal-aid", 1), ("return", 0)],
            "year": [],
        },
    )


def test_unknown_value_finds_nothing_and_is_shown(engine):
    assert answer(engine, facets=("country",), country=("atlantis",)) == (
        0,
        {"country": [("kenya", 2), ("nepal", 2), ("sri-lanka", 2), ("atlantis", 0)]},
    )


def test_counts_are_of_what_was_asked(engine):
    assert answer(engine, "receipt", facets=("country",)) == (3, {"country": [("nepal", 2), ("sri-lanka", 2)]})


def test_counts_of_slips_are_of_what_was_meant(engine):
    assert answer(engine, "pasports", facets=("country",)) == (1, {"country": [("nepal", 1)]})


def test_chosen_values_say_so(engine):
    results = engine.search(Query(chosen={"country": ("nepal",)}, facets=("country",)))

    assert [one.value for one in results.facets["country"] if one.chosen] == ["nepal"]


def test_facet_that_is_not_to_be_counted_narrows_all_the_same(engine):
    assert answer(engine, facets=("theme",), country=("kenya",)) == (
        2,
        {"theme": [("documents", 1), ("legal-aid", 1)]},
    )


@pytest.mark.parametrize("language", ["de", "sw"])
def test_facet_without_values_is_empty(engine, language):
    results = engine.search(Query(language=language, facets=("theme",)))

    assert results.facets == {"theme": ()}
