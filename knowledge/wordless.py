"""Fields without words are written once, on the page of the first language; the record's other pages follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from knowledge.models.page import RecordPage


def take_from_first(page: RecordPage) -> None:
    """Before a translation or an alias is saved: what an old draft of it holds does not count."""
    if not page.is_translation or page.record is None:
        return
    first = type(page)._default_manager.filter(pk=page.record.page_id).values(*_columns(page)).first()
    for name, value in (first or {}).items():
        setattr(page, name, value)


def give_to_others(page: RecordPage) -> None:
    """After the first language's page was saved: at once, and whether or not a translation is published anew."""
    values: dict[str, Any] = {name: getattr(page, name) for name in (*_columns(page), "date_first", "date_last")}
    type(page)._default_manager.filter(record=page.record_id).exclude(pk=page.pk).update(**values)


def _columns(page: RecordPage) -> list[str]:
    named = ("date", *page.wordless)
    return [field.attname for field in page._meta.concrete_fields if field.name in named]
