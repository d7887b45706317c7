"""What only a session's page shows: when it was, and which sessions come before and after it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from events.models import SessionPage
from events.reading.programme import when
from knowledge.dates import precision
from knowledge.reading.beside import Entry
from knowledge.reading.reading import Reading


def session_context(reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
    page: SessionPage = reading.page.specific
    moment = when(page)
    own = [Entry(_("When"), words=moment, gap="" if precision(page.date) == "day" else _("day not recorded"))]
    if page.speakers:
        own.append(Entry(_("Who spoke"), words=page.speakers))
    return {"beside": [*own, *shown["beside"]]}
