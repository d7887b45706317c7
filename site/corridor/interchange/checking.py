"""What only all files together, and the database, can tell: whether names are given once and lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from corridor.interchange.ends import Ends
from corridor.interchange.faults import Faults, instead
from corridor.interchange.folder import Content
from corridor.interchange.nodes import Node
from knowledge.kinds import Kind
from knowledge.models import Fact, Record


@dataclass(frozen=True)
class Names:
    """All that may be named: what is in the database and what is in the files."""

    stored: dict[str, str]
    records: dict[str, str]
    countries: set[str]
    terms: set[tuple[str, str]]
    facts: dict[str, str]
    are_all: bool = True

    @classmethod
    def of(cls, content: Content) -> Names:
        known = Ends.of_database()
        codes = Record.objects.exclude(code=None).values_list("code", "kind")
        stored = {str(code): kind for code, kind in codes}
        return cls(
            stored=stored,
            records={**stored, **{entry.code: str(entry.kind.kind) for entry in content.records if entry.code}},
            countries={*known.countries, *(entry.code for entry in content.countries)},
            terms={*known.terms, *(entry.name for entry in content.terms)},
            facts={code: str(owner) for code, owner in Fact.objects.values_list("code", "record__code")},
            are_all=content.is_whole,
        )

    def of_kind(self, kind: str) -> list[str]:
        return [code for code, its in self.records.items() if not kind or its == kind]


def check_names(content: Content, names: Names, faults: Faults) -> None:
    for named in (_codes(content), _countries(content), _terms(content), _addresses(content), _facts(content)):
        _once(named, faults)
    for country in content.countries:
        if region := country.document.get("region"):
            check_record(region, country.node.at("region"), Kind.REGION, names, faults)
    for term in content.terms:
        merged = term.document.get("merged_into")
        is_lost = names.are_all and (term.kind, merged) not in names.terms
        if merged and (merged == term.name[1] or is_lost):
            slugs = [slug for kind, slug in names.terms if kind == term.kind and slug != term.name[1]]
            faults.add(
                term.node.at("merged_into").place,
                _("“%(slug)s” is no other term of this kind. %(instead)s")
                % {"slug": merged, "instead": instead(merged, slugs)},
            )


def check_record(code: str, node: Node, kind: str, names: Names, faults: Faults) -> None:
    """That the code is one of a record of this kind; of any, where no kind is given."""
    possible = names.of_kind(kind)
    if code not in names.records and not names.are_all:
        return
    if code not in names.records:
        faults.add(
            node.place,
            _("There is no record “%(code)s”. %(instead)s") % {"code": code, "instead": instead(code, possible)},
        )
    elif code not in possible:
        faults.add(
            node.place,
            _("“%(code)s” is a record of the kind “%(its)s”; one of the kind “%(kind)s” is needed. %(instead)s")
            % {"code": code, "its": names.records[code], "kind": kind, "instead": instead(code, possible)},
        )


Named = Iterator[tuple[str, Node]]


def _codes(content: Content) -> Named:
    return ((entry.code, entry.node.at("code")) for entry in content.records)


def _countries(content: Content) -> Named:
    return ((entry.code, entry.node.at("code")) for entry in content.countries)


def _terms(content: Content) -> Named:
    return ((" ".join(entry.name), entry.node.at("slug")) for entry in content.terms)


def _addresses(content: Content) -> Named:
    """Siblings have each an address of their own."""
    return (
        (f"{entry.parent}/{entry.language}/{entry.document['slug']}", entry.node.at("slug"))
        for entry in content.records
        if "slug" in entry.document
    )


def _facts(content: Content) -> Named:
    for entry in content.records:
        for number, fact in enumerate(entry.document.get("facts", [])):
            yield fact.get("code", ""), entry.node.at("facts", number, "code")


def _once(named: Iterable[tuple[str, Node]], faults: Faults) -> None:
    seen: dict[str, Node] = {}
    for name, node in named:
        if name in seen:
            faults.add(
                node.place,
                _("“%(name)s” stands at %(place)s too. Choose another one for one of the two.")
                % {"name": name, "place": seen[name].place},
            )
        elif name:
            seen[name] = node
