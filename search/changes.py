"""From notes to the records they concern, and to the documents that these have now."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice

from django.db import Error

from search import registry
from search.contract import Change, Document
from search.models import Note

logger = logging.getLogger(__name__)

CHUNK = 500


def records_of(notes: Iterable[Note]) -> set[int]:
    """A topic that no source knows any more says nothing; the change of triggers noted that everything may differ."""
    keys: dict[str, set[str]] = defaultdict(set)
    for note in notes:
        keys[note.topic].add(note.key)
    return {
        record
        for source in registry.sources()
        for topic in {watch.topic for watch in source.watches} & keys.keys() - {registry.PAGE_ONLY}
        for record in source.records_of(topic, keys[topic])
    }


def all_records() -> list[int]:
    """Read to the end at once: while SQLite has rows left to give, all else that it reads is as old as they are."""
    return list(chain.from_iterable(source.all_records() for source in registry.sources()))


def in_chunks(records: Iterable[int]) -> Iterator[list[Change]]:
    """The changes of many records, each chunk read from the database when it is asked for."""
    rest = iter(records)
    while chunk := list(islice(rest, CHUNK)):
        yield changes(chunk)


def changes(records: Collection[int]) -> list[Change]:
    try:
        documents = _documents(records)
    except Error:
        raise
    except Exception:
        logger.exception("Documents could not be read together; reading them one by one")
        documents = {record: _alone(record) for record in records}
    return [Change(record, documents.get(record, ())) for record in sorted(records)]


def _documents(records: Collection[int]) -> dict[int, tuple[Document, ...]]:
    found: dict[int, tuple[Document, ...]] = {}
    for source in registry.sources():
        for record, documents in source.documents(records).items():
            found[record] = found.get(record, ()) + tuple(documents)
    return found


def _alone(record: int) -> tuple[Document, ...]:
    """A record that cannot be read is taken out, lest it hold up every other or go on being shown."""
    try:
        return _documents([record]).get(record, ())
    except Error:
        raise
    except Exception:
        logger.exception("Record %s cannot be indexed and is left out of the search", record)
        return ()
