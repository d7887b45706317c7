"""Where rows are kept: SQLite in one file unless DATABASE_URL names a PostgreSQL."""

from typing import Any

from corridor.settings.environment import VAR, env, read, unfit

SQLITE = "django.db.backends.sqlite3"
KNOWN = (SQLITE, "django.db.backends.postgresql")
EXAMPLE = "postgres://user:password@host:5432/name"

# WAL lets readers read while one writer writes. Immediate transactions take the write lock at their start,
# so that a transaction which began by reading never fails half-way for want of it.
SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;"
        "PRAGMA synchronous=NORMAL;"
        "PRAGMA cache_size=-20000;"
        "PRAGMA mmap_size=134217728;"
        "PRAGMA temp_store=MEMORY;"
    ),
}


def database() -> dict[str, Any]:
    config: dict[str, Any] = dict(read("DATABASE_URL", f"sqlite:///{VAR / 'corridor.sqlite3'}", EXAMPLE, kind=env.db))
    if config.get("ENGINE") not in KNOWN:
        raise unfit("DATABASE_URL", EXAMPLE)
    if config["ENGINE"] == SQLITE:
        config["OPTIONS"] = SQLITE_OPTIONS | config.get("OPTIONS", {})
    else:
        config.setdefault("CONN_MAX_AGE", 60)
        config["CONN_HEALTH_CHECKS"] = True
    return config
