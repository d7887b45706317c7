"""An index for each language, so that words are rare or common within theirs; all in one folder, switched as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import tantivy

from search.contract import Change
from search.engines.embedded.schema import entry, prepare, schema

# Bytes that the writer may fill before it writes a segment.
HEAP = 60_000_000
_NO_NAME = re.compile("[^a-z0-9-]")
# What tantivy writes last into a new index.
_WHOLE = "meta.json"


class Indices:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: dict[str, tantivy.Index] = {}

    def of(self, language: str) -> tantivy.Index | None:
        """As last committed; None where nothing was ever written."""
        return self._as_committed(_folder(language))

    def all(self) -> list[tantivy.Index]:
        return [index for name in self._names() if (index := self._as_committed(name))]

    def write(self, changes: Sequence[Change]) -> None:
        """A commit in each language that is concerned; who is stopped between two of them writes all again."""
        new = {_folder(document.language) for change in changes for document in change.documents}
        for name in sorted({*self._names(), *new}):
            index = self._as_committed(name)
            if name in new or (index and _holds(index, changes)):
                _write(index or self._create(name), name, changes)

    def _names(self) -> list[str]:
        return sorted(folder.name for folder in self.path.iterdir())

    def _as_committed(self, name: str) -> tantivy.Index | None:
        if name not in self._opened:
            if not (self.path / name / _WHOLE).is_file():
                return None
            self._opened[name] = prepare(tantivy.Index.open(str(self.path / name)))
        self._opened[name].reload()
        return self._opened[name]

    def _create(self, name: str) -> tantivy.Index:
        # It may be there: left by who was killed before it was whole.
        (self.path / name).mkdir(exist_ok=True)
        self._opened[name] = prepare(tantivy.Index(schema(), str(self.path / name)))
        return self._opened[name]


def _folder(language: str) -> str:
    """Readers name languages too, and no sign of theirs may lead out of the folder."""
    return _NO_NAME.sub("", language.lower())[:40] or "none"


def _holds(index: tantivy.Index, changes: Iterable[Change]) -> bool:
    records = [str(change.record) for change in changes]
    found = index.searcher().search(tantivy.Query.term_set_query(index.schema, "record", records), 1, count=False)
    return bool(found.hits)


def _write(index: tantivy.Index, name: str, changes: Iterable[Change]) -> None:
    """Every document that the index had of these records gives way to those that they have now, in one commit."""
    writer = index.writer(HEAP, 1)
    try:
        for change in changes:
            writer.delete_documents_by_term("record", str(change.record))
            for document in change.documents:
                if _folder(document.language) == name:
                    writer.add_document(entry(document))
        writer.commit()
        writer.wait_merging_threads()
    except BaseException:
        writer.rollback()
        raise
