"""The engine that needs no server: tantivy, an index in a folder of this machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import unquote, urlsplit

import tantivy

from search.contract import Change, EngineError, EngineUnavailable, Query, Status
from search.engines.base import NO_INDEX, BaseEngine, Found
from search.engines.embedded import reading
from search.engines.embedded.asking import Asking
from search.engines.embedded.folder import Folder
from search.engines.embedded.schema import entry
from search.engines.errors import own_errors
from search.expression import Everything, Expression

# Bytes that the writer may fill before it writes a segment.
HEAP = 60_000_000
CHUNK = 500


class EmbeddedEngine(BaseEngine):
    def __init__(self, url: str) -> None:
        self.folder = Folder(Path(unquote(urlsplit(url).path)))
        self._lock = Lock()
        self._opened: tuple[str, int, tantivy.Index] | None = None

    def find(self, expression: Expression, query: Query) -> Found:
        with own_errors():
            index = self._index()
            if index is None:
                raise EngineUnavailable(NO_INDEX)
            return reading.find(index, expression, query)

    def stored(self, key: str) -> Mapping[str, Any] | None:
        with own_errors():
            index = self._index()
            if index is None:
                return None
            searcher = index.searcher()
            hits = searcher.search(tantivy.Query.term_query(index.schema, "key", key, "basic"), limit=1).hits
            return reading.stored(searcher, hits[0][1]) if hits else None

    def weights(self, parts: Sequence[Expression], key: str, language: str) -> list[float]:
        with own_errors():
            index = self._index()
            return [reading.weight(index, part, key) if index else 0.0 for part in parts]

    def vocabulary(self, beginning: str, query: Query) -> dict[str, int]:
        with own_errors():
            index = self._index()
            if index is None:
                return {}
            visible = Asking(index.schema).anywhere(Everything(), query)
            found = index.searcher().terms_with_prefix("vocabulary", beginning, visible)
            return {word: count for word, count in found if count}

    def apply(self, changes: Iterable[Change], epoch: int) -> None:
        known = list(changes)
        with own_errors(), self.folder.writing(epoch):
            name = self.folder.current()
            if not name:
                name, _index = self.folder.new()
                self.folder.use(name)
            _write(self.folder.open(name), known)

    def rebuild(self, changes: Iterable[Change], epoch: int, late: Callable[[], Iterable[Change]] | None = None) -> int:
        with own_errors():
            name, index = self.folder.new()
        try:
            _fill(index, changes)
            _fill(index, late() if late else ())
            with own_errors(), self.folder.writing(epoch):
                self.folder.use(name)
                self.folder.tidy()
        except BaseException:
            self.folder.drop(name)
            raise
        return self.status().documents

    def all_marks(self) -> Iterator[tuple[str, str]]:
        with own_errors():
            index = self._index()
            found = index.searcher().terms_with_prefix("mark", "", tantivy.Query.all_query()) if index else []
        pairs = [term.split(" ") for term, count in found if count]
        return iter([(key, mark) for key, mark in pairs])

    def status(self) -> Status:
        try:
            with own_errors():
                index = self._index()
                return Status("embedded", True, index.searcher().num_docs if index else 0, str(self.folder.path))
        except EngineError as error:
            return Status("embedded", False, detail=str(error))

    def _index(self) -> tantivy.Index | None:
        """The index in use, as last committed. Opened anew after a switch and in a forked process."""
        with self._lock:
            try:
                return self._current()
            except (ValueError, OSError):
                # It was switched between the reading of its name and its opening.
                self._opened = None
                return self._current()

    def _current(self) -> tantivy.Index | None:
        name = self.folder.current()
        if not name:
            return None
        if self._opened is None or self._opened[:2] != (name, os.getpid()):
            self._opened = (name, os.getpid(), self.folder.open(name))
        index = self._opened[2]
        index.reload()
        return index


def _fill(index: tantivy.Index, changes: Iterable[Change]) -> None:
    """A part at a time, so that what reads the database fails with errors of its own."""
    rest = iter(changes)
    while part := list(islice(rest, CHUNK)):
        with own_errors():
            _write(index, part)


def _write(index: tantivy.Index, changes: Iterable[Change]) -> None:
    """Every document that the index had of these records gives way to those that they have now, in one commit."""
    writer = index.writer(HEAP, 1)
    try:
        for change in changes:
            writer.delete_documents_by_term("record", str(change.record))
            for document in change.documents:
                writer.add_document(entry(document))
        writer.commit()
        writer.wait_merging_threads()
    except BaseException:
        writer.rollback()
        raise
