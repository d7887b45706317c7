"""An event for machines: schema.org, in a data block that no browser runs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from events.models import EventPage, EventStatus
from knowledge.models import Country
from knowledge.reading.reading import Reading
from knowledge.reading.rows import Row

# As in Django's json_script: no data can end the block or begin a comment in it.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}

_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", re.ASCII)


def script(data: Mapping[str, Any]) -> SafeString:
    written = json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{written}</script>')  # noqa: S308  (escaped above)


def event_data(
    event: EventPage, date: str, held_in: Country | None, series: Row | None, reading: Reading
) -> dict[str, Any]:
    """Only what is known: a property without a value is left out."""
    starts, _slash, ends = date.partition("/")
    address = {
        "@type": "PostalAddress",
        "addressLocality": event.place,
        "addressCountry": held_in.code if held_in else "",
    }
    known = {name: value for name, value in address.items() if value}
    data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
        "identifier": reading.code,
        "url": reading.request.build_absolute_uri(event.get_url(reading.request)),
        "startDate": _iso(starts),
        "endDate": _iso(ends),
        "eventStatus": _STATUS.get(event.status, ""),
        "location": {"@type": "Place", "name": event.place, "address": known} if len(known) > 1 else {},
        "superEvent": _series(series, reading) if series else {},
        "inLanguage": reading.language,
    }
    return {name: value for name, value in data.items() if value}


def _iso(date: str) -> str:
    """An EDTF day, month or year is ISO 8601 as well; a season, or a date that is not sure, cannot be said there."""
    return date if _ISO.fullmatch(date) else ""


_STATUS = {
    EventStatus.PLANNED.value: "https://schema.org/EventScheduled",
    EventStatus.HELD.value: "https://schema.org/EventScheduled",
    EventStatus.CANCELLED.value: "https://schema.org/EventCancelled",
}


def _series(series: Row, reading: Reading) -> dict[str, str]:
    return {"@type": "EventSeries", "name": series.title, "url": reading.request.build_absolute_uri(series.url)}
