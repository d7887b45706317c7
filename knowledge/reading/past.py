"""The earlier published versions of a record, as the list beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from knowledge.models import Record, Version
from knowledge.reading.addresses import address


@dataclass(frozen=True)
class Earlier:
    number: int
    date: datetime
    url: str
    note: str


def earlier_versions(record: Record | None, language: str) -> list[Earlier]:
    """All but the present one, newest first. One query."""
    if record is None or not record.code:
        return []
    found = Version.objects.filter(record=record, language=language).order_by("-number")
    return [
        Earlier(number, date, address("version", record.code, number), note)
        for number, date, note in found.values_list("number", "published_at", "note")[1:]
    ]
