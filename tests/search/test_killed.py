"""A worker that is killed loses nothing, wherever it was: with real processes, files and signals."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import connection

PROCESS = Path(__file__).with_name("process.py")
ROOT = PROCESS.parents[2]
# `make soak` makes many more.
ROUNDS = int(os.environ.get("ROUNDS", "3"))


@pytest.fixture
def database(tmp_path, django_db_blocker):
    """A database that belongs to this test alone."""
    if connection.vendor == "sqlite":
        yield {"ENGINE": connection.settings_dict["ENGINE"], "NAME": str(tmp_path / "library.sqlite3")}
        return
    kept = ("ENGINE", "USER", "PASSWORD", "HOST", "PORT")
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute("DROP DATABASE IF EXISTS library_to_kill")
        cursor.execute("CREATE DATABASE library_to_kill")
        yield {name: connection.settings_dict[name] for name in kept} | {"NAME": "library_to_kill"}
        cursor.execute("DROP DATABASE library_to_kill WITH (FORCE)")


@pytest.fixture
def process(database, tmp_path):
    def run(*action, ends_with=0):
        command = [sys.executable, PROCESS, json.dumps(database), tmp_path / "index", *action]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == ends_with, done.stderr
        return done.stdout

    run("prepare")
    run("edit", "INSERT INTO book VALUES (1, 'Atlas', NULL, ''), (2, 'Globe', NULL, '')")
    run("work")
    return run


@pytest.mark.parametrize(
    ("note", "place"),
    [("book", "reading"), ("book", "deleting"), ("all", "reading"), ("all", "replay"), ("all", "deleting")],
)
def test_killed_worker_loses_nothing(process, note, place):
    process("edit", "UPDATE book SET title = 'Sea' WHERE id = 1")
    process("edit", "DELETE FROM book WHERE id = 2")
    if note == "all":
        process("edit", "INSERT INTO search_note (topic, key) VALUES ('all', '')")

    process("work_and_die_at", place, ends_with=-signal.SIGKILL)
    waiting = json.loads(process("titles"))["notes"]
    process("work")

    assert waiting == (3 if note == "all" else 2)
    assert json.loads(process("titles")) == {"titles": ["Sea"], "notes": 0}


def test_worker_killed_at_any_moment_loses_nothing(process, database, tmp_path):
    """Each next worker finds what the killed ones left; after every one the index equals the database."""
    moments = random.Random(ROUNDS)
    command = [sys.executable, PROCESS, json.dumps(database), tmp_path / "index", "work_when_ready"]

    for number in range(3, 3 + ROUNDS):
        process("edit", f"INSERT INTO book VALUES ({number}, 'Map {number}', NULL, '')")
        process("edit", f"UPDATE book SET title = 'Sea {number}' WHERE id IN (1, {number - 1})")
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as worker:
            assert worker.stdout.readline() == b"ready\n"
            time.sleep(moments.uniform(0, 0.15))
            worker.kill()
        process("work")
        assert json.loads(process("differences")) == [0]
