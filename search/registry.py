"""What the other apps tell search: which tables a document rests on, and how to read the documents of a record.

An app registers in its `AppConfig.ready()`; search itself knows no model of theirs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from search.contract import Document

# Everything may have changed: the worker rebuilds the index.
ALL = "all"
# Only pages show these rows, never a search result: the note changes the generation and is then just deleted.
PAGE_ONLY = "page-only"


@dataclass(frozen=True)
class Watch:
    """Triggers on `table` note (topic, value of `key_column`) on insert, on delete and where `columns` changed.

    Where the key itself changed both the old and the new one are noted; an empty key is not. `columns` None means
    all of them. After a delete only the key is left: choose one that outlives the row, such as the record's number.
    """

    table: str
    topic: str
    key_column: str
    columns: tuple[str, ...] | None = None


class Source(Protocol):
    """Where documents come from. It reads the database as it is now, and is asked anew for every change."""

    @property
    def watches(self) -> Sequence[Watch]: ...

    def records_of(self, topic: str, keys: Collection[str]) -> set[int]:
        """The records whose documents rest on the rows with these keys (as text, as the database writes them)."""

    def all_records(self) -> Iterator[int]:
        """Every record that there is, readable or not."""

    def documents(self, records: Collection[int]) -> Mapping[int, tuple[Document, ...]]:
        """What the anonymous public may read of these records; a record without documents may be left out."""


@dataclass(frozen=True)
class Guard:
    """A trigger that refuses to delete a row of `table`, with `message`."""

    table: str
    message: str


_sources: list[Source] = []
_page_only: list[Watch] = []
_guards: dict[str, Guard] = {}


def register(source: Source) -> None:
    if source not in _sources:
        _sources.append(source)


def register_page_only(table: str, key_column: str = "id") -> None:
    """A table that pages show and no document rests on: its changes end the life of cached pages."""
    _page_only.append(Watch(table, PAGE_ONLY, key_column))


def register_guard(table: str, message: str) -> None:
    _guards[table] = Guard(table, message)


def sources() -> tuple[Source, ...]:
    return tuple(_sources)


def guards() -> tuple[Guard, ...]:
    return tuple(_guards.values())


def watches() -> tuple[Watch, ...]:
    """Each watch once, however many sources declare it."""
    return tuple(dict.fromkeys([*(watch for source in _sources for watch in source.watches), *_page_only]))
