from search import registry
from search.registry import Watch
from tests.search.books import Books


def test_a_source_is_registered_once(only_books):
    registry.register(only_books)

    assert registry.sources() == (only_books,)


def test_a_watch_that_two_sources_declare_is_there_once(only_books):
    registry.register(Books())

    assert registry.watches() == Books.watches


def test_page_only_tables_are_watched_too(only_books):
    registry.register_page_only("image")

    assert registry.watches() == (*Books.watches, Watch("image", "page-only", "id"))
