"""What is wrong in the files: collected, so that a person sees all of it at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from django.utils.translation import gettext as _


@dataclass(frozen=True, order=True)
class Place:
    """Where in the files something stands."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, order=True)
class Fault:
    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@dataclass
class Faults:
    found: list[Fault] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.found)

    def add(self, place: Place, message: str) -> None:
        self.found.append(Fault(place, message))

    def in_order(self) -> list[Fault]:
        return sorted(set(self.found))


class ContentError(Exception):
    """The files cannot be imported, for all of these reasons; nothing has been changed."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def instead(written: str, possible: Iterable[str]) -> str:
    """What to write: the nearest of what is possible, else all of it where that is little."""
    choices = sorted(possible)
    near = get_close_matches(written, choices, n=1, cutoff=0.6)
    if near:
        return _("Write “%(near)s”.") % {"near": near[0]}
    if not choices:
        return _("Leave it out.")
    if len(choices) > 20:
        return _("Write one that exists, such as “%(first)s”.") % {"first": choices[0]}
    return _("Write one of: %(choices)s.") % {"choices": ", ".join(choices)}
