import pytest
from django.db import transaction
from django.test import override_settings

from search import worker
from search.engines import get_engine
from tests.corridor.rights import world as worlds


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory):
    """Made once a module, with its index, and rolled back at the end."""
    index = f"embedded://{tmp_path_factory.mktemp('rights') / 'index'}"
    with django_db_blocker.unblock(), override_settings(SEARCH_URL=index), transaction.atomic():
        yield worlds.build(lambda: worker.run_once(get_engine()))
        transaction.set_rollback(True)
