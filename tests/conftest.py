"""What every test may use, and what is said at the end about those that could not run."""

import os
from collections import Counter

import pytest
from django.core.cache import cache
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from tests import database
from tests.needs import NEEDS

ALL_REQUIRED = os.environ.get("CORRIDOR_REQUIRE_ALL") == "1"


def pytest_configure(config):
    for need in NEEDS:
        config.addinivalue_line("markers", f"{need.marker}: needs {need.name}")
    config.addinivalue_line("markers", "sqlite_only: about SQLite itself, left out on PostgreSQL")


def pytest_collection_modifyitems(config, items):
    unmet = {need.marker: need for need in NEEDS if not need.is_met()}
    on_postgres = "needs_postgres" not in unmet
    for item in items:
        for marker in {mark.name for mark in item.iter_markers()} & set(unmet):
            item.add_marker(pytest.mark.skip(reason=f"needs {unmet[marker].name}"))
    if on_postgres:
        left_out = [item for item in items if item.get_closest_marker("sqlite_only")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter):
    reasons = Counter(report.longrepr[2] for report in terminalreporter.stats.get("skipped", []))
    if not reasons:
        return
    terminalreporter.section("not run here")
    for need in NEEDS:
        count = reasons.pop(f"Skipped: needs {need.name}", 0)
        if count:
            terminalreporter.line(f"{count} tests need {need.name}: {need.how}")
    for reason, count in reasons.items():
        terminalreporter.line(f"{count} × {reason}")


def pytest_sessionfinish(session, exitstatus):
    """In CI a test that did not run is a test that failed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if ALL_REQUIRED and reporter and reporter.stats.get("skipped") and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, monkeypatch_session):
    """Migrates only once for each state of the migrations; see tests/database.py."""
    if connection.vendor == "sqlite" and database.kept_copy().exists():
        monkeypatch_session.setattr(
            type(connection.creation), "create_test_db", lambda creation, *args, **kwargs: database.restore(creation)
        )


@pytest.fixture(scope="session")
def monkeypatch_session():
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    if connections["default"].vendor == "sqlite" and not database.kept_copy().exists():
        with django_db_blocker.unblock():
            database.keep(connections["default"])


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    """Each test has a folder of its own for what is uploaded."""
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(autouse=True)
def empty_cache():
    """A page is kept by the number of changes; in a database that is rolled back that number comes again."""
    cache.clear()


@pytest.fixture
def count_queries(client):
    """Called with an address, says how many queries it takes to make it anew for anybody."""

    def count(address):
        # The first time fills what is kept for all pages; a question that nobody asked yet is not in the cache.
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            response = client.get(address, {"anew": "1"})
        assert response.status_code == 200
        return len(asked)

    return count
