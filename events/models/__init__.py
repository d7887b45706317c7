"""Where it was said: series of events, events, and their sessions."""

from events.models.event import EventDocument, EventKind, EventPage, EventStatus
from events.models.series import SeriesPage
from events.models.session import SessionKind, SessionPage

__all__ = ["EventDocument", "EventKind", "EventPage", "EventStatus", "SeriesPage", "SessionKind", "SessionPage"]
