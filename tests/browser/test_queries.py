"""How many queries each type of page takes on the first content, made anew and from the cache."""

import sqlite3
from contextlib import closing

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import database
from tests.browser.addresses import ADDRESSES, RECORDS

pytestmark = pytest.mark.sqlite_only

# One for the generation, 8 for routing and rights, 7 for the content and one for each kind of rows that it shows; what
# stands around a page (name, footer, languages) is asked once a generation. It may only become less.
RECORD, LIST = 21, 13
RICH = {"region": 24, "event": 27, "home": 21}
PAGES = {name: path for name, path in ADDRESSES.items() if name not in ("404", "410")}


@pytest.fixture(scope="module")
def first_content(django_db_setup, django_db_blocker, folder):
    """The database of the served platform in place of the empty one, for this module."""
    with django_db_blocker.unblock():
        copy(folder / "corridor.sqlite3")
        yield
        copy(database.kept_copy())


def copy(path):
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as source:
        source.backup(connection.connection)


@pytest.fixture
def index(settings, folder):
    settings.SEARCH_URL = f"embedded://{folder / 'search'}"


def queries(client, path):
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(path)
    return answer, captured.captured_queries


@pytest.mark.django_db
@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_within_its_queries(first_content, index, client, name):
    path = PAGES[name]
    if name in RECORDS:
        path = client.get(path).url
    client.get(path)  # what is learnt once for each process, and once a generation: name, footer, languages

    answer, made = queries(client, f"{path}{'&' if '?' in path else '?'}made=anew")
    _again, cached = queries(client, path)

    most = RICH.get(name, RECORD if name in RECORDS else LIST)
    assert answer.status_code == 200
    assert len(made) <= most, "\n".join(query["sql"][:150] for query in made)
    if "q=" not in path:
        assert len(cached) == 1
