"""Whether index and database hold the same documents, and bringing the index back to what the database says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from search.changes import all_records, in_chunks
from search.contract import Engine
from search.engines.entries import mark


@dataclass(frozen=True)
class Differences:
    """Keys of documents that the index lacks, that it alone has, and of which it says something else."""

    lacking: frozenset[str] = frozenset()
    left_over: frozenset[str] = frozenset()
    outdated: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.records())

    def records(self) -> set[int]:
        return {int(key.partition("-")[0]) for key in self.lacking | self.left_over | self.outdated}

    def named(self) -> Iterator[tuple[str, frozenset[str]]]:
        titles = {
            "Not in the index": self.lacking,
            "In the index only": self.left_over,
            "Different in the index": self.outdated,
        }
        return ((title, keys) for title, keys in titles.items() if keys)


def compare(engine: Engine) -> Differences:
    documents = {
        document.key: mark(document)
        for chunk in in_chunks(all_records())
        for change in chunk
        for document in change.documents
    }
    indexed = dict(engine.all_marks())
    both = documents.keys() & indexed.keys()
    return Differences(
        lacking=frozenset(documents.keys() - indexed.keys()),
        left_over=frozenset(indexed.keys() - documents.keys()),
        outdated=frozenset(key for key in both if documents[key] != indexed[key]),
    )


def mend(engine: Engine, found: Differences, epoch: int) -> None:
    """Each record that differs is written as it is now; the notes stay for the worker."""
    for chunk in in_chunks(sorted(found.records())):
        engine.apply(chunk, epoch)
