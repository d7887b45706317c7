"""An event for a calendar: only where the day is known, for a calendar cannot say “some time in March”."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from icalendar import Calendar, Event

from events.models import EventPage, EventStatus
from knowledge.dates import day_range, precision

_STATUS = {
    EventStatus.PLANNED.value: "CONFIRMED",
    EventStatus.HELD.value: "CONFIRMED",
    EventStatus.CANCELLED.value: "CANCELLED",
}


def day_is_known(date: str) -> bool:
    return precision(date) == "day"


def calendar_of(event: EventPage, date: str, url: str) -> bytes:
    """One entry over whole days; its last day is inside, so the end is the day after."""
    first, last = day_range(date)
    if first is None or last is None:
        raise ValueError("Ask only for events whose day is known.")
    entry = Event()
    entry.add("uid", f"{event.translation_key}@corridor")
    entry.add("dtstamp", event.last_published_at or timezone.now())
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(days=1))
    entry.add("summary", event.title)
    entry.add("description", event.summary)
    entry.add("location", event.place)
    entry.add("status", _STATUS[event.status])
    entry.add("url", url)
    calendar = Calendar()
    calendar.add("prodid", "-//Corridor//EN")
    calendar.add("version", "2.0")
    calendar.add_component(entry)
    written: bytes = calendar.to_ical()
    return written
