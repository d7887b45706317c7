"""What only a session's page shows: when it was, and which sessions come before and after it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from events.models import SessionPage
from events.reading.programme import sessions, when
from knowledge.dates import precision
from knowledge.reading.beside import Entry
from knowledge.reading.crumbs import Crumb
from knowledge.reading.reading import Reading


def session_context(reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
    page: SessionPage = reading.page.specific
    moment = when(page)
    own = [Entry(_("When"), words=moment, gap="" if precision(page.date) == "day" else _("day not recorded"))]
    if page.speakers:
        own.append(Entry(_("Who spoke"), words=page.speakers))
    return {"beside": [*own, *shown["beside"]], **_neighbours(reading)}


def _neighbours(reading: Reading) -> dict[str, Any]:
    """The sessions before and after this one in the programme. One query."""
    found = sessions(reading.page.path[: -reading.page.steplen], reading)
    here = next((place for place, page in enumerate(found) if page.pk == reading.page.pk), None)
    if here is None:
        return {}
    around = {"earlier": found[:here][-1:], "later": found[here + 1 :][:1]}
    ways = {
        name: Crumb(page.title, page.get_url(reading.request) or "") for name, pages in around.items() for page in pages
    }
    return {"neighbours_label": _("Other sessions of the event"), **ways}
