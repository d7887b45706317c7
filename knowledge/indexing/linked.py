"""The events, organisations and instruments that records are linked with, at either end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from django.db.models import Q
from wagtail.models import Page

from knowledge.kinds import Kind
from knowledge.models import Link, RecordPage
from knowledge.rights import ANYBODY, readable

# A link with a session is one with its event.
JOINED = (Kind.EVENT, Kind.SESSION, Kind.ORGANISATION, Kind.INSTRUMENT)


@dataclass
class Linked:
    """By record: the titles of its organisations, and the values of the facets event, organisation, instrument."""

    names: defaultdict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    values: defaultdict[int, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))


def facet_value(page: RecordPage) -> str:
    """The code, as it stays when a page is renamed or moved; small, as all values in addresses are."""
    return (page.record.code or "").lower() if page.record else ""


def linked(records: Collection[int]) -> Linked:
    """Only what anybody may read counts. Three queries, however many records."""
    ends = Q(origin__in=list(records), target__kind__in=JOINED) | Q(target__in=list(records), origin__kind__in=JOINED)
    links = list(Link.objects.filter(ends).values_list("origin", "target").distinct())
    pages = _pages({end for pair in links for end in pair})
    found = Linked()
    for origin, target in links:
        for record, other in ((origin, target), (target, origin)):
            for page in pages[other]:
                _add(found, record, page)
    return found


def _add(found: Linked, record: int, page: RecordPage) -> None:
    kind = page.record.kind if page.record else ""
    if kind == Kind.ORGANISATION:
        found.names[record].append(page.title)
    if value := facet_value(page):
        found.values[record].add((kind, value))


def _pages(records: Collection[int]) -> defaultdict[int, list[RecordPage]]:
    """By record, its pages in all languages; in place of a session, those of its event."""
    own = RecordPage.objects.filter(record__in=records, record__kind__in=JOINED, alias_of__isnull=True)
    pages = list(readable(ANYBODY, own).select_related("record").defer("body").order_by("pk"))
    sessions = {page.path[: -Page.steplen] for page in pages if page.record and page.record.kind == Kind.SESSION}
    above = RecordPage.objects.filter(path__in=sessions, record__kind=Kind.EVENT).select_related("record").defer("body")
    events = {page.path: page for page in above}
    by_record: defaultdict[int, list[RecordPage]] = defaultdict(list)
    for page in pages:
        shown = events.get(page.path[: -Page.steplen], page)
        by_record[page.record_id or 0].append(shown)
    return by_record
