"""Which triggers there should be, which there are, and how to make the two equal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from search import registry
from search.models import Note
from search.trigger_sql import PREFIX, Trigger, dialect

Tables = dict[str, frozenset[str]]


@dataclass(frozen=True)
class Unknown:
    """A column that a watch names and its table does not have."""

    table: str
    column: str


def tables(connection: BaseDatabaseWrapper) -> Tables:
    """The columns of every table, in one statement."""
    columns: dict[str, set[str]] = {}
    for table, column in _rows(connection, dialect(connection).tables):
        columns.setdefault(table, set()).add(column)
    return {table: frozenset(names) for table, names in columns.items()}


def present(connection: BaseDatabaseWrapper) -> dict[str, str]:
    """Name and table of each trigger that is ours."""
    return {name: table for name, table in _rows(connection, dialect(connection).triggers) if name.startswith(PREFIX)}


def unknown_columns(connection: BaseDatabaseWrapper) -> list[Unknown]:
    existing = tables(connection)
    return [
        Unknown(watch.table, column)
        for watch in registry.watches()
        if watch.table in existing
        for column in _unknown(watch, existing[watch.table])
    ]


def missing(connection: BaseDatabaseWrapper) -> list[Trigger]:
    """Tables that are not there yet lack nothing."""
    there = present(connection)
    return [trigger for trigger in _expected(connection) if trigger.name not in there]


def create_missing(connection: BaseDatabaseWrapper) -> None:
    """Whatever was written while a trigger was missing is unknown, hence the note that everything may have changed.

    It is one transaction: creating a trigger waits for the writers of its table, so each of them either fires it or
    has committed before the note.
    """
    with transaction.atomic(using=connection.alias):
        expected = {trigger.name: trigger for trigger in _expected(connection)}
        there = present(connection)
        _drop(connection, {name: table for name, table in there.items() if name not in expected})
        new = [trigger for name, trigger in expected.items() if name not in there]
        for trigger in new:
            _run(connection, dialect(connection).create(trigger))
        if new:
            Note.objects.using(connection.alias).create(topic=registry.ALL)


def drop(connection: BaseDatabaseWrapper) -> None:
    with transaction.atomic(using=connection.alias):
        _drop(connection, present(connection))


def _drop(connection: BaseDatabaseWrapper, named: dict[str, str]) -> None:
    for name, table in named.items():
        _run(connection, dialect(connection).drop(name, table))


def _expected(connection: BaseDatabaseWrapper) -> Iterator[Trigger]:
    existing = tables(connection)
    if Note._meta.db_table not in existing:
        return
    sql = dialect(connection)
    for watch in registry.watches():
        if watch.table in existing and not _unknown(watch, existing[watch.table]):
            yield from sql.of_watch(watch, existing[watch.table])
    for guard in registry.guards():
        if guard.table in existing:
            yield from sql.of_guard(guard)


def _unknown(watch: registry.Watch, columns: frozenset[str]) -> set[str]:
    return {watch.key_column, *(watch.columns or ())} - columns


def _rows(connection: BaseDatabaseWrapper, sql: str) -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def _run(connection: BaseDatabaseWrapper, statements: Iterator[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
