"""One round of the worker: what the notes say is written to the index, and only then are the notes deleted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from django.db import transaction
from django.db.models import F

from search.changes import all_records, in_chunks, records_of
from search.contract import Change, Engine, EngineUnavailable
from search.lease import LeaseLostError
from search.models import Note, Progress
from search.registry import ALL

ROUND = 1000

# Told after each chunk how many records are done, and of how many.
Report = Callable[[int, int], None]


def silent(_done: int, _total: int) -> None:
    """For whoever does not want to be told."""


def drain(engine: Engine, epoch: int, report: Report = silent) -> int:
    """Bring one round of notes into the index; how many they were."""
    notes = list(Note.objects.order_by("pk")[:ROUND])
    if not notes:
        return 0
    if Note.objects.filter(topic=ALL).exists() or holds_nothing(engine):
        return rebuild(engine, epoch, report)
    for chunk in _reported(records_of(notes), report):
        engine.apply(chunk, epoch)
    delete(notes, epoch)
    return len(notes)


def holds_nothing(engine: Engine) -> bool:
    """As if new, or deleted by hand: a single change must not make it look whole."""
    status = engine.status()
    if not status.available:
        raise EngineUnavailable(status.detail)
    return not status.documents


def rebuild(engine: Engine, epoch: int, report: Report) -> int:
    """A new index from all records, with what is edited meanwhile. The old one answers until the new one is whole."""
    refill = Refill(report)
    engine.rebuild(refill.everything(), epoch, refill.since)
    delete(refill.read, epoch)
    return len(refill.read)


class Refill:
    """Every record, then those that are noted meanwhile. The notes stay until the new index has taken over."""

    def __init__(self, report: Report) -> None:
        self.read = list(Note.objects.order_by("pk"))
        self.report = report

    def everything(self) -> Iterator[Change]:
        for chunk in _reported(all_records(), self.report):
            yield from chunk

    def since(self) -> Iterator[Change]:
        """Until none is new; those that ask for another rebuild wait for the next round."""
        while notes := self._new_notes():
            for chunk in _reported(records_of(notes), self.report):
                yield from chunk
            self.read += notes

    def _new_notes(self) -> list[Note]:
        known = {note.pk for note in self.read}
        return [note for note in Note.objects.exclude(topic=ALL).order_by("pk") if note.pk not in known]


def delete(notes: Sequence[Note], epoch: int) -> None:
    """Exactly the notes that were read: numbers are not given in the order of commits, so "up to the last" loses one.

    Deleted and counted together, the generation stays what it was. Nothing happens if the lease was lost.
    """
    with transaction.atomic():
        deleted = 0
        for start in range(0, len(notes), ROUND):
            keys = [note.pk for note in notes[start : start + ROUND]]
            deleted += Note.objects.filter(pk__in=keys).delete()[0]
        if not Progress.objects.filter(pk=1, epoch=epoch).update(drained=F("drained") + deleted):
            raise LeaseLostError(f"epoch {epoch} is over")


def _reported(records: Collection[int], report: Report) -> Iterator[list[Change]]:
    done = 0
    for chunk in in_chunks(sorted(records)):
        yield chunk
        done += len(chunk)
        report(done, len(records))
