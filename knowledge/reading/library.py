"""What stands on the shelves of the library."""

from __future__ import annotations

from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import get_language

from knowledge.kinds import Kind
from knowledge.reading.addresses import list_address
from knowledge.reading.crumbs import LIST_TITLES
from knowledge.reading.rows import pages_in
from knowledge.reading.terms import Way
from knowledge.rights import reader_of

SHELVES = (Kind.ORGANISATION, Kind.SOURCE, Kind.INSTRUMENT, Kind.TERM)


def library_context(request: HttpRequest) -> dict[str, Any]:
    pages = pages_in(reader_of(request), get_language() or "en").filter(record__kind__in=SHELVES)
    counts = dict(pages.order_by().values_list("record__kind").annotate(count=Count("pk")))
    return {"shelves": [Way(str(LIST_TITLES[kind]), list_address(kind), count=counts.get(kind, 0)) for kind in SHELVES]}
