"""The engine that needs no server: tantivy, an index in a folder of this machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

import tantivy

from search.contract import Change, EngineError, EngineUnavailable, Query, Status
from search.engines.base import NO_INDEX, BaseEngine, Found
from search.engines.embedded import reading
from search.engines.embedded.asking import Asking
from search.engines.embedded.folder import Folder
from search.engines.embedded.indices import Indices
from search.engines.errors import own_errors
from search.expression import Everything, Expression

CHUNK = 500
T = TypeVar("T")


class EmbeddedEngine(BaseEngine):
    def __init__(self, url: str) -> None:
        self.folder = Folder(Path(unquote(urlsplit(url).path)))
        self._lock = Lock()
        self._opened: tuple[str, int, Indices] | None = None

    def find(self, expression: Expression, query: Query) -> Found:
        with own_errors():
            index = self._index(query.language)
            if index is None and not self.folder.current():
                raise EngineUnavailable(NO_INDEX)
            return reading.find(index, expression, query) if index else Found()

    def stored(self, key: str) -> Mapping[str, Any] | None:
        with own_errors():
            index = self._index(key.partition("-")[2])
            if index is None:
                return None
            searcher = index.searcher()
            hits = searcher.search(tantivy.Query.term_query(index.schema, "key", key, "basic"), limit=1).hits
            return reading.stored(searcher, hits[0][1]) if hits else None

    def weights(self, parts: Sequence[Expression], key: str, language: str) -> list[float]:
        with own_errors():
            index = self._index(language)
            return [reading.weight(index, part, key) if index else 0.0 for part in parts]

    def vocabulary(self, beginning: str, query: Query) -> dict[str, int]:
        with own_errors():
            index = self._index(query.language)
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
                name, _indices = self.folder.new()
                self.folder.use(name)
            self.folder.open(name).write(known)

    def rebuild(self, changes: Iterable[Change], epoch: int, late: Callable[[], Iterable[Change]] | None = None) -> int:
        with own_errors():
            name, indices = self.folder.new()
        try:
            _fill(indices, changes)
            _fill(indices, late() if late else ())
            with own_errors(), self.folder.writing(epoch):
                self.folder.use(name)
                self.folder.tidy()
        except BaseException:
            self.folder.drop(name)
            raise
        return self.status().documents

    def all_marks(self) -> Iterator[tuple[str, str]]:
        with own_errors():
            searchers = [index.searcher() for index in self._read(Indices.all) or ()]
            found = [searcher.terms_with_prefix("mark", "", tantivy.Query.all_query()) for searcher in searchers]
        pairs = [term.split(" ") for terms in found for term, count in terms if count]
        return iter([(key, mark) for key, mark in pairs])

    def status(self) -> Status:
        try:
            with own_errors():
                documents = sum(index.searcher().num_docs for index in self._read(Indices.all) or ())
                return Status("embedded", True, documents, str(self.folder.path))
        except EngineError as error:
            return Status("embedded", False, detail=str(error))

    def _index(self, language: str) -> tantivy.Index | None:
        return self._read(lambda indices: indices.of(language))

    def _read(self, what: Callable[[Indices], T]) -> T | None:
        """From what is in use, as last committed. Opened anew after a switch and in a forked process."""
        with self._lock:
            while name := self.folder.current():
                if self._opened is None or self._opened[:2] != (name, os.getpid()):
                    self._opened = (name, os.getpid(), self.folder.open(name))
                try:
                    found = what(self._opened[2])
                except (ValueError, OSError):
                    self._opened = None
                    if name == self.folder.current():
                        raise
                    continue
                # Otherwise it was switched meanwhile, and what is missing may have been taken away.
                if name == self.folder.current():
                    return found
        return None


def _fill(indices: Indices, changes: Iterable[Change]) -> None:
    """A part at a time, so that what reads the database fails with errors of its own."""
    rest = iter(changes)
    while part := list(islice(rest, CHUNK)):
        with own_errors():
            indices.write(part)
