import pytest
from django.db import connection

from search import registry, triggers
from search.models import Note
from tests.search import books


@pytest.fixture
def only_books(monkeypatch):
    """No other app's sources: search is tested with nothing above it."""
    source = books.Books()
    monkeypatch.setattr(registry, "_sources", [source])
    monkeypatch.setattr(registry, "_page_only", [])
    monkeypatch.setattr(registry, "_guards", {})
    return source


@pytest.fixture
def library(db, only_books):
    """The tables of the books with their triggers, and no note yet, in a transaction that is rolled back."""
    books.run(*books.CREATE)
    triggers.create_missing(connection)
    Note.objects.all().delete()
    return only_books


@pytest.fixture
def open_library(transactional_db, only_books):
    """The same for what takes several connections or processes: committed, and taken away afterwards."""
    books.run(*books.CREATE)
    triggers.create_missing(connection)
    Note.objects.all().delete()
    yield only_books
    triggers.drop(connection)
    books.run(*books.DROP)
