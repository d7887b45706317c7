"""Why a hit ranks where it does: both engines say it in the same words."""

import re

import pytest
from django.core.management import CommandError, call_command

from search.contract import Query
from search.explain import explain, lines
from search.management.commands import search as command


def said(engine, record, text, language="en"):
    return list(lines(explain(engine, record, Query(text, language))))


def test_each_reason_with_its_weight_and_their_sum(engine):
    explanation = explain(engine, 2, Query("receipt"))

    assert (explanation.place, explanation.total) == (1, 3)
    assert explanation.score == pytest.approx(sum(reason.weight for reason in explanation.reasons), rel=0.01)


def test_words_are_the_same_on_both_engines(engine):
    # How rare a word is, each engine counts for itself: Elasticsearch within the language, tantivy within all.
    shown = [
        re.sub(r"\d+\.\d\d|(?<=Place )\d", "#", line)
        for line in said(engine, 1, "receipt OR giraffe OR pass* OR lawyers")
    ]

    assert shown[0] == "Place # of 4, with a score of #."
    assert sorted(line.strip() for line in shown[1:]) == [
        "#  a word that begins with “pass”",
        "#  “receipt” in its body",
        "none  “giraff”",
        "none  “lawyer”",
    ]


def test_record_that_is_not_found_says_so(engine):
    assert said(engine, 4, "passports OR fences OR receipt")[0] == "It is not among the 4 found."


def test_command_explains_by_code(engine, monkeypatch, capsys):
    monkeypatch.setattr(command, "get_engine", lambda: engine)

    call_command("search", "explain", "nor-2031-f02", "receipt")

    first, second, *_rest = capsys.readouterr().out.splitlines()
    assert (first, second[:13]) == ("NOR-2031-F02: Return without a receipt", "Place 1 of 3,")


def test_unknown_code_is_one_plain_sentence(engine, monkeypatch):
    monkeypatch.setattr(command, "get_engine", lambda: engine)

    with pytest.raises(CommandError, match="No record with the code XYZ-1"):
        call_command("search", "explain", "XYZ-1", "receipt")
