"""The gate of the judged queries: no change makes the search worse, engines agree, and both lead Wagtail's own."""

from io import StringIO

import pytest
import yaml
from django.core.management import call_command
from django.db import transaction

from bench.judged import judged, mean, scores
from bench.judged.engines import elastic, embedded, wagtail_search
from corridor.settings.environment import ROOT
from knowledge.models import Record
from tests.needs import elasticsearch_url

pytestmark = pytest.mark.django_db

STORED = yaml.safe_load((ROOT / "bench/judged/figures.yaml").read_text())


@pytest.fixture(scope="module")
def first_content(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("import_content", ROOT / "content", stdout=StringIO())
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def by_embedded(first_content):
    with embedded() as ask:
        return mean(scores(ask))


def test_judged_queries_name_records_that_there_are(first_content):
    named = {code for query in judged() for code in query.gains}

    assert named - set(Record.objects.values_list("code", flat=True)) == set()


def test_embedded_engine_is_not_worse_than_it_was(by_embedded):
    assert by_embedded >= STORED["embedded"]


@pytest.mark.needs_elasticsearch
def test_elasticsearch_is_as_good(by_embedded):
    with elastic(elasticsearch_url()) as ask:
        found = mean(scores(ask))

    assert found >= STORED["Elasticsearch"]
    assert abs(found - by_embedded) < 0.02


def test_it_leads_what_wagtail_has(by_embedded):
    with wagtail_search() as ask:
        assert by_embedded > mean(scores(ask))
