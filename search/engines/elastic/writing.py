"""Documents on their way into Elasticsearch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from search.contract import Change, EngineUnavailable
from search.engines.elastic.address import Address
from search.engines.elastic.mapping import entry

if TYPE_CHECKING:
    from search.engines.elastic import Elasticsearch

# A record that had no document in a language has none to delete.
_FINE = {200, 201, 404}
_CONFLICT = 409


def languages(changes: Iterable[Change]) -> set[str]:
    return {document.language for change in changes for document in change.documents}


def write(
    client: Elasticsearch, address: Address, changes: Iterable[Change], epoch: int, targets: Mapping[str, str]
) -> None:
    """``targets`` are the indices by alias: in each, a record has the document that it has now, or none."""
    operations = [line for change in changes for line in _lines(address, change, epoch, targets)]
    if not operations:
        return
    answer = client.bulk(operations=operations)
    failed = [result for item in answer["items"] for result in item.values() if result["status"] not in _FINE]
    if any(result["status"] == _CONFLICT for result in failed):
        raise EngineUnavailable("Another worker has taken over the index.")
    if failed:
        raise EngineUnavailable(f"{len(failed)} documents were refused: {failed[0].get('error')}"[:500])


def _lines(address: Address, change: Change, epoch: int, targets: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    documents = {address.alias(document.language): document for document in change.documents}
    for alias, index in targets.items():
        where = {"_index": index, "version": epoch, "version_type": "external_gte"}
        if document := documents.get(alias):
            yield {"index": {**where, "_id": document.key}}
            yield entry(document)
        else:
            yield {"delete": {**where, "_id": f"{change.record}-{address.language(alias)}"}}
