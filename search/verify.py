"""Whether index and database hold the same documents."""

from __future__ import annotations

from search.changes import all_records, in_chunks
from search.contract import Engine


def compare(engine: Engine) -> tuple[set[str], set[str]]:
    """The keys of documents that the index lacks, and of those that it alone has."""
    documents = {
        document.key for chunk in in_chunks(all_records()) for change in chunk for document in change.documents
    }
    indexed = set(engine.all_keys())
    return documents - indexed, indexed - documents
