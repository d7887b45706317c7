"""One record: read from a file into plain values, the same that the database shows of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from corridor.interchange.faults import Faults, instead
from corridor.interchange.kinds import COMMON, FACT, KINDS, LINK, RecordKind
from corridor.interchange.nodes import Node
from corridor.interchange.schema import Key, read_keys
from corridor.interchange.shapes import read_list, unknown_keys
from knowledge.codes import CODE
from knowledge.models import Fact, Link, RecordPage
from knowledge.models.term import TermKind

HOME, LIBRARY = "home", "library"
# The keys of a file in their order, before the one that bears the name of its kind.
KEYS = (
    "kind", "code", "language", "parent", *(key.name for key in COMMON[:5]),
    "countries", "terms", "tags", "links", "facts", *(key.name for key in COMMON[5:]),
)  # fmt: skip

Document = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """A record of a file. ``document`` holds its plain values, ``node`` says where each of them stands."""

    document: Document
    node: Node

    @property
    def code(self) -> str:
        return str(self.document.get("code", ""))

    @property
    def kind(self) -> RecordKind:
        return KINDS[self.document["kind"]]

    @property
    def parent(self) -> str:
        return str(self.document.get("parent", ""))

    @property
    def language(self) -> str:
        return str(self.document.get("language", settings.LANGUAGE_CODE))


def read_record(node: Node, faults: Faults) -> Entry | None:
    if node.entries is None:
        faults.add(node.place, _("A record is expected here. Begin with “kind: …” and “code: …”, a key a line."))
        return None
    kind = _kind(node, faults)
    code, parent = _name(node, "code", faults), _name(node, "parent", faults)
    if kind is None:
        return None
    unknown_keys(node, [*KEYS, kind.kind], faults)
    if code and not CODE.match(code):
        faults.add(
            node.at("code").place,
            _("“%(code)s” is no code. Write capital letters, digits and hyphens, such as AFR-2017-F01.")
            % {"code": code},
        )
    document = {"kind": kind.kind, "code": code, "parent": parent, **_language(node, faults)}
    common = read_keys(node, COMMON, kind.model, faults)
    own = read_keys(
        node.at(kind.kind) if node.get(kind.kind) else Node(node.place, entries={}), kind.keys, kind.model, faults
    )
    _check_own_keys(node, kind, faults)
    return Entry(in_order({**document, **common, **_labels(node, faults), **_rows(node, faults), kind.kind: own}), node)


def in_order(document: Document) -> Document:
    """As it is written: keys in their order, nothing empty."""
    order = [*KEYS, document["kind"]]
    return {key: document[key] for key in order if document.get(key) not in (None, "", [], {})}


def _kind(node: Node, faults: Faults) -> RecordKind | None:
    kind = node.get("kind")
    if kind is None or kind.text is None:
        faults.add(node.place, _("“kind” is missing. %(instead)s") % {"instead": instead("", KINDS)})
        return None
    if kind.text not in KINDS:
        faults.add(
            kind.place,
            _("“%(kind)s” is no kind of record. %(instead)s")
            % {"kind": kind.text, "instead": instead(kind.text, KINDS)},
        )
        return None
    return KINDS[kind.text]


def _name(node: Node, key: str, faults: Faults) -> str:
    given = node.get(key)
    if given is None or given.text is None:
        faults.add(
            node.place if given is None else given.place, _("“%(key)s” is missing. Write “%(key)s: …”.") % {"key": key}
        )
        return ""
    return given.text.strip()


def _language(node: Node, faults: Faults) -> Document:
    given = node.get("language")
    if given is None or given.text == settings.LANGUAGE_CODE:
        return {}
    known = dict(settings.WAGTAIL_CONTENT_LANGUAGES)
    if given.text not in known:
        faults.add(
            given.place,
            _("“%(language)s” is no language of this site. %(instead)s")
            % {"language": given.text, "instead": instead(given.text or "", known)},
        )
    return {"language": given.text}


def _check_own_keys(node: Node, kind: RecordKind, faults: Faults) -> None:
    own = node.get(kind.kind)
    if own is None:
        return
    if own.entries is None:
        faults.add(
            own.place,
            _("Keys are expected beneath “%(kind)s”. Write each on a line of its own, indented.") % {"kind": kind.kind},
        )
    unknown_keys(own, [key.name for key in kind.keys], faults)


def _labels(node: Node, faults: Faults) -> Document:
    """Countries, terms and tags have no order of their own."""
    countries, tags = node.get("countries"), node.get("tags")
    return {
        "countries": sorted(read_list(countries, faults)) if countries else [],
        "terms": _terms(node, faults),
        "tags": sorted(read_list(tags, faults)) if tags else [],
    }


def _terms(node: Node, faults: Faults) -> dict[str, list[str]]:
    terms = node.get("terms")
    if terms is None:
        return {}
    if terms.entries is None:
        faults.add(terms.place, _("Terms stand by kind. Write terms: {theme: [legislation], phase: [transit]}."))
        return {}
    unknown_keys(terms, TermKind.values, faults)
    found = {kind: sorted(read_list(terms.entries[kind], faults)) for kind in TermKind.values if kind in terms.entries}
    return {kind: slugs for kind, slugs in found.items() if slugs}


def _rows(node: Node, faults: Faults) -> Document:
    links = [_row(item, LINK, Link, ("to",), faults) for item in _items(node, "links", faults)]
    facts = [_row(item, FACT, Fact, (), faults) for item in _items(node, "facts", faults)]
    return {"links": links, "facts": facts}


def _items(node: Node, key: str, faults: Faults) -> list[Node]:
    rows = node.get(key)
    if rows is None:
        return []
    if rows.items is None:
        faults.add(
            rows.place,
            _("A list is expected beneath “%(key)s”. Begin each of its entries with a hyphen.") % {"key": key},
        )
    return rows.items or []


def _row(
    node: Node, keys: tuple[Key, ...], model: type[Fact | Link], more: tuple[str, ...], faults: Faults
) -> Document:
    if node.entries is None:
        faults.add(
            node.place, _("Keys are expected here. Write them in braces: {%(first)s: …}.") % {"first": keys[0].name}
        )
        return {}
    unknown_keys(node, [*more, *(key.name for key in keys)], faults)
    ends = {key: _name(node, key, faults) for key in more}
    found = read_keys(node, keys, model, faults)
    first = {keys[0].name: found.pop(keys[0].name, "")}
    return {**first, **ends, **found}


def kind_of(page: RecordPage) -> RecordKind:
    return KINDS[page.kind]
