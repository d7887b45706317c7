"""The facets beside a list, the journey line and the choices above it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from corridor.browsing.asked import Asked
from corridor.middleware.generation import LONGEST, generation_of
from knowledge.indexing.labels import Known, Label, Labels, joined, read, unknown
from knowledge.rights import reader_of
from search.contract import FacetValue, Results

NAMES: dict[str, str | Promise] = {
    "type": _("Kind"),
    "region": _("Region"),
    "country": _("Country"),
    "theme": _("Theme"),
    "phase": _("Phase of the journey"),
    "group": _("Group of people"),
    "activity": _("Activity"),
    "event": _("Event"),
    "organisation": _("Organisation"),
    "instrument": _("Instrument"),
    "year": _("Year"),
    "language": _("Language"),
    "tag": _("Tag"),
}
# Open from the start; the others wait, folded, until something in them is chosen.
_OPEN = {"type", "region", "theme"}
# It is a line above the results and not a list beside them.
LINE = "phase"
# So many values are seen at once; one or two more are not worth a fold.
SHOWN = 8
SPARED = 2


@dataclass(frozen=True)
class Value:
    value: str
    label: str
    count: int
    chosen: bool
    nested: bool = False
    shape: str = ""


@dataclass(frozen=True)
class Facet:
    """``more`` are the values that a fold hides; none of them is chosen."""

    name: str
    label: str
    open: bool
    values: list[Value]
    more: list[Value]


@dataclass(frozen=True)
class Choice:
    label: str
    url: str


@dataclass(frozen=True)
class Station:
    """``url`` chooses the phase, or takes it away where it is chosen."""

    label: str
    url: str
    count: int
    chosen: bool


def labels_for(request: HttpRequest, results: Results, asked: Asked, language: str) -> Labels:
    """Kept for each generation and language, for readers of whom nothing is known: most are asked for often."""
    wanted = {name: {found.value for found in values} for name, values in results.facets.items()}
    for name, values in asked.chosen.items():
        wanted.setdefault(name, set()).update(values)
    reader = reader_of(request)
    key = f"labels:{generation_of(request)}:{language}"
    known: Known = cache.get(key, {}) if reader.is_anybody else {}
    if missing := unknown(wanted, known):
        known = joined(known, read(language, missing, reader))
        if reader.is_anybody:
            cache.set(key, known, LONGEST)
    return Labels(known, wanted)


def named(counted: tuple[FacetValue, ...], labels: dict[str, Label]) -> Iterator[tuple[FacetValue, Label]]:
    """Values with their labels; one without may stand for a page that was withdrawn, and shows only if chosen."""
    for found in counted:
        if found.value in labels:
            yield found, labels[found.value]
        elif found.chosen:
            yield found, Label(found.value)


def facets(results: Results, labels: Labels) -> list[Facet]:
    """A facet with fewer than two values narrows nothing, unless one of them is chosen."""
    shown = []
    for name, counted in results.facets.items():
        values = _ordered(name, named(counted, labels.of(name)))
        chosen = any(value.chosen for value in values)
        if name != LINE and (chosen or len(values) > 1):
            shown.append(Facet(name, str(NAMES[name]), chosen or name in _OPEN, *_folded(values)))
    return shown


def journey(results: Results, labels: Labels, asked: Asked) -> list[Station]:
    """All stations in their order, also those where nothing is; none where the whole list knows of no phase."""
    counts = {found.value: found.count for found in results.facets.get(LINE, ())}
    chosen = asked.chosen.get(LINE, ())
    if not counts:
        return []
    stations = {**labels.phases(), **{value: labels.of(LINE)[value] for value in chosen}}
    return [
        Station(label.text, asked.toggled(LINE, value).address(), counts.get(value, 0), value in chosen)
        for value, label in stations.items()
    ]


def choices(asked: Asked, labels: Labels) -> list[Choice]:
    return [
        Choice(labels.of(name).get(value, Label(value)).text, asked.without(name, value).address())
        for name, values in asked.chosen.items()
        for value in values
    ]


def _ordered(name: str, counted: Iterator[tuple[FacetValue, Label]]) -> list[Value]:
    """Terms, kinds and regions by their place, years from the last, all others by how much there is of them."""

    def order(one: tuple[FacetValue, Label]) -> tuple[object, ...]:
        found, label = one
        if name == "year":
            return (-int(found.value) if found.value.isdigit() else 0, found.value)
        if label.place:
            return (label.place, label.text.casefold())
        return ((), -found.count, label.text.casefold())

    return [
        Value(found.value, label.text, found.count, found.chosen, bool(label.parent), label.shape)
        for found, label in sorted(counted, key=order)
    ]


def _folded(values: list[Value]) -> tuple[list[Value], list[Value]]:
    """What is nested stays with what it is nested in."""
    if len(values) <= SHOWN + SPARED:
        return values, []
    end = next((place for place in range(SHOWN, len(values)) if not values[place].nested), len(values))
    seen = [value for place, value in enumerate(values) if place < end or value.chosen]
    return seen, [value for value in values[end:] if not value.chosen]
