"""The search page while Elasticsearch hangs: the database answers, soon, and says so."""

import pytest

from tests.factories.knowledge import FindingPageFactory
from tests.search.engines.server import serving

pytestmark = pytest.mark.django_db


@pytest.fixture
def hanging(settings):
    with serving() as server:
        settings.SEARCH_URL = f"elasticsearch://127.0.0.1:{server.port}/corridor"
        yield server


def test_page_answers_from_the_database_with_a_notice(client, hanging):
    FindingPageFactory(title="Papers are lost", slug="papers")

    response = client.get("/en/search/?q=papers")

    assert response.status_code == 200
    assert [row.title for row in response.context["rows"]] == ["Papers are lost"]
    assert "The full search is resting" in response.context["notice"]


def test_only_the_first_reader_waits(client, hanging):
    for number in range(4):
        client.get(f"/en/search/?q=papers{number}")

    assert hanging.asked == 1
