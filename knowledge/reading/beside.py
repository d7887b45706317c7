"""The narrow list in the margin: where it comes from and who said it, with what is not known said so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from knowledge.kinds import Kind
from knowledge.models import FindingPage, RecommendationPage
from knowledge.reading.links import Group
from knowledge.reading.places import Above
from knowledge.reading.reading import Reading
from knowledge.reading.terms import Way, country_gap


@dataclass(frozen=True)
class Entry:
    """``gap`` says why nothing is known."""

    label: str
    links: list[Way] = field(default_factory=list)
    words: str = ""
    gap: str = ""
    note: str = ""


def entries(reading: Reading, over: Above, countries: list[Way], linked: list[Group]) -> list[Entry]:
    shown = [_event(reading, over), _session(over, reading, linked), _countries(reading, countries), _said_by(reading)]
    return [entry for entry in shown if entry is not None]


def _event(reading: Reading, over: Above) -> Entry | None:
    event = over.of_kind(Kind.EVENT)
    if event is None:
        return None
    return Entry(_("Event"), [Way(event.title, event.get_url(reading.request) or "")])


def _session(over: Above, reading: Reading, linked: Iterable[Group]) -> Entry | None:
    if reading.page.kind not in (Kind.FINDING, Kind.RECOMMENDATION):
        return None
    sessions = [link for group in linked for link in group.links if link.type == Kind.SESSION]
    if sessions:
        return Entry(_("Session"), [Way(link.title, link.url) for link in sessions])
    return Entry(_("Session"), gap=_("session not recorded")) if over.of_kind(Kind.EVENT) else None


def _countries(reading: Reading, countries: list[Way]) -> Entry | None:
    gap = "" if countries else country_gap(reading.page.kind)
    if not countries and not gap:
        return None
    label = _("Countries") if len(countries) > 1 else _("Country")
    return Entry(label, countries, gap=gap)


def _said_by(reading: Reading) -> Entry | None:
    page = reading.page
    if not isinstance(page, FindingPage | RecommendationPage):
        return None
    if page.said_by == "unknown" and not page.said_by_note:
        return Entry(_("Who said it"), gap=_("not known"))
    return Entry(_("Who said it"), words=str(page.get_said_by_display()), note=page.said_by_note)
