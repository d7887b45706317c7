"""What the index may still show and the database no longer allows."""

from __future__ import annotations

from collections.abc import Callable, Collection

from search.changes import all_records, records_of
from search.models import Note
from search.registry import ALL, PAGE_ONLY


def hidden_records(readable: Callable[[Collection[int]], Collection[int]]) -> frozenset[int]:
    """Records with a waiting note of which `readable` leaves none over; asked for before the engine is.

    A note is deleted after the engine's commit, so either it is found here, or the engine answers as it should.
    """
    waiting = list(Note.objects.exclude(topic=PAGE_ONLY))
    if not waiting:
        return frozenset()
    everything = any(note.topic == ALL for note in waiting)
    records = set(all_records()) if everything else records_of(waiting)
    return frozenset(records - set(readable(records)))
