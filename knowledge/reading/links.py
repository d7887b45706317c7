"""Everything linked to a record, in both directions, in plain words. Two queries for 1 and for 51 links."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from knowledge.link_kinds import LINK_KINDS
from knowledge.models import Link, Record, RecordPage
from knowledge.models.link import Basis
from knowledge.reading.rows import Row, best_pages, row
from knowledge.rights import Reader

# Shown as numbered notes under the text and not among the links.
NOTED = ("told-from", "cites")
# A longer list would bury what stands below it; it opens from its heading.
FOLDED_FROM = 13


@dataclass(frozen=True)
class Group:
    heading: str
    links: list[Row]
    folded: bool = False
    parts: list[Group] = field(default_factory=list)


def without(groups: list[Group], records: Collection[int]) -> list[Group]:
    """The groups without those records, which the page shows elsewhere."""
    left = [group_of(group.heading, [row for row in group.links if row.record not in records]) for group in groups]
    return [group for group in left if group.links]


def group_of(heading: str, links: list[Row]) -> Group:
    return Group(heading, links, folded=len(links) >= FOLDED_FROM)


@dataclass(frozen=True)
class Note:
    """A source as a numbered note."""

    number: int
    words: str
    title: str
    url: str
    locator: str


def links_of(record: Record | None) -> list[Link]:
    """First query: the links at both ends."""
    if record is None:
        return []
    return list(Link.objects.filter(Q(origin=record) | Q(target=record)).select_related("author"))


def ends_of(
    links: list[Link],
    reader: Reader,
    language: str,
    *,
    records: Collection[int] = (),
    codes: Collection[str] = (),
) -> dict[int, RecordPage]:
    """Second query: the pages at the other ends that may be read, with others that the same page wants to name."""
    ids = {end for link in links for end in (link.origin_id, link.target_id)} | set(records)
    if not ids and not codes:
        return {}
    return best_pages(reader, language, Q(record__in=ids) | Q(record__code__in=list(codes)))


def groups(
    record: Record | None,
    links: list[Link],
    ends: Mapping[int, RecordPage],
    request: HttpRequest | None,
    language: str,
) -> list[Group]:
    """Under a heading per kind and direction, in the order of the declaration. One row an end, however many places."""
    if record is None:
        return []
    found: dict[tuple[str, bool], dict[int, Row]] = {}
    for link in _in_order(links, record, ends):
        forward = link.origin_id == record.pk
        end = ends.get(link.target_id if forward else link.origin_id)
        if end is None or (forward and link.kind in NOTED):
            continue
        beneath = found.setdefault((link.kind, forward), {})
        shown = _row(link, end, request, language)
        beneath[shown.record] = _joined(beneath[shown.record], shown) if shown.record in beneath else shown
    return [
        group_of(str(kind.forward if forward else kind.backward), list(found[kind.value, forward].values()))
        for kind in LINK_KINDS.values()
        for forward in (True, False)
        if (kind.value, forward) in found
    ]


def notes(
    record: Record | None,
    links: list[Link],
    ends: Mapping[int, RecordPage],
    request: HttpRequest | None,
) -> list[Note]:
    """What the text is told from, then what it cites; places in one source are one note."""
    places: dict[tuple[str, int], list[str]] = {}
    for kind in NOTED:
        for link in links:
            if link.kind == kind and record is not None and link.origin_id == record.pk and link.target_id in ends:
                places.setdefault((kind, link.target_id), []).append(link.locator)
    return [
        Note(
            number,
            str(LINK_KINDS[kind].forward) if kind == "told-from" else "",
            ends[target].title,
            ends[target].get_url(request) or "",
            "; ".join(place for place in found if place),
        )
        for number, ((kind, target), found) in enumerate(places.items(), start=1)
    ]


def _in_order(links: list[Link], record: Record, ends: Mapping[int, RecordPage]) -> list[Link]:
    """As editors placed them, else as their ends stand in the tree: region by region."""

    def place(link: Link) -> tuple[int, str]:
        end = ends.get(link.target_id if link.origin_id == record.pk else link.origin_id)
        return link.position, end.source_path if end else ""

    return sorted(links, key=place)


def basis_words(link: Link) -> str:
    if link.basis == Basis.STATED:
        return _("stated in the source")
    name = link.author.get_full_name() if link.author else ""
    return _("drawn by %(name)s") % {"name": name} if name else _("drawn by the editors")


def _row(link: Link, end: RecordPage, request: HttpRequest | None, language: str) -> Row:
    return replace(
        row(end, request, language),
        note=link.note,
        locator=link.locator,
        basis="" if link.kind in NOTED else basis_words(link),
    )


def _joined(first: Row, second: Row) -> Row:
    locators = dict.fromkeys(place for place in (first.locator, second.locator) if place)
    said = dict.fromkeys(note for note in (first.note, second.note) if note)
    return replace(first, locator="; ".join(locators), note=" ".join(said))
