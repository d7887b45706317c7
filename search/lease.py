"""Who may write the index: one process at a time, and each with a higher epoch than the one before."""

from __future__ import annotations

import fcntl
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import InterfaceError, OperationalError, connection
from django.db.models import F
from django.db.models.functions import Greatest

from search.models import Progress

# Any number, as long as nothing else in the database asks for the same lock.
LOCK_NUMBER = 7_263_884_092_517


class LeaseLostError(Exception):
    """Another worker has taken over; what this one still holds is old."""


@contextmanager
def lease() -> Iterator[int | None]:
    """The epoch of the lease, or None while another holds it. The end of the process ends it, however it ends."""
    lock = _session_lock() if connection.vendor == "postgresql" else _file_lock(lock_path())
    with lock as mine:
        yield _next_epoch() if mine else None


def is_held() -> bool:
    """Whether a worker is at work, as far as can be told by trying."""
    lock = _session_lock() if connection.vendor == "postgresql" else _file_lock(lock_path())
    with lock as free:
        return not free


def lock_path() -> Path:
    """Beside the database, as only those who share the file share the lock."""
    if connection.is_in_memory_db():  # type: ignore[attr-defined]  # SQLite's
        return Path(tempfile.gettempdir()) / f"corridor-{os.getpid()}.worker"
    return Path(f"{connection.settings_dict['NAME']}.worker")


def _next_epoch() -> int:
    """Never behind the clock, lest a database restored from a backup falls behind what its index has seen."""
    Progress.row()
    Progress.objects.filter(pk=1).update(epoch=Greatest(F("epoch") + 1, int(time.time())))
    return Progress.row().epoch


@contextmanager
def _file_lock(path: Path) -> Iterator[bool]:
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


@contextmanager
def _session_lock() -> Iterator[bool]:
    """Held by this thread's connection: if that breaks, every query fails until the lock has been left."""
    mine = _ask("SELECT pg_try_advisory_lock(%s)")
    try:
        yield mine
    finally:
        if mine:
            _unlock()


def _unlock() -> None:
    try:
        _ask("SELECT pg_advisory_unlock(%s)")
    except (InterfaceError, OperationalError):
        connection.close()


def _ask(sql: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(sql, [LOCK_NUMBER])
        return bool(cursor.fetchone()[0])
