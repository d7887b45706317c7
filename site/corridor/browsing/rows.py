"""Hits as rows of a list: with their sign, their region, and the event that they come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.reading import rows as reading
from knowledge.rights import Reader, readable
from search.contract import Hit


@dataclass(frozen=True)
class Row(reading.Row):
    """A row with what was found in its text."""

    passages: tuple[str, ...] = ()


def rows(hits: Sequence[Hit], language: str, reader: Reader, notes: dict[int, str] | None = None) -> list[Row]:
    """One query, however many hits. ``notes``: by record, what this list must add to say the truth.

    What may not be read any more is left out: between the question and the answer a page may have been withdrawn.
    """
    wanted = {hit.record for hit in hits}
    languages = {hit.language for hit in hits}
    pages = reading.own_pages().filter(record__in=wanted, locale__language_code__in=languages)
    found = {(page.record_id, page.locale.language_code): page for page in readable(reader, pages)}
    return [
        Row(
            **vars(reading.row(page, None, language).with_note((notes or {}).get(hit.record, ""))),
            passages=hit.passages,
        )
        for hit in hits
        if (page := found.get((hit.record, hit.language)))
    ]
