"""What monitors are told."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from corridor import health
from search.engines import get_engine
from search.models import Note
from tests.search.engines.server import closed_port

pytestmark = pytest.mark.django_db


def test_all_is_well(client, index):
    index()
    documents = get_engine().status().documents
    Note.objects.create(topic="page", key="1", noted_at=timezone.now() - timedelta(hours=1))
    Note.objects.create(topic="page", key="2")

    response = client.get("/healthz/")
    said = response.json()

    assert (response.status_code, said["database"]) == (200, "ready")
    assert 3600 <= said["search"].pop("longest_wait_seconds") < 3700
    assert said["search"] == {"engine": "embedded", "state": "ready", "documents": documents, "waiting": 2}
    assert "no-store" in response["Cache-Control"]


def test_engine_away_is_said_and_no_alarm(client, settings):
    settings.SEARCH_URL = f"elasticsearch://user:secret@127.0.0.1:{closed_port()}/corridor"

    response = client.get("/healthz/")

    assert (response.status_code, response.json()["search"]["state"]) == (200, "away")
    assert "secret" not in response.text
    assert "127.0.0.1" not in response.text


def test_database_away_is_an_alarm(client, monkeypatch):
    def away():
        raise OperationalError("could not connect to server at db.internal")

    monkeypatch.setattr(health, "counts", away)

    response = client.get("/healthz/")

    assert (response.status_code, response.json()) == (503, {"database": "away"})


def test_only_reading(client):
    assert client.post("/healthz/").status_code == 405
