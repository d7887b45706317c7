"""No trigger stands while tables are altered: PostgreSQL would refuse, SQLite would silently lose it."""

from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections

from search import triggers


def drop_before(*, using: str, plan: list[Any], **_kwargs: object) -> None:
    if plan and using == DEFAULT_DB_ALIAS:
        triggers.drop(connections[using])


def create_after(*, using: str, **_kwargs: object) -> None:
    if using == DEFAULT_DB_ALIAS:
        triggers.create_missing(connections[using])
