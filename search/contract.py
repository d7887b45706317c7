"""What is asked of an engine and what it answers. Whoever searches needs to know this module and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

# What documents are narrowed by: in addresses, in choices and as field words (country:nepal).
FACETS = (
    "type",
    "region",
    "country",
    "theme",
    "phase",
    "group",
    "activity",
    "event",
    "organisation",
    "instrument",
    "year",
    "language",
    "tag",
)


class EngineError(Exception):
    """The only errors that leave an engine."""


class EngineUnavailable(EngineError):  # noqa: N818  (a state, as much as an error)
    """The engine does not answer, or answers what no engine would: ask the database instead."""


@dataclass(frozen=True, slots=True)
class Document:
    """A record in one language, as anybody may read it."""

    key: str
    record: int
    language: str
    type: str
    code: str
    title: str
    summary: str
    body: tuple[str, ...] = ()
    # Names and synonyms of its terms, countries and organisations.
    labels: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # Ordinal of the day by which it is sorted; 0 if unknown.
    newest: int = 0
    url: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """All the documents that a record has now, in every language; none takes it out of the index."""

    record: int
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """Values of one facet add up, facets narrow each other; ``facets`` are to be counted, ``hidden`` left out.

    Not ``forgiving``: only what was asked is found, however little it is, and no other spelling is looked for.
    """

    text: str = ""
    language: str = "en"
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = "relevance"
    page: int = 1
    size: int = 20
    facets: tuple[str, ...] = ()
    hidden: frozenset[int] = frozenset()
    forgiving: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    record: int
    code: str
    type: str
    title: str
    url: str
    language: str
    summary: str
    # Escaped HTML in which <mark> stands around what was found.
    passages: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FacetValue:
    value: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """``total`` and counts are exact, each record once. ``state`` is “ready”, or “degraded” from the database.

    ``exact`` of the total are what was asked; the others are what may have been meant.
    """

    total: int
    exact: int
    hits: tuple[Hit, ...] = ()
    facets: Mapping[str, tuple[FacetValue, ...]] = field(default_factory=dict)
    suggestion: str = ""
    state: str = "ready"


@dataclass(frozen=True, slots=True)
class Suggestion:
    text: str
    record: int = 0
    type: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    name: str
    available: bool
    documents: int = 0
    detail: str = ""


class Engine(Protocol):
    def search(self, query: Query) -> Results: ...

    def suggest(
        self, text: str, language: str, hidden: frozenset[int] = frozenset(), size: int = 8
    ) -> tuple[Suggestion, ...]: ...

    def similar(
        self, record: int, language: str, hidden: frozenset[int] = frozenset(), size: int = 5
    ) -> tuple[Hit, ...]: ...

    def apply(self, changes: Iterable[Change], epoch: int) -> None:
        """Replace all that the index holds of these records; returns after the engine has committed."""

    def rebuild(self, changes: Iterable[Change], epoch: int, late: Callable[[], Iterable[Change]] | None = None) -> int:
        """Fill a new index, replay ``late`` changes, switch in one step; the number of documents."""

    def all_marks(self) -> Iterator[tuple[str, str]]:
        """Of every document its key and the mark of all that it says; see `entries.mark`."""

    def status(self) -> Status: ...
