"""No sentence of the report was copied, but for the three quotations."""

import re

from tests.content.shingles import hash_of, kept, runs_of

# Names are not ours to change.
NAMES = ("title", "official_name", "publisher", "container", "url")
NAMED = ("source", "instrument", "organisation")


def texts(value, key=""):
    if isinstance(value, dict):
        for inner, part in value.items():
            if inner != "quote":
                yield from texts(part, inner)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part, key)
    elif isinstance(value, str):
        yield key, value


def names_of(records):
    for record in records.values():
        if record["kind"] in NAMED:
            yield from (text for key, text in texts(record) if key in NAMES)


def test_no_eight_words_in_a_row_are_the_reports(records):
    names = {run for name in names_of(records) for run in runs_of(name)}
    report = kept()

    copied = {
        code: run
        for code, record in records.items()
        for key, text in texts(record)
        for run in runs_of(text)
        if run not in names and hash_of(run) in report
    }

    assert copied == {}


def test_a_sentence_of_the_report_would_be_found(records):
    quotation = next(block["quote"]["text"] for block in records["ECA-2016-F03"]["body"] if "quote" in block)
    disguised = re.sub("place", "<em>PLACE</em>", quotation)

    assert [hash_of(run) in kept() for run in runs_of(disguised)] == [True] * len(runs_of(disguised))
