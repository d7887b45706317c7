import pytest

from search import worker
from search.engines import get_engine


@pytest.fixture
def index(settings, tmp_path):
    """An index of this test's own; called, it brings in what waits."""
    settings.SEARCH_URL = f"embedded://{tmp_path / 'index'}"

    def bring_in():
        worker.run_once(get_engine())

    return bring_in
