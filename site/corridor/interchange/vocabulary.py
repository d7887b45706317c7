"""Terms and countries as files: a nested list for each kind of term, a flat one for the countries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from corridor.interchange.faults import Faults
from corridor.interchange.nodes import Node
from corridor.interchange.schema import Key, read_keys
from corridor.interchange.shapes import Flag, Line, Lines, Number, RecordCode, Text, unknown_keys
from knowledge.kinds import Kind
from knowledge.models import Country, CountryLabel, Term, TermLabel

TERM = (Key("slug"), Key("retired", Flag()))
TERM_LABEL = (Key("name"), Key("synonyms", Lines()), Key("description", Text()))
COUNTRY = (
    Key("code"),
    Key("slug"),
    Key("region", RecordCode(Kind.REGION)),
    Key("lat", Number(), "latitude"),
    Key("lon", Number(), "longitude"),
)
COUNTRY_LABEL = (Key("name"), Key("synonyms", Lines()))
COUNTRY_ORDER = ("code", "slug", "name", "synonyms", "region", "lat", "lon")
TERM_ORDER = ("slug", "name", "synonyms", "description", "retired", "merged_into")

FOLDER, COUNTRY_FILE = "vocabulary", "country"
DEEPEST = 2


@dataclass(frozen=True)
class TermEntry:
    """``above`` is the slug of the term that it stands beneath, or empty."""

    kind: str
    above: str
    position: int
    document: dict[str, Any]
    node: Node

    @property
    def name(self) -> tuple[str, str]:
        return self.kind, str(self.document.get("slug", ""))


@dataclass(frozen=True)
class CountryEntry:
    document: dict[str, Any]
    node: Node

    @property
    def code(self) -> str:
        return str(self.document.get("code", ""))


def read_terms(node: Node, kind: str, faults: Faults) -> list[TermEntry]:
    return _read_level(node, kind, "", 1, faults)


def _read_level(node: Node, kind: str, above: str, depth: int, faults: Faults) -> list[TermEntry]:
    if depth > DEEPEST:
        faults.add(node.place, _("Terms nest two deep. Write these one level further out."))
        return []
    found: list[TermEntry] = []
    for position, item in enumerate(_mappings(node, "slug", faults)):
        unknown_keys(item, [*TERM_ORDER, "terms"], faults)
        values = {**read_keys(item, TERM, Term, faults), **read_keys(item, TERM_LABEL, TermLabel, faults)}
        merged = item.get("merged_into")
        values["merged_into"] = Line().read(merged, faults) if merged else ""
        entry = TermEntry(kind, above, position, ordered(values, TERM_ORDER), item)
        found.append(entry)
        beneath = item.get("terms")
        if beneath:
            found += _read_level(beneath, kind, entry.name[1], depth + 1, faults)
    return found


def read_countries(node: Node, faults: Faults) -> list[CountryEntry]:
    found = []
    for item in _mappings(node, "code", faults):
        unknown_keys(item, list(COUNTRY_ORDER), faults)
        values = {**read_keys(item, COUNTRY, Country, faults), **read_keys(item, COUNTRY_LABEL, CountryLabel, faults)}
        found.append(CountryEntry(ordered(values, COUNTRY_ORDER), item))
    return found


def ordered(values: dict[str, Any], order: tuple[str, ...]) -> dict[str, Any]:
    """As written: nothing empty, and no “retired: false”."""
    return {key: values[key] for key in order if values.get(key) not in (None, "", [], False)}


def _mappings(node: Node, first: str, faults: Faults) -> list[Node]:
    if node.items is None:
        faults.add(node.place, _("A list is expected. Begin each entry with “- %(first)s: …”.") % {"first": first})
        return []
    for item in node.items:
        if item.entries is None:
            faults.add(item.place, _("Keys are expected here. Begin with “%(first)s: …”.") % {"first": first})
    return [item for item in node.items if item.entries is not None]
