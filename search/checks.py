"""What a wrong setting or a missing trigger says at start-up, and what to do instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core import checks
from django.db import DEFAULT_DB_ALIAS, connections

from search import triggers


@checks.register(checks.Tags.database)
def every_trigger_is_there(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None, **_kwargs: Any
) -> list[checks.CheckMessage]:
    """Warnings: an error would stop the migrate that repairs it. The worker refuses to start."""
    if DEFAULT_DB_ALIAS not in (databases or ()):
        return []
    connection = connections[DEFAULT_DB_ALIAS]
    return [*_missing(connection), *_unknown(connection)]


def _missing(connection: Any) -> list[checks.CheckMessage]:
    tables = sorted({trigger.table for trigger in triggers.missing(connection)})
    if not tables:
        return []
    return [
        checks.Warning(
            f"Triggers are missing on {', '.join(tables)}: changes there would not be found by the search.",
            hint="Run `manage.py migrate`, which creates them and has the index rebuilt.",
            id="search.W001",
        )
    ]


def _unknown(connection: Any) -> list[checks.CheckMessage]:
    return [
        checks.Warning(
            f"The search watches the column {unknown.column} of {unknown.table}, which that table does not have.",
            hint="Run `manage.py migrate`; if it has nothing to do, correct the Watch that names the column.",
            id="search.W002",
        )
        for unknown in triggers.unknown_columns(connection)
    ]
