"""Figures as printed and as meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import formats

from knowledge.dates import in_words
from knowledge.models import Fact, Record, RecordPage
from knowledge.models.fact import FactState


@dataclass(frozen=True)
class Figure:
    """``state`` says in words why there is no value."""

    code: str
    label: str
    value: str
    unit: str
    state: str
    year: str
    place: str
    source: str
    source_url: str
    locator: str
    printed: str
    reading: str
    reading_by: str
    reading_why: str


def facts_of(record: Record | None) -> list[Fact]:
    return list(Fact.objects.filter(record=record)) if record else []


def figures(facts: list[Fact], ends: Mapping[int, RecordPage], request: HttpRequest | None) -> list[Figure]:
    """``ends`` has the pages of the facts' sources, as far as they may be read."""
    return [_figure(fact, ends.get(fact.source_id or 0), request) for fact in facts]


def _figure(fact: Fact, source: RecordPage | None, request: HttpRequest | None) -> Figure:
    plain = f"{fact.value.normalize():f}" if fact.value is not None else ""
    known = fact.state == FactState.KNOWN and fact.value is not None
    return Figure(
        code=fact.code,
        label=fact.label,
        value=formats.number_format(fact.value.normalize()) if known and fact.value is not None else "",
        unit=fact.unit if known else "",
        state="" if known else str(FactState(fact.state).label),
        year=in_words(fact.year) if fact.year else "",
        place=fact.place,
        source=source.title if source else "",
        source_url=(source.get_url(request) or "") if source else "",
        locator=fact.locator if source else "",
        printed=fact.printed if fact.reading or fact.printed != plain else "",
        reading=fact.reading,
        reading_by=fact.reading_by,
        reading_why=fact.reading_why,
    )
