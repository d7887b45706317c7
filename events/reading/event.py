"""What only an event's page shows: the fact table, the programme, what came out of it, documents, its series."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from events.calendar import day_is_known
from events.models import EventPage
from events.reading.json_ld import event_data, script
from events.reading.programme import programme
from knowledge.dates import in_words
from knowledge.files import closed_collections
from knowledge.kinds import Kind
from knowledge.models import Country, RecordPage
from knowledge.models.term import TermKind
from knowledge.reading.addresses import address
from knowledge.reading.beside import Entry
from knowledge.reading.figures import Figure
from knowledge.reading.links import without
from knowledge.reading.reading import Reading
from knowledge.reading.rows import Row, pages_in, row
from knowledge.reading.terms import Named, Way, country_ways, term_address


@dataclass(frozen=True)
class FactRow:
    label: str
    words: str = ""
    entries: list[Way] = field(default_factory=list)


def event_context(reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
    event: EventPage = reading.page.specific
    held_in = Country.objects.prefetch_related("labels").filter(pk=event.country_id).first()
    series = _series(reading, event)
    practices = [row for group in shown["links"] for row in group.links if row.type == Kind.PRACTICE]
    sessions, came_out = programme(reading, practices)
    date = reading.source.date
    calendar = address("event_calendar", reading.code) if reading.code and day_is_known(date) else ""
    return {
        "fact_rows": _fact_rows(reading, event, shown),
        "programme": sessions,
        "came_out": came_out,
        "documents": _documents(reading, event),
        "links": without(shown["links"], {row.record for row in practices}),
        "calendar_url": calendar,
        "beside": [*_when_and_where(date, event, held_in, calendar), *_series_entry(series), *shown["beside"]],
        **_neighbours(reading, event, series),
        "structured_data": script(event_data(event, date, held_in, series, reading)),
    }


def _when_and_where(date: str, event: EventPage, held_in: Country | None, calendar: str) -> list[Entry]:
    where = [Way(held_in.name(), address("country", held_in.slug))] if held_in else []
    place = [Way(event.place, "")] if event.place else []
    links = [Way(_("Into my calendar"), calendar)] if calendar else []
    note = "" if not date or day_is_known(date) else _("day not recorded")
    return [
        Entry(
            _("When"), links, words=in_words(date) if date else "", gap="" if date else _("date not known"), note=note
        ),
        Entry(_("Where"), [*place, *where], gap="" if place or where else _("place not recorded")),
    ]


def _fact_rows(reading: Reading, event: EventPage, shown: dict[str, Any]) -> list[FactRow]:
    rows = [
        *(FactRow(figure.label, entries=[_to_figure(figure)]) for figure in shown["figures"]),
        FactRow(_("Countries of the organisations"), entries=country_ways(reading.countries)),
        FactRow(_("Target groups"), event.groups_note, _of_kind(reading.terms, TermKind.GROUP)),
        FactRow(_("Types of programmes"), event.activities_note, _of_kind(reading.terms, TermKind.ACTIVITY)),
        FactRow(_("Hosts"), event.hosts_note),
    ]
    return [fact for fact in rows if fact.words or fact.entries]


def _to_figure(figure: Figure) -> Way:
    return Way(figure.state or f"{figure.value} {figure.unit}".strip(), f"#{figure.code}")


def _of_kind(terms: list[Named], kind: str) -> list[Way]:
    return [Way(term.name, term_address(term.kind, term.slug)) for term in terms if term.has and term.kind == kind]


def _documents(reading: Reading, event: EventPage) -> list[dict[str, Any]]:
    """Those of private collections are not even named to who may not have them."""
    # By way of the page: a preview has some that are not stored yet.
    found = list(event.documents.select_related("document__collection"))
    closed = tuple(closed_collections(reading.request)) if found and reading.request else ()
    return [
        {
            "title": one.document.title,
            "url": one.document.url,
            "format": one.document.file_extension.upper(),
            "size": one.document.file_size or one.document.get_file_size(),
            "note": one.note,
        }
        for one in found
        if not one.document.collection.path.startswith(closed)
    ]


def _series(reading: Reading, event: EventPage) -> Row | None:
    """The series, as far as it may be read."""
    if event.series_id is None:
        return None
    page = pages_in(reading.reader, reading.language).filter(record=event.series_id).first()
    return row(page, reading.request, reading.language) if page else None


def _series_entry(series: Row | None) -> list[Entry]:
    return [Entry(_("Series"), [Way(series.title, series.url)])] if series else []


def _neighbours(reading: Reading, event: EventPage, series: Row | None) -> dict[str, Row | str | None]:
    """The events before and after this one in its series."""
    if series is None:
        return {}
    together = EventPage.objects.filter(series=series.record).values("record")
    pages = pages_in(reading.reader, reading.language).filter(record__in=together).order_by("date_first", "path")
    found = list(pages)
    here = next((place for place, page in enumerate(found) if page.pk == event.pk), None)
    if here is None:
        return {}
    return {
        "neighbours_label": _("Other events of the series"),
        "earlier": _row_at(found, here - 1, reading) if here else None,
        "later": _row_at(found, here + 1, reading),
    }


def _row_at(found: list[RecordPage], place: int, reading: Reading) -> Row | None:
    return row(found[place], reading.request, reading.language) if place < len(found) else None


def series_context(reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
    events = EventPage.objects.filter(series=reading.record).values("record")
    pages = pages_in(reading.reader, reading.language).filter(Q(record__in=events), record__kind=Kind.EVENT)
    found = [row(page, reading.request, reading.language) for page in pages.order_by("date_first", "path")]
    return {"events": found}
