"""What is written is what is found: once, as it is now, and by whoever holds the lease."""

from dataclasses import replace

import pytest

from search.contract import Change, EngineUnavailable, Query
from search.engines.embedded import EmbeddedEngine
from search.engines.entries import mark
from tests.search.engines.corpus import changes, doc

ATLAS, GLOBE, SEA = (doc(number, "en", title) for number, title in enumerate(["Atlas", "Globe", "Sea"], start=1))


def titles(engine, text="", language="en"):
    results = engine.search(Query(text, language, sort="title", facets=("type",)))
    shown = [hit.title for hit in results.hits]
    assert (results.total, sum(one.count for one in results.facets["type"])) == (len(shown), len(shown))
    return shown


def test_engine_without_an_index_does_not_say_that_there_is_nothing(empty):
    for _ in range(2):
        with pytest.raises(EngineUnavailable, match="no index yet"):
            empty.search(Query("atlas"))
    with pytest.raises(EngineUnavailable, match="no index yet"):
        empty.suggest("atlas", "en")
    assert (empty.status().available, empty.status().documents) == (True, 0)


def test_engine_that_holds_nothing_finds_nothing(empty):
    empty.rebuild([], epoch=1)

    assert (titles(empty, "atlas"), empty.suggest("atlas", "en"), empty.similar(1, "en")) == ([], (), ())
    assert (keys(empty), empty.status().available, empty.status().documents) == ([], True, 0)


def test_any_number_of_updates_leaves_one_document(empty):
    for number in range(5):
        empty.apply(changes(doc(1, "en", f"Atlas {number}"), GLOBE), epoch=1)

    assert (titles(empty), titles(empty, '"atlas 3"')) == (["Atlas 4", "Globe"], [])
    assert (keys(empty), empty.status().documents) == (["1-en", "2-en"], 2)


def test_record_written_twice_in_one_go_is_there_once_as_last_written(empty):
    empty.apply([*changes(ATLAS), Change(1), *changes(SEA), *changes(doc(1, "en", "Map"))], epoch=1)

    assert titles(empty) == ["Map", "Sea"]


def test_record_without_documents_is_gone(empty):
    empty.apply(changes(ATLAS, GLOBE), epoch=1)
    empty.apply([Change(1), Change(99)], epoch=1)

    assert (titles(empty), keys(empty), empty.stored("1-en")) == (["Globe"], ["2-en"], None)


def test_language_comes_and_goes(empty):
    empty.apply(changes(ATLAS), epoch=1)
    empty.apply(changes(ATLAS, doc(1, "fr", "Atlas français"), GLOBE), epoch=1)
    both = titles(empty, language="fr")
    empty.apply(changes(doc(1, "fr", "Carte")), epoch=1)

    assert (both, titles(empty, language="fr"), titles(empty)) == (["Atlas français"], ["Carte"], ["Globe"])


def test_deleted_record_may_come_back(empty):
    empty.apply(changes(ATLAS), epoch=1)
    empty.apply([Change(1)], epoch=1)
    empty.apply(changes(ATLAS), epoch=1)

    assert titles(empty) == ["Atlas"]


def test_nothing_to_write_is_no_error(empty):
    empty.apply([], epoch=1)

    assert titles(empty) == []


def test_older_lease_changes_nothing(empty):
    empty.apply(changes(ATLAS), epoch=7)

    for write in (empty.apply, empty.rebuild):
        with pytest.raises(EngineUnavailable, match="Another worker"):
            write(changes(GLOBE), 6)

    assert (titles(empty), left_over(empty)) == (["Atlas"], [])


def test_rebuild_takes_the_place_of_everything(empty):
    empty.apply(changes(ATLAS, doc(1, "fr", "Carte")), epoch=1)

    assert empty.rebuild(changes(GLOBE, SEA), epoch=2) == 2
    assert (titles(empty), titles(empty, language="fr"), left_over(empty)) == (["Globe", "Sea"], [], [])


def test_rebuild_answers_from_the_old_until_the_new_is_whole(empty):
    empty.apply(changes(ATLAS), epoch=1)
    seen = []

    def late():
        seen.append(titles(empty))
        yield from changes(doc(2, "en", "Globe again"))
        yield Change(3)
        seen.append(titles(empty))

    empty.rebuild(changes(GLOBE, SEA), 1, late)

    assert (seen, titles(empty)) == ([["Atlas"]] * 2, ["Globe again"])
    assert left_over(empty) == []


def test_rebuild_of_nothing_leaves_nothing(empty):
    empty.apply(changes(ATLAS), epoch=1)

    assert (empty.rebuild([], epoch=2), titles(empty), left_over(empty)) == (0, [], [])


@pytest.mark.parametrize("where", ["changes", "late"])
def test_rebuild_that_fails_leaves_the_old_and_nothing_else(empty, where):
    empty.apply(changes(ATLAS), epoch=1)

    def broken():
        yield from changes(GLOBE)
        raise LookupError("The database went away.")

    with pytest.raises(LookupError):
        empty.rebuild(broken() if where == "changes" else [], 1, broken)

    assert (titles(empty), left_over(empty)) == (["Atlas"], [])


def test_rebuild_takes_away_what_a_killed_one_left(empty):
    empty.apply(changes(ATLAS), epoch=1)
    abandon(empty)

    empty.rebuild(changes(GLOBE), epoch=2)

    assert (titles(empty), left_over(empty)) == (["Globe"], [])


def test_rebuild_that_is_overtaken_does_not_switch(empty):
    empty.apply(changes(ATLAS), epoch=1)

    def overtaken():
        empty.apply(changes(GLOBE), epoch=9)
        return []

    with pytest.raises(EngineUnavailable, match="Another worker"):
        empty.rebuild(changes(SEA), 8, overtaken)

    assert (titles(empty), left_over(empty)) == (["Atlas", "Globe"], [])


def test_more_than_one_chunk(empty):
    many = [doc(number, "en", f"Map {number}") for number in range(1, 1203)]

    assert empty.rebuild(changes(*many), epoch=1) == 1202
    assert empty.search(Query("map")).total == 1202


def test_mark_tells_what_a_document_says(empty):
    empty.apply(changes(ATLAS, GLOBE), epoch=1)
    before = dict(empty.all_marks())
    empty.apply(changes(doc(1, "en", "Atlas", "of the sea"), GLOBE), epoch=1)
    after = dict(empty.all_marks())

    assert (before, after["2-en"]) == ({"1-en": mark(ATLAS), "2-en": mark(GLOBE)}, before["2-en"])
    assert after["1-en"] != before["1-en"]


def keys(engine):
    return sorted(key for key, _mark in engine.all_marks())


def left_over(engine):
    """What lies about beside the index in use."""
    if hasattr(engine, "folder"):
        kept = {engine.folder.current(), "current", "epoch"}
        return [path.name for path in engine.folder.path.iterdir() if path.name not in kept]
    kept = {*engine.indices.in_use().values(), engine.address.state}
    return [name for name in engine.client.indices.get(index=engine.address.all) if name not in kept]


def abandon(engine):
    """As a rebuild does that is killed on its way."""
    if hasattr(engine, "folder"):
        engine.folder.new()
    else:
        engine.indices.new(engine.address.alias("en"))


@pytest.mark.parametrize("language", ["../..", "/", "", "a" * 300, "zh-Hans"])
def test_any_name_of_a_language_keeps_to_the_index(empty, language):
    empty.apply(changes(ATLAS), epoch=1)

    assert empty.search(Query("atlas", language)).total == 0
    empty.apply([Change(2, (replace(GLOBE, key=f"2-{language}", language=language),))], epoch=1)
    assert (titles(empty, language=language), left_over(empty)) == (["Globe"], [])


def test_language_that_a_killed_writer_had_begun_is_written_all_the_same(tmp_path):
    engine = EmbeddedEngine(f"embedded://{tmp_path}")
    engine.apply(changes(ATLAS), epoch=1)
    (tmp_path / engine.folder.current() / "fr").mkdir()

    before = titles(engine, language="fr")
    engine.apply(changes(doc(2, "fr", "Carte")), epoch=1)

    assert (before, titles(engine, language="fr"), titles(engine)) == ([], ["Carte"], ["Atlas"])
