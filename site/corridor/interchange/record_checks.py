"""Whether the names that one record gives lead to what they have to lead to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page

from corridor.interchange.checking import Names, check_record
from corridor.interchange.faults import Faults, instead
from corridor.interchange.kinds import FACT, KINDS
from corridor.interchange.nodes import Node
from corridor.interchange.records import HOME, LIBRARY, Document, Entry
from corridor.interchange.schema import Key
from corridor.interchange.shapes import CountryCode, RecordCode, Words
from corridor.interchange.words import codes_in
from corridor.models import HomePage
from knowledge.kinds import Kind
from knowledge.link_kinds import LINK_KINDS, may_join
from knowledge.models import Fact, LibraryPage

Check = Callable[[Entry, Names, Faults], None]


def check_entry(entry: Entry, names: Names, faults: Faults) -> None:
    for check in CHECKS:
        check(entry, names, faults)


def _identity(entry: Entry, names: Names, faults: Faults) -> None:
    stored = names.stored.get(entry.code)
    if stored and stored != entry.kind.kind:
        faults.add(
            entry.node.at("kind").place,
            _("%(code)s is already a record of the kind “%(kind)s”. Write that kind, or give this record another code.")
            % {"code": entry.code, "kind": stored},
        )


def _parent(entry: Entry, names: Names, faults: Faults) -> None:
    place = entry.node.at("parent").place
    fitting = entry.kind.model.allowed_parent_page_models()
    if entry.parent not in (HOME, LIBRARY):
        if entry.parent:
            check_record(entry.parent, entry.node.at("parent"), "", names, faults)
        if entry.parent not in names.records:
            return
    if _model_of(entry.parent, names) not in fitting:
        faults.add(
            place,
            _("A record of the kind “%(kind)s” cannot stand beneath “%(parent)s”. Write %(instead)s.")
            % {"kind": entry.kind.kind, "parent": entry.parent, "instead": _in_words(fitting)},
        )


def _model_of(parent: str, names: Names) -> type[Page]:
    if parent in (HOME, LIBRARY):
        return HomePage if parent == HOME else LibraryPage
    return KINDS[names.records[parent]].model


def _in_words(models: list[type[Page]]) -> str:
    named = [f"“{name}”" for name, model in ((HOME, HomePage), (LIBRARY, LibraryPage)) if model in models]
    kinds = sorted(str(kind.kind) for kind in KINDS.values() if kind.model in models)
    coded = [_("the code of a record of one of these kinds: %(kinds)s") % {"kinds": ", ".join(kinds)}] if kinds else []
    return _(", or ").join([*named, *coded])


def _labels(entry: Entry, names: Names, faults: Faults) -> None:
    for code in entry.document.get("countries", []):
        _country(code, entry.node.at("countries"), names, faults)
    for kind, slugs in entry.document.get("terms", {}).items():
        known = {slug for its, slug in names.terms if its == kind}
        for slug in set(slugs) - known if names.are_all else ():
            faults.add(
                _item(entry.node.at("terms", kind), slug).place,
                _("“%(slug)s” is no term of the kind “%(kind)s”. %(instead)s")
                % {"slug": slug, "kind": kind, "instead": instead(slug, known)},
            )


def _country(code: str, node: Node, names: Names, faults: Faults) -> None:
    if code not in names.countries and names.are_all:
        faults.add(
            _item(node, code).place,
            _("“%(code)s” is no country here. %(instead)s") % {"code": code, "instead": instead(code, names.countries)},
        )


def _item(node: Node, text: str) -> Node:
    return next((item for item in node.items or [] if item.text == text), node)


def _references(entry: Entry, names: Names, faults: Faults) -> None:
    kind = str(entry.kind.kind)
    _refer(entry.document.get(kind, {}), entry.kind.keys, entry.node.at(kind), names, faults)


def _refer(values: Document, keys: tuple[Key, ...], node: Node, names: Names, faults: Faults) -> None:
    for key in keys:
        value = values.get(key.name)
        if value and isinstance(key.shape, RecordCode):
            check_record(value, node.at(key.name), key.shape.kind, names, faults)
        elif value and isinstance(key.shape, CountryCode):
            _country(value, node.at(key.name), names, faults)
        elif value and isinstance(key.shape, Words):
            _addresses(value, node.at(key.name), names, faults)


def _body(entry: Entry, names: Names, faults: Faults) -> None:
    for number, block in enumerate(entry.document.get("body", [])):
        node = entry.node.at("body", number)
        quote = block.get("quote", {})
        if quote.get("source"):
            check_record(quote["source"], node.at("quote", "source"), Kind.SOURCE, names, faults)
        _addresses(block.get("text", ""), node.at("text"), names, faults)


def _addresses(text: str, node: Node, names: Names, faults: Faults) -> None:
    for code in codes_in(text):
        check_record(code, node, "", names, faults)


def _links(entry: Entry, names: Names, faults: Faults) -> None:
    seen: set[tuple[Any, ...]] = set()
    for number, link in enumerate(entry.document.get("links", [])):
        node = entry.node.at("links", number)
        if not link.get("to") or link.get("kind") not in LINK_KINDS:
            continue
        check_record(link["to"], node.at("to"), "", names, faults)
        _joins(entry, link, node, names, faults)
        same = (link["kind"], link["to"], link.get("locator"))
        if same in seen:
            faults.add(node.place, _("This link stands here twice. Leave one of them out, or give it another locator."))
        seen.add(same)


def _joins(entry: Entry, link: Document, node: Node, names: Names, faults: Faults) -> None:
    if link["to"] == entry.code:
        faults.add(node.at("to").place, _("A record cannot be linked to itself. Write the code of another one."))
    target = names.records.get(link["to"])
    if target and not may_join(link["kind"], entry.kind.kind, target):
        fitting = [kind for kind in LINK_KINDS if may_join(kind, entry.kind.kind, target)]
        faults.add(
            node.at("kind").place,
            _("“%(link)s” cannot lead from a %(origin)s to a %(target)s. %(instead)s")
            % {"link": link["kind"], "origin": entry.kind.kind, "target": target, "instead": instead("", fitting)},
        )


def _facts(entry: Entry, names: Names, faults: Faults) -> None:
    for number, fact in enumerate(entry.document.get("facts", [])):
        node = entry.node.at("facts", number)
        _refer(fact, FACT, node, names, faults)
        owner = names.facts.get(fact.get("code", ""))
        if owner and owner != entry.code:
            faults.add(
                node.at("code").place,
                _("This code belongs to a figure of %(owner)s. Choose another one.") % {"owner": owner},
            )
        _figure(fact, node, faults)


def _figure(fact: Document, node: Node, faults: Faults) -> None:
    """By the model's own rules, unless its value could not be read, which is a fault already."""
    if node.get("value") and "value" not in fact:
        return
    values = {key.stored_in: fact.get(key.name, "") for key in FACT if key.name not in ("source", "value")}
    try:
        Fact(**values, value=fact.get("value")).clean()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            faults.add(node.at(name).place, f"{name}: {' '.join(messages)}")


def _language(entry: Entry, _names: Names, faults: Faults) -> None:
    """A home page in that language is where its readers begin."""
    if entry.language == settings.LANGUAGE_CODE or entry.language not in dict(settings.WAGTAIL_CONTENT_LANGUAGES):
        return
    if not HomePage.objects.filter(locale__language_code=entry.language).exists():
        faults.add(
            entry.node.at("language").place,
            _("There is no home page in this language yet. Make it in the admin, or write “language: %(language)s”.")
            % {"language": settings.LANGUAGE_CODE},
        )


CHECKS: tuple[Check, ...] = (_identity, _language, _parent, _labels, _references, _body, _links, _facts)
