import logging

from corridor.logs import WithoutQuery


def test_search_words_are_cut_from_a_logged_address():
    record = logging.LogRecord(
        "django.server", logging.INFO, "", 0, '"%s" %s', ("GET /en/search/?q=shelter HTTP/1.1", "200"), None
    )

    WithoutQuery().filter(record)

    assert record.getMessage() == '"GET /en/search/ HTTP/1.1" 200'
