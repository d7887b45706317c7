"""The engine that needs no server: tantivy, an index in a folder of this machine."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import unquote, urlsplit

import tantivy
from tantivy import Order

from search.contract import Change, EngineUnavailable, Query, Status
from search.engines.base import BaseEngine, Found
from search.engines.embedded.asking import Asking
from search.engines.embedded.folder import Folder
from search.engines.embedded.schema import entry, facet_field
from search.expression import Expression

# Bytes that the writer may fill before it writes a segment.
HEAP = 60_000_000
# More values than a facet has; with fewer, counts would be estimates.
MOST_VALUES = 65_000
_ORDERS = {"newest": "by_newest", "title": "by_title"}


class EmbeddedEngine(BaseEngine):
    def __init__(self, url: str) -> None:
        self.folder = Folder(Path(unquote(urlsplit(url).path)))
        self._lock = Lock()
        self._opened: tuple[str, int, tantivy.Index] | None = None

    def find(self, expression: Expression, query: Query) -> Found:
        with _own_errors():
            index = self._index()
            if index is None:
                return Found(0, [], {})
            searcher, asking = index.searcher(), Asking(index.schema)
            asked = asking.whole(expression, query)
            documents = [_stored(searcher, address) for address in _page(searcher, asked, query)]
            total = searcher.search(asked, limit=1, count=True).count
            return Found(total, documents, _counts(searcher, asking, expression, query))

    def document(self, key: str) -> dict[str, Any] | None:
        with _own_errors():
            index = self._index()
            if index is None:
                return None
            searcher = index.searcher()
            found = searcher.search(tantivy.Query.term_query(index.schema, "key", key, "basic"), limit=1).hits
            return _stored(searcher, found[0][1]) if found else None

    def apply(self, changes: Iterable[Change], epoch: int) -> None:
        with _own_errors(), self.folder.writing(epoch):
            name = self.folder.current()
            if not name:
                name, _index = self.folder.new()
                self.folder.use(name)
            _write(self.folder.open(name), changes, replacing=True)

    def rebuild(self, changes: Iterable[Change], epoch: int, late: Callable[[], Iterable[Change]] | None = None) -> int:
        with _own_errors():
            name, index = self.folder.new()
            _write(index, changes, replacing=False)
            if late is not None:
                _write(index, late(), replacing=True)
            index.reload()
            with self.folder.writing(epoch):
                self.folder.use(name)
                self.folder.tidy()
            return index.searcher().num_docs

    def all_keys(self) -> Iterator[str]:
        with _own_errors():
            index = self._index()
            found = index.searcher().terms_with_prefix("key", "", tantivy.Query.all_query()) if index else []
        return iter([key for key, count in found if count])

    def status(self) -> Status:
        try:
            with _own_errors():
                index = self._index()
                return Status("embedded", True, index.searcher().num_docs if index else 0, str(self.folder.path))
        except EngineUnavailable as error:
            return Status("embedded", False, detail=str(error))

    def _index(self) -> tantivy.Index | None:
        """The index in use, as last committed. Opened anew after a switch and in a forked process."""
        name = self.folder.current()
        if not name:
            return None
        with self._lock:
            if self._opened is None or self._opened[:2] != (name, os.getpid()):
                self._opened = (name, os.getpid(), self.folder.open(name))
            index = self._opened[2]
            index.reload()
            return index


def _write(index: tantivy.Index, changes: Iterable[Change], *, replacing: bool) -> None:
    writer = index.writer(HEAP, 1)
    try:
        for change in changes:
            if replacing:
                writer.delete_documents_by_term("record", str(change.record))
            for document in change.documents:
                writer.add_document(entry(document))
        writer.commit()
        writer.wait_merging_threads()
    except BaseException:
        writer.rollback()
        raise


def _page(searcher: tantivy.Searcher, asked: tantivy.Query, query: Query) -> list[Any]:
    """Addresses of one page of hits."""
    start, end = (query.page - 1) * query.size, query.page * query.size
    if query.sort in _ORDERS:
        field = _ORDERS[query.sort]
        found = searcher.search(
            asked, limit=query.size, offset=start, count=False, order_by_field=field, order=Order.Asc
        )
        return [address for _key, address in found.hits]
    return [address for _score, _record, address in _ranked(searcher, asked, end)[start:end]]


def _ranked(searcher: tantivy.Searcher, asked: tantivy.Query, end: int) -> list[tuple[float, int, Any]]:
    """Best first, equals by record. Fetched on until the score drops: what is cut off is then worse, not equal."""
    limit = end + 10
    while True:
        hits = searcher.search(asked, limit=limit, count=False).hits
        if len(hits) < limit or hits[-1][0] < hits[end - 1][0]:
            break
        limit *= 4
    ranked = [(score, _stored(searcher, address)["record"], address) for score, address in hits]
    return sorted(ranked, key=lambda hit: (-hit[0], hit[1]))


def _stored(searcher: tantivy.Searcher, address: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(searcher.doc(address).get_first("stored"))
    return found


def _counts(
    searcher: tantivy.Searcher, asking: Asking, expression: Expression, query: Query
) -> Mapping[str, Mapping[str, int]]:
    """One aggregation for all facets without a choice, one for each with one."""
    free = [name for name in query.facets if not query.chosen.get(name)]
    counts = _aggregated(searcher, asking.whole(expression, query), free)
    for name in set(query.facets) - set(free):
        counts |= _aggregated(searcher, asking.whole(expression, query, but=name), [name])
    return counts


def _aggregated(searcher: tantivy.Searcher, asked: tantivy.Query, names: list[str]) -> dict[str, dict[str, int]]:
    if not names:
        return {}
    wanted = {name: {"terms": {"field": facet_field(name), "size": MOST_VALUES}} for name in names}
    found = searcher.aggregate(asked, wanted)
    return {name: {bucket["key"]: bucket["doc_count"] for bucket in found[name]["buckets"]} for name in names}


@contextmanager
def _own_errors() -> Iterator[None]:
    """Nothing but our own errors leaves: tantivy raises ValueError, OSError and, from Rust, PanicException."""
    try:
        yield
    except EngineUnavailable:
        raise
    except (ValueError, OSError, RuntimeError) as error:
        raise EngineUnavailable(str(error)) from error
