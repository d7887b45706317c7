"""The fields of an index in Elasticsearch, and what is written into them."""

from __future__ import annotations

from typing import Any

from search.contract import Document
from search.engines.elastic.address import Address
from search.engines.elastic.asking import WINDOW
from search.engines.entries import Streams, facets, mark, order_keys, sound, stored
from search.question import PLAIN, STEMMED, TITLE_WORDS

MOST_HIDDEN = 10_000_000
_KEYWORD = {"type": "keyword"}
# Split at spaces and nothing else: the analyser has done the rest.
_TOKENS = {"type": "text", "analyzer": "whitespace"}

MAPPINGS: dict[str, Any] = {
    "dynamic": False,
    # The token fields are made anew at every rebuild; nobody reads them back.
    "_source": {"includes": ["stored", "mark"]},
    "dynamic_templates": [{"facets": {"path_match": "facets.*", "mapping": _KEYWORD}}],
    "properties": {
        "number": {"type": "long"},
        **dict.fromkeys((*(field for field, _boost in STEMMED), PLAIN, TITLE_WORDS), _TOKENS),
        **dict.fromkeys(("language", "mark", "vocabulary", "by_newest", "by_title"), _KEYWORD),
        "facets": {"type": "object", "dynamic": True},
        "stored": {"type": "object", "enabled": False},
    },
}


def settings(address: Address) -> dict[str, Any]:
    copies = {"auto_expand_replicas": "0-1"} if address.replicas is None else {"number_of_replicas": address.replicas}
    return {
        **copies,
        "number_of_shards": address.shards,
        "max_result_window": WINDOW,
        # As many records can be hidden at once: all of a network's, while it closes its doors.
        "max_terms_count": MOST_HIDDEN,
        "refresh_interval": -1,
        # A deletion is remembered so long, lest a worker that hung brings the document back.
        "gc_deletes": "1h",
    }


def entry(document: Document) -> dict[str, Any]:
    document = sound(document)
    streams = Streams(document)
    return {
        "number": document.record,
        "language": document.language,
        "mark": mark(document),
        **streams.fields(),
        **order_keys(document),
        "vocabulary": streams.offered(),
        "facets": facets(document),
        "stored": stored(document),
    }
