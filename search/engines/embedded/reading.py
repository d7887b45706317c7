"""Pages of hits and counts, read from the embedded index."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import tantivy
from tantivy import Occur, Order
from tantivy import Query as Q  # noqa: N817  (the contract has a Query too)

from search.contract import Query
from search.engines.base import Found
from search.engines.embedded.asking import Asking
from search.engines.embedded.schema import facet_field
from search.expression import Expression

# More values than a facet has; with fewer, counts would be estimates.
MOST_VALUES = 60_000
_ORDERS = {"newest": "by_newest", "title": "by_title"}


def find(index: tantivy.Index, expression: Expression, query: Query) -> Found:
    searcher, asking = index.searcher(), Asking(index.schema)
    asked = asking.whole(expression, query)
    total = _count(searcher, asked)
    anywhere = _count(searcher, asking.anywhere(expression, query)) if query.chosen else total
    addresses = _page(searcher, asked, query) if (query.page - 1) * query.size < total else []
    documents = tuple(stored(searcher, address) for address in addresses)
    return Found(total, anywhere, documents, _counts(searcher, asking, expression, query))


def stored(searcher: tantivy.Searcher, address: Any) -> dict[str, Any]:
    kept: Any = searcher.doc(address).get_first("stored")
    found: dict[str, Any] = json.loads(bytes(kept))
    return found


def weight(index: tantivy.Index, part: Expression, key: str) -> float:
    only = Q.const_score_query(Q.term_query(index.schema, "key", key, "basic"), 0.0)
    asked = Q.boolean_query([(Occur.Must, Asking(index.schema).of(part)), (Occur.Must, only)])
    hits = index.searcher().search(asked, 1, count=False).hits
    return float(hits[0][0]) if hits else 0.0


def _count(searcher: tantivy.Searcher, asked: tantivy.Query) -> int:
    # Its stubs lack the count.
    found: Any = searcher.search(asked, limit=1, count=True)
    return int(found.count)


def _page(searcher: tantivy.Searcher, asked: tantivy.Query, query: Query) -> Sequence[Any]:
    """Addresses of one page of hits."""
    start = (query.page - 1) * query.size
    if query.size < 1:
        return []
    if query.sort not in _ORDERS:
        return _ranked(searcher, asked, start + query.size)[start:]
    found = searcher.search(
        asked, query.size, count=False, order_by_field=_ORDERS[query.sort], offset=start, order=Order.Asc
    )
    return [address for _key, address in found.hits]


def _ranked(searcher: tantivy.Searcher, asked: tantivy.Query, end: int) -> list[Any]:
    """Best first, equals by record. Fetched on until the score drops: what is cut off is then worse, not equal."""
    limit = end + 16
    hits = searcher.search(asked, limit, count=False).hits
    while len(hits) == limit and hits[-1][0] == hits[end - 1][0]:
        limit *= 8
        hits = searcher.search(asked, limit, count=False).hits
    records = searcher.fast_field_values("number", [address for _score, address in hits])
    ranked = sorted(zip(hits, records, strict=True), key=lambda one: (-one[0][0], one[1]))
    return [address for (_score, address), _record in ranked[:end]]


def _counts(
    searcher: tantivy.Searcher, asking: Asking, expression: Expression, query: Query
) -> dict[str, dict[str, int]]:
    """One aggregation for all facets without a choice, one for each with one."""
    free = [name for name in query.facets if name not in query.chosen]
    counts = _aggregated(searcher, asking.whole(expression, query), free)
    for name in query.facets:
        if name in query.chosen:
            counts |= _aggregated(searcher, asking.whole(expression, query, but=name), [name])
    return counts


def _aggregated(searcher: tantivy.Searcher, asked: tantivy.Query, names: Sequence[str]) -> dict[str, dict[str, int]]:
    if not names:
        return {}
    wanted = {name: {"terms": {"field": facet_field(name), "size": MOST_VALUES}} for name in names}
    found = searcher.aggregate(asked, wanted)
    return {name: {bucket["key"]: bucket["doc_count"] for bucket in found[name]["buckets"]} for name in names}
