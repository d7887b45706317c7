"""A migrated SQLite database, kept between runs: 200 migrations take 12 s, a copy 0.1 s."""

import hashlib
import os
import sqlite3
from contextlib import closing

from django.conf import settings
from django.db import connections

from corridor.settings.environment import ROOT, VAR

# What decides how a migrated database looks: migrations, and the triggers with what they watch.
DECIDING = (
    "*/migrations/*.py",
    "site/corridor/migrations/*.py",
    "search/*.py",
    "*/apps.py",
    "*/indexing/*.py",
    "uv.lock",
)


def fingerprint():
    # A test of the lower apps alone has fewer tables.
    digest = hashlib.sha256(repr(settings.INSTALLED_APPS).encode())
    for pattern in DECIDING:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def kept_copy():
    return VAR / f"test-{fingerprint()}.sqlite3"


def restore(creation):
    """Stands in for `create_test_db`: the same in-memory database, filled from the copy."""
    connection = creation.connection
    name = creation._get_test_db_name()
    connection.close()
    connections.settings[connection.alias]["NAME"] = connection.settings_dict["NAME"] = name
    connection.ensure_connection()
    with closing(sqlite3.connect(kept_copy())) as source:
        source.backup(connection.connection)
    return name


def keep(connection):
    """Replaces older copies in one step, as several test processes may keep theirs at once."""
    target = kept_copy()
    part = target.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(part)) as copy:
        connection.ensure_connection()
        connection.connection.backup(copy)
    part.replace(target)
    for old in VAR.glob("test-*.sqlite3"):
        if old != target:
            old.unlink(missing_ok=True)
