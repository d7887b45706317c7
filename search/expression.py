"""What an engine is asked, in the few shapes that every engine has. Readers' words never reach an engine's parser."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Everything:
    pass


@dataclass(frozen=True, slots=True)
class Term:
    """One token of a field, counted by how rare it is."""

    field: str
    token: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Two tokens or more, one after the other."""

    field: str
    tokens: tuple[str, ...]
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any token that begins so; all count the same."""

    field: str
    beginning: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Any token within this many slips of the pen; all count the same."""

    field: str
    token: str
    distance: int
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Facet:
    """Exactly this value of a facet, whatever the score."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least so many; the scores of those that match add up."""

    parts: tuple[Expression, ...]
    least: int = 1


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: tuple[Expression, ...]
    without: tuple[Expression, ...] = ()


Expression = Everything | Term | Phrase | Prefix | Fuzzy | Facet | AnyOf | AllOf
