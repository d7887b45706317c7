"""The content holds what the report holds: every record, figure and quotation, and no more."""

from itertools import chain

import pytest
import yaml

from knowledge.dates import precision
from tests.content import inventory
from tests.content.conftest import CONTENT


@pytest.mark.parametrize("kind", inventory.CODES)
def test_the_records_are_those_of_the_report(codes, kind):
    assert codes[kind] == inventory.CODES[kind]


def test_totals_are_those_of_the_report(codes):
    assert {kind: len(codes[kind]) for kind in inventory.TOTALS} == inventory.TOTALS
    assert len(codes["term"]) >= 12


def test_events_are_where_and_when_the_report_says(records, facts):
    assert {
        code: (
            records[code]["event"]["place"],
            records[code]["date"],
            facts[f"{code}-N1"]["value"],
            records[code]["countries"],
        )
        for code in inventory.EVENTS
    } == inventory.EVENTS


def test_organisations_of_the_events_add_up_to_43(facts):
    assert sum(facts[f"{code}-N1"]["value"] for code in inventory.EVENTS) == facts["RMA-N1"]["value"] == 43


def test_countries_of_the_regions_add_up_to_15(terms, facts, codes):
    inside = [country for country, region in terms["country"].items() if region in codes["region"]]

    assert len(inside) == facts["RMA-N2"]["value"] == 15
    assert set(terms["country"]) - set(inside) == inventory.COUNTRIES_OUTSIDE
    assert sorted(inside) == sorted(chain.from_iterable(countries for *_, countries in inventory.EVENTS.values()))


def test_each_event_has_a_fact_table_of_four_rows(records):
    for code, (*_, count, countries) in inventory.EVENTS.items():
        event = records[code]
        assert (event["countries"], event["facts"][0]["value"]) == (countries, count)
        assert min(len(event["terms"]["group"]), len(event["terms"]["activity"])) > 0


def test_figures_are_those_of_the_report(facts):
    assert {code: (fact.get("value"), fact["printed"]) for code, fact in facts.items()} == inventory.FIGURES
    assert len(facts) == 18


def test_every_figure_has_its_source_and_place(facts):
    assert [code for code, fact in facts.items() if not (fact["source"] == "SRC-01" and fact["locator"])] == []


def test_a_slip_keeps_what_is_printed_beside_what_is_meant_and_why(facts):
    slip = facts["MDW-N1"]

    assert (slip["printed"], slip["reading"]) == ("67 MDWs", "67 million domestic workers")
    assert slip["reading_by"]
    assert slip["reading_why"]


def test_a_number_that_is_cut_short_stays_unknown(facts):
    lost = facts["VHT-N7"]

    assert (lost["state"], lost.get("value"), lost.get("reading")) == ("unknown", None, None)
    assert lost["reading_why"]


def test_other_slips_are_told_as_printed(records):
    def text(code):
        return str(records[code]["body"])

    assert all(words in text("RGT-F01") for words in ("September 2017", "19 September 2016"))
    assert "provision of services protection" in text("RMA") + text("PAG-01")
    assert all(f"/r/{code}" in text("PAG-07") for code in ("MDW", "VHT"))


def test_the_country_of_the_earthquake_is_not_guessed(records):
    told = str({code: record for code, record in records.items() if code in ("GLO-K6", "GLO-R05")})

    assert [name for name in ("Nepal", "Ecuador", "Haiti") if name in told] == []
    assert "countries" not in records["GLO-K6"]


def test_quotations_are_the_three_of_the_report_word_for_word(records):
    quotations = {
        code: block["quote"]["text"].rstrip(".") if code == "MDW-F04" else block["quote"]["text"]
        for code, record in records.items()
        for block in record.get("body", [])
        if "quote" in block
    }

    assert quotations == inventory.QUOTATIONS


def test_every_paragraph_of_the_report_is_the_place_of_a_record(records, links):
    paragraphs = yaml.safe_load((CONTENT / "paragraphs.yaml").read_text())

    cited = {link["locator"] for link in links if link["kind"] == "told-from" and link["to"] == "SRC-01"}

    assert set(paragraphs) - cited == set()
    assert cited - set(paragraphs) == set()


def test_what_the_report_states_is_linked_so(links):
    stated = {(link["from"], link["kind"], link["to"]) for link in links if link["basis"] == "stated"}

    assert set(inventory.STATED) - stated == set()


def test_key_findings_and_focus_pages_ask_for_what_the_report_says(links):
    asked = {}
    for link in links:
        if link["kind"] == "asks-for":
            asked.setdefault(link["from"], []).append(link["to"])

    assert {code: sorted(asked[code]) for code in asked} == inventory.ASKED


def test_sources_are_cited_where_the_report_cites_them(links):
    cited = {}
    for link in links:
        if link["kind"] == "cites":
            cited.setdefault(link["to"], []).append(link["from"])

    assert {source: sorted(cited[source]) for source in sorted(cited)} == inventory.CITED


def test_nothing_contradicts_anything(links):
    assert [link for link in links if link["kind"] == "contradicts"] == []


def test_a_link_that_editors_drew_says_why_and_on_what_it_rests(links):
    paragraphs = set(yaml.safe_load((CONTENT / "paragraphs.yaml").read_text()))

    drawn = [link for link in links if link["basis"] == "drawn"]

    assert len(drawn) > 100
    assert [link for link in drawn if not link.get("note") or link.get("locator") not in paragraphs] == []


def test_every_key_finding_has_evidence_from_regions(records, links):
    for code in inventory.CODES["key-finding"]:
        behind = {link["from"] for link in links if link["to"] == code and link["kind"] == "supports"}
        assert {records[record]["parent"] for record in behind} & set(inventory.EVENTS), code


LEARNT = ("key-finding", "focus", "finding", "recommendation", "practice", "instrument", "term", "series")


@pytest.mark.parametrize("kind", LEARNT)
def test_what_was_learnt_has_a_summary_a_theme_and_a_place_in_the_report(records, links, kind):
    placed = {link["from"] for link in links if link["kind"] == "told-from" and link.get("locator")}
    mine = {code: record for code, record in records.items() if record["kind"] == kind}

    lacking = {
        code
        for code, record in mine.items()
        if not (record.get("summary") and record.get("terms", {}).get("theme") and code in placed)
    }

    assert lacking == set()


@pytest.mark.parametrize("kind", ["finding", "recommendation"])
def test_who_said_it_is_told_or_is_told_to_be_unknown(records, kind):
    silent = [code for code, record in records.items() if record["kind"] == kind and not record[kind].get("said_by")]

    assert silent == []


def test_no_date_is_finer_than_the_month(records):
    dated = {code: record["date"] for code, record in records.items() if record["kind"] in ("event", "session")}

    assert {code: date for code, date in dated.items() if precision(date) == "day"} == {}


def test_no_session_has_a_printed_title_or_a_time(records, codes):
    sessions = [records[code]["session"] for code in codes["session"]]

    assert {session["title_printed"] for session in sessions} == {False}
    assert [session for session in sessions if session.keys() & {"starts", "ends"}] == []


def test_speakers_are_described_and_not_named(records, codes):
    told = {records[code]["session"].get("speakers", "") for code in codes["session"]}

    assert sorted(text.endswith("The report gives no names.") for text in told if text) == [True]


def test_no_organisation_is_a_csos_name(records, codes):
    kinds = {records[code]["organisation"]["organisation_kind"] for code in codes["organisation"]}

    assert "cso" not in kinds


def test_practices_are_short_and_the_hotline_has_no_country(records, codes):
    assert {records[code]["practice"]["form"] for code in codes["practice"]} == {"short"}
    assert "countries" not in records["ASI-P02"]


def test_every_term_of_the_vocabularies_that_records_carry_is_there(records, terms):
    carried = {
        (kind, slug) for record in records.values() for kind, slugs in record.get("terms", {}).items() for slug in slugs
    }

    assert {(kind, slug) for kind, slug in carried if slug not in terms[kind]} == set()
    assert terms["phase"] == inventory.PHASES
