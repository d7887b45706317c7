"""The earlier published versions of a record, as the list beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from knowledge.models import Record, Version
from knowledge.reading.addresses import address


@dataclass(frozen=True)
class Earlier:
    number: int
    date: datetime
    url: str
    note: str


def past(record: Record | None, language: str) -> dict[str, Any]:
    """The earlier versions, newest first, and what changed with the present one. One query."""
    if record is None or not record.code:
        return {"versions": [], "changed_note": ""}
    found = Version.objects.filter(record=record, language=language).order_by("-number")
    shown = [
        Earlier(number, date, address("version", record.code, number), note)
        for number, date, note in found.values_list("number", "published_at", "note")
    ]
    earlier = shown[1:]
    return {"versions": earlier, "changed_note": shown[0].note if earlier else ""}
