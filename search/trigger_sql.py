"""The SQL of one trigger, for SQLite and for PostgreSQL."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from search.registry import ALL, Guard, Watch

PREFIX = "corridor_"


@dataclass(frozen=True)
class Trigger:
    """Its name carries a digest of all it says, so that a changed definition is a missing trigger."""

    table: str
    event: str
    actions: tuple[str, ...]
    when: str = ""
    scope: str = "ROW"

    @property
    def name(self) -> str:
        says = "\n".join((self.table, self.event, self.when, self.scope, *self.actions))
        # PostgreSQL cuts names after 63 bytes.
        return f"{PREFIX}{self.table[:32]}_{hashlib.sha256(says.encode()).hexdigest()[:12]}"


class Dialect:
    """What both databases write alike."""

    differs: str

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.quote = connection.ops.quote_name

    def of_watch(self, watch: Watch, columns: frozenset[str]) -> Iterator[Trigger]:
        key = self.quote(watch.key_column)
        new = self.note(watch.topic, f"NEW.{key}", f"NEW.{key} IS NOT NULL")
        old = self.note(watch.topic, f"OLD.{key}", f"OLD.{key} IS NOT NULL")
        moved = self.note(watch.topic, f"OLD.{key}", f"OLD.{key} IS NOT NULL AND OLD.{key} {self.differs} NEW.{key}")
        matters = sorted(columns if watch.columns is None else {*watch.columns, watch.key_column})
        when = " OR ".join(f"OLD.{self.quote(name)} {self.differs} NEW.{self.quote(name)}" for name in matters)
        yield Trigger(watch.table, "AFTER INSERT", (new,))
        yield Trigger(watch.table, "AFTER UPDATE", (new, moved), when)
        yield Trigger(watch.table, "AFTER DELETE", (old,))

    def of_guard(self, guard: Guard) -> Iterator[Trigger]:
        yield Trigger(guard.table, "BEFORE DELETE", (self.refuse(guard.message),))

    def note(self, topic: str, key: str, condition: str) -> str:
        columns = ", ".join(map(self.quote, ("topic", "key")))
        selected = f"SELECT {literal(topic)}, CAST({key} AS text) WHERE {condition}"
        return f"INSERT INTO {self.quote('search_note')} ({columns}) {selected};"

    def refuse(self, message: str) -> str:
        raise NotImplementedError

    def create(self, trigger: Trigger) -> Iterator[str]:
        raise NotImplementedError


class Sqlite(Dialect):
    differs = "IS NOT"
    tables = "SELECT m.name, p.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p WHERE m.type = 'table'"
    triggers = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"

    def refuse(self, message: str) -> str:
        return f"SELECT RAISE(ABORT, {literal(message)});"

    def create(self, trigger: Trigger) -> Iterator[str]:
        when = f"WHEN {trigger.when} " if trigger.when else ""
        yield (
            f"CREATE TRIGGER {self.quote(trigger.name)} {trigger.event} ON {self.quote(trigger.table)} "
            f"FOR EACH ROW {when}BEGIN {' '.join(trigger.actions)} END"
        )

    def drop(self, name: str, table: str) -> Iterator[str]:
        yield f"DROP TRIGGER IF EXISTS {self.quote(name)}"


class Postgresql(Dialect):
    differs = "IS DISTINCT FROM"
    tables = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
    triggers = (
        "SELECT t.tgname, c.relname FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid "
        "JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND NOT t.tgisinternal"
    )

    def of_watch(self, watch: Watch, columns: frozenset[str]) -> Iterator[Trigger]:
        yield from super().of_watch(watch, columns)
        # Fires no trigger of a row, and leaves no key to note.
        yield Trigger(watch.table, "AFTER TRUNCATE", (self.note(ALL, "''", "true"),), scope="STATEMENT")

    def of_guard(self, guard: Guard) -> Iterator[Trigger]:
        yield from super().of_guard(guard)
        yield Trigger(guard.table, "BEFORE TRUNCATE", (self.refuse(guard.message),), scope="STATEMENT")

    def refuse(self, message: str) -> str:
        return f"RAISE EXCEPTION USING MESSAGE = {literal(message)}, ERRCODE = 'restrict_violation';"

    def create(self, trigger: Trigger) -> Iterator[str]:
        name = self.quote(trigger.name)
        body = f"BEGIN {' '.join(trigger.actions)} RETURN NULL; END"
        when = f"WHEN ({trigger.when}) " if trigger.when else ""
        yield f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body${body}$body$"
        yield (
            f"CREATE TRIGGER {name} {trigger.event} ON {self.quote(trigger.table)} "
            f"FOR EACH {trigger.scope} {when}EXECUTE FUNCTION {name}()"
        )

    def drop(self, name: str, table: str) -> Iterator[str]:
        yield f"DROP TRIGGER IF EXISTS {self.quote(name)} ON {self.quote(table)}"
        yield f"DROP FUNCTION IF EXISTS {self.quote(name)}()"


def literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def dialect(connection: BaseDatabaseWrapper) -> Sqlite | Postgresql:
    return Postgresql(connection) if connection.vendor == "postgresql" else Sqlite(connection)
