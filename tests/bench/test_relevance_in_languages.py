"""The same gate for the other languages, on invented documents; four more are only found by their words."""

import pytest
import yaml

from bench.judged import judged, mean, scores_in
from bench.judged.engines import elastic, embedded
from bench.judged.invented import FOUND, RANKED, changes
from corridor.settings.environment import ROOT
from tests.needs import elasticsearch_url

STORED = yaml.safe_load((ROOT / "bench/judged/figures.yaml").read_text())
EVERYTHING = list(changes())


@pytest.fixture(scope="module")
def by_embedded():
    with embedded(EVERYTHING) as ask:
        yield ask


@pytest.fixture(scope="module")
def by_elastic():
    with elastic(elasticsearch_url(), EVERYTHING) as ask:
        yield ask


@pytest.mark.parametrize("language", [*RANKED, *FOUND])
def test_judged_queries_name_documents_that_there_are(language):
    there = {document.code for change in EVERYTHING for document in change.documents if document.language == language}

    assert {code for query in judged(language) for code in query.gains} - there == set()


@pytest.mark.parametrize("language", RANKED)
def test_embedded_engine_is_not_worse_than_it_was(by_embedded, language):
    assert mean(scores_in(language, by_embedded)) >= STORED[language]


@pytest.mark.needs_elasticsearch
@pytest.mark.parametrize("language", RANKED)
def test_elasticsearch_is_as_good(by_embedded, by_elastic, language):
    found = mean(scores_in(language, by_elastic))

    assert found >= STORED[language]
    assert abs(found - mean(scores_in(language, by_embedded))) < 0.02


@pytest.mark.parametrize("language", FOUND)
def test_what_answers_is_found_and_nothing_else(by_embedded, language):
    expected = {query.text: set(query.gains) for query in judged(language)}

    assert {text: set(by_embedded(text, language)) for text in expected} == expected


@pytest.mark.needs_elasticsearch
@pytest.mark.parametrize("language", FOUND)
def test_elasticsearch_finds_the_same(by_embedded, by_elastic, language):
    texts = [query.text for query in judged(language)]

    assert [by_elastic(text, language) for text in texts] == [by_embedded(text, language) for text in texts]
