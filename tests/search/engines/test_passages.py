"""The words around what was found, marked, and safe to show as HTML."""

import re

from search.contract import Query


def passages(engine, text, language="en", record=None):
    hits = engine.search(Query(text, language)).hits
    return next(hit.passages for hit in hits if record in {None, hit.record})


def test_every_form_of_a_word_is_marked(engine):
    assert passages(engine, "take passport") == (
        "Guards <mark>take</mark> <mark>passports</mark> from migrants at night.",
    )


def test_two_passages_in_the_order_of_the_text(engine):
    assert passages(engine, "women receipt night", record=3) == (
        "Volunteers open the shelter every <mark>night</mark>.",
        "<mark>Women</mark> sleep safely. A <mark>receipt</mark> is never asked for.",
    )


def test_text_is_escaped(engine):
    assert passages(engine, "fences alert") == (
        "A &lt;script&gt;<mark>alert</mark>(1)&lt;/script&gt; <mark>fence</mark> &amp; its light.",
    )


def test_long_text_is_cut_around_what_was_found(engine):
    (passage,) = passages(engine, "mended")

    assert passage.startswith("… ")
    assert passage.endswith(" …")
    assert "&quot;Wire&quot; is cut &amp; <mark>mended</mark> again" in passage
    assert len(re.findall(r"\w+", passage)) < 45


def test_phrase_is_marked_only_as_a_whole(engine):
    assert passages(engine, '"reception centre"') == (
        "People who return find no <mark>reception</mark> <mark>centre</mark>.",
    )


def test_beginning_and_slip_are_marked(engine):
    assert passages(engine, "languag*") == ("Lawyers advise migrants in five <mark>languages</mark>.",)
    assert passages(engine, "lawyres") == ("<mark>Lawyers</mark> advise migrants in five languages.",)


def test_what_is_left_out_is_not_marked(engine):
    assert passages(engine, "lawyers -women") == ("<mark>Lawyers</mark> advise migrants in five languages.",)


def test_no_question_no_passage(engine):
    assert {hit.passages for hit in engine.search(Query()).hits} == {()}
    assert {hit.passages for hit in engine.search(Query("country:nepal")).hits} == {()}


def test_accents_stay_where_they_are(engine):
    assert passages(engine, "migracion", "es") == ("<mark>Migración</mark> y protección.",)
