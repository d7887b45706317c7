"""What may not be read any more is nowhere: record 1 alone holds passports, documents under Nepal and a code."""

from search.contract import Query

ONE = frozenset({1})


def test_results_and_totals(engine):
    shown, hidden = engine.search(Query("passports")), engine.search(Query("passports", hidden=ONE))

    assert ([hit.record for hit in shown.hits], shown.total) == ([1], 1)
    assert (hidden.hits, hidden.total, hidden.suggestion) == ((), 0, "")


def test_everything_and_its_pages(found):
    assert found(hidden=ONE, sort="newest") == [6, 2, 5, 4, 3, 8, 7]


def test_counts(engine):
    results = engine.search(Query(chosen={"theme": ("documents",)}, facets=("country", "theme"), hidden=ONE))

    counts = {name: [(one.value, one.count) for one in values] for name, values in results.facets.items()}
    assert counts == {
        "country": [("kenya", 1)],
        "theme": [("documents", 1), ("legal-aid", 1), ("return", 1), ("shelter", 1)],
    }


def test_slips_and_spelling(engine):
    shown, hidden = engine.search(Query("pasports")), engine.search(Query("pasports", hidden=ONE))

    assert (shown.suggestion, shown.total) == ("passports", 1)
    assert (hidden.suggestion, hidden.total) == ("", 0)


def test_suggestions(engine):
    shown, hidden = engine.suggest("pass", "en"), engine.suggest("pass", "en", hidden=ONE)

    assert [(one.text, one.record) for one in shown] == [("Passports are taken at the border", 1), ("passports", 0)]
    assert hidden == ()


def test_likeness(engine):
    shown = [hit.record for hit in engine.similar(5, "en")]
    hidden = [hit.record for hit in engine.similar(5, "en", hidden=ONE)]

    assert (1 in shown, [record for record in shown if record != 1]) == (True, hidden)


def test_nothing_is_like_what_may_not_be_read(engine):
    assert (len(engine.similar(1, "en")), engine.similar(1, "en", hidden=ONE)) == (2, ())


def test_very_many_hidden_records(engine):
    hidden = frozenset(range(2, 100_000))

    assert [hit.record for hit in engine.search(Query(hidden=hidden)).hits] == [1]
