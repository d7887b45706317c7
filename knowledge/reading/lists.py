"""Records under a heading per kind, each cut short, with the way to all of them. One query, however many kinds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest
from django.utils.translation import gettext as _

from knowledge.kinds import Kind
from knowledge.models import RecordPage
from knowledge.reading.crumbs import LIST_TITLES
from knowledge.reading.rows import Row, row

SHOWN = 12
# The order of the headings, and the kinds that have one; a session shows under its event.
HEADED = (
    Kind.KEY_FINDING,
    Kind.FOCUS,
    Kind.PRACTICE,
    Kind.FINDING,
    Kind.RECOMMENDATION,
    Kind.EVENT,
    Kind.SERIES,
    Kind.ORGANISATION,
    Kind.INSTRUMENT,
    Kind.SOURCE,
    Kind.TERM,
)


@dataclass(frozen=True)
class Listing:
    kind: str
    heading: str
    rows: list[Row]
    total: int
    more_url: str = ""
    more_label: str = ""


def by_kind(
    pages: QuerySet[RecordPage],
    request: HttpRequest | None,
    language: str,
    address: Callable[[str], str],
    *,
    kinds: Sequence[str] = HEADED,
    shown: int = SHOWN,
) -> dict[str, Listing]:
    """``address`` gives the list of all of a kind."""
    ranked = pages.filter(record__kind__in=kinds).annotate(
        rank=Window(RowNumber(), partition_by="record__kind", order_by=[F("date_last").desc(nulls_last=True), "path"]),
        total=Window(Count("pk"), partition_by="record__kind"),
    )
    found: dict[str, list[Row]] = {}
    totals: dict[str, int] = {}
    for page in ranked.filter(rank__lte=shown).order_by("rank"):
        found.setdefault(page.record.kind, []).append(row(page, request, language))
        totals[page.record.kind] = page.total
    return {kind: _listing(kind, found[kind], totals[kind], address) for kind in kinds if kind in found}


def _listing(kind: str, rows: list[Row], total: int, address: Callable[[str], str]) -> Listing:
    url = address(kind) if total > len(rows) else ""
    label = _("All %(total)s") % {"total": total} if url else ""
    return Listing(kind, str(LIST_TITLES[kind]), rows, total, url, label)
