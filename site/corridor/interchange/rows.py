"""Links and figures of a record: written from a file, row by row, so that what stays the same is not touched."""

from __future__ import annotations

from corridor.interchange.ends import Ends
from corridor.interchange.kinds import FACT, LINK
from corridor.interchange.records import Document, Entry
from corridor.interchange.schema import show_keys, store_keys
from knowledge.models import Fact, Link


def write_links(entry: Entry, ends: Ends) -> None:
    origin = ends.records[entry.code]
    there = {(link.kind, link.target_id, link.locator): link for link in Link.objects.filter(origin=origin)}
    for position, document in enumerate(entry.document.get("links", [])):
        target = ends.records[document["to"]]
        link = there.pop((document["kind"], target, document.get("locator", "")), None)
        _write(link or Link(origin_id=origin, target_id=target), LINK, document, position, ends)
    Link.objects.filter(pk__in=[link.pk for link in there.values()]).delete()


def write_facts(entry: Entry, ends: Ends) -> None:
    record = ends.records[entry.code]
    there = {fact.code: fact for fact in Fact.objects.filter(record=record)}
    for position, document in enumerate(entry.document.get("facts", [])):
        _write(there.pop(document["code"], Fact(record_id=record)), FACT, document, position, ends)
    Fact.objects.filter(pk__in=[fact.pk for fact in there.values()]).delete()


def _write(row: Link | Fact, keys: tuple, document: Document, position: int, ends: Ends) -> None:
    shown = {key.name: document[key.name] for key in keys if key.name in document}
    if row.pk and row.position == position and show_keys(row, keys, ends) == shown:
        return
    store_keys(row, keys, document, ends)
    row.position = position
    row.save()
