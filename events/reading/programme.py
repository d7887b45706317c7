"""An event's sessions with what was said in each, and what came out of it beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.db.models import Q
from django.utils import formats
from django.utils.translation import gettext as _

from events.models import SessionPage
from knowledge.dates import in_words, precision
from knowledge.kinds import Kind
from knowledge.models import Link
from knowledge.reading.links import basis_words
from knowledge.reading.reading import Reading
from knowledge.reading.rows import Row, pages_in, rows
from knowledge.rights import readable_pages

CAME_OUT = (Kind.FINDING, Kind.RECOMMENDATION)


@dataclass(frozen=True)
class Session:
    """``gap`` says why it is not known when; ``ours`` that nobody printed the title."""

    title: str
    url: str
    when: str
    gap: str
    ours: bool
    summary: str
    speakers: str
    rows: list[Row]


@dataclass(frozen=True)
class Group:
    heading: str
    anchor: str
    rows: list[Row]


def programme(reading: Reading, shown: list[Row]) -> tuple[list[Session], list[Group]]:
    """Each record stands under its session where that is known, else under the heading of its kind. Three queries.

    ``shown`` are practices that the event's own links name, each with its note and who drew the link.
    """
    pages = sessions(reading.page.path, reading)
    said = _said_in([page.record_id for page in pages])
    beneath = Q(path__startswith=reading.page.path, record__kind__in=CAME_OUT)
    wanted = beneath | Q(record__in=said.keys(), record__kind=Kind.PRACTICE)
    came = pages_in(reading.reader, reading.language).filter(wanted).order_by("path")
    found = rows(came, reading.request, reading.language)
    practices = [row for row in shown if row.record not in said]
    left = [row for row in found if row.record not in said]
    return [_session(page, found, said, reading) for page in pages], _groups([*left, *practices])


def sessions(event_path: str, reading: Reading) -> list[SessionPage]:
    """In the order of the programme."""
    pages = SessionPage.objects.filter(path__startswith=event_path, alias_of__isnull=True)
    return sorted(readable_pages(reading.reader, pages).defer("body"), key=lambda page: page.number)


def when(session: SessionPage) -> str:
    """Day and time, as far as they are known."""
    hours = [formats.time_format(time, "TIME_FORMAT") for time in (session.starts, session.ends) if time]
    day = in_words(session.date) if session.date else ""
    return ", ".join(part for part in (day, "–".join(hours)) if part)


def _session(page: SessionPage, found: list[Row], said: Mapping[int, Mapping[int, Link]], reading: Reading) -> Session:
    moment = when(page)
    here = [
        replace(row, basis=basis_words(said[row.record][page.record_id]))
        for row in found
        if page.record_id in said.get(row.record, {})
    ]
    return Session(
        title=page.title,
        url=page.get_url(reading.request) or "",
        when=moment,
        gap="" if precision(page.date) == "day" else _("day not recorded"),
        ours=not page.title_printed,
        summary=page.summary,
        speakers=page.speakers,
        rows=here,
    )


def _said_in(sessions: list[int]) -> dict[int, dict[int, Link]]:
    """By record, the links to the sessions in which it was said."""
    found: defaultdict[int, dict[int, Link]] = defaultdict(dict)
    for link in Link.objects.filter(kind="said-in", target__in=sessions).select_related("author"):
        found[link.origin_id][link.target_id] = link
    return dict(found)


def _groups(left: list[Row]) -> list[Group]:
    headings = {
        Kind.FINDING: (_("What was found"), "findings"),
        Kind.RECOMMENDATION: (_("What should be done"), "asked"),
        Kind.PRACTICE: (_("Good practices"), "practices"),
    }
    groups = [
        Group(heading, anchor, [row for row in left if row.type == kind])
        for kind, (heading, anchor) in headings.items()
    ]
    return [group for group in groups if group.rows]
