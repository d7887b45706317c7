"""The facets beside a list, and the choices above it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from corridor.browsing.asked import Asked
from knowledge.indexing.labels import Label, Labels
from knowledge.rights import Reader
from search.contract import FacetValue, Results

NAMES: dict[str, str | Promise] = {
    "type": _("Kind"),
    "region": _("Region"),
    "country": _("Country"),
    "theme": _("Theme"),
    "phase": _("Phase of the journey"),
    "group": _("Group of people"),
    "activity": _("Activity"),
    "year": _("Year"),
    "language": _("Language"),
    "tag": _("Tag"),
}
# Open from the start; the others wait, folded, until something in them is chosen.
_OPEN = {"type", "region", "phase"}


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
    name: str
    label: str
    open: bool
    values: list[Value]


@dataclass(frozen=True)
class Choice:
    label: str
    url: str


def labels_for(results: Results, asked: Asked, language: str, reader: Reader) -> Labels:
    wanted = {name: {found.value for found in values} for name, values in results.facets.items()}
    for name, values in asked.chosen.items():
        wanted.setdefault(name, set()).update(values)
    return Labels(language, wanted, reader)


def facets(results: Results, labels: Labels) -> list[Facet]:
    """A facet with fewer than two values narrows nothing, unless one of them is chosen."""
    shown = []
    for name, counted in results.facets.items():
        chosen = any(found.chosen for found in counted)
        if chosen or len(counted) > 1:
            values = _ordered(name, counted, labels.of(name))
            shown.append(Facet(name, str(NAMES[name]), chosen or name in _OPEN, values))
    return shown


def choices(asked: Asked, labels: Labels) -> list[Choice]:
    return [
        Choice(
            labels.of(name).get(value, Label(value)).text,
            asked.without(name, value).address(),
        )
        for name, values in asked.chosen.items()
        for value in values
    ]


def _ordered(name: str, counted: tuple[FacetValue, ...], labels: dict[str, Label]) -> list[Value]:
    def order(found: FacetValue) -> tuple[object, ...]:
        label = labels[found.value]
        if name == "year":
            return (-int(found.value) if found.value.isdigit() else 0, found.value)
        return (label.place, label.text.casefold()) if label.place else ((), label.text.casefold())

    return [
        Value(
            found.value,
            labels[found.value].text,
            found.count,
            found.chosen,
            bool(labels[found.value].parent),
            labels[found.value].shape,
        )
        for found in sorted(counted, key=order)
    ]
