"""The platform as readers get it: its first content, set up once and served by the production server."""

import hashlib
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from contextlib import closing, contextmanager

from corridor.settings.environment import ROOT, VAR
from tests import database

CONTENT = ROOT / "content"
# What decides, beside the tables, what set-up leaves behind: the content, and all code that reads and indexes it.
DECIDING = ("content/**/*.yaml", *(f"{app}/**/*.py" for app in ("site", "events", "practices", "knowledge", "search")))
# A code that was published once and whose page is gone.
WITHDRAWN = "AFR-2017-F99"
# One that has an earlier version.
REPUBLISHED = "AFR-2017-F03"
# What would make it another site than the one that `make demo` starts.
ELSEWHERE = ("DATABASE_URL", "SEARCH_URL", "CACHE_URL", "MEDIA_URL", "BASE_URL", "ALLOWED_HOSTS", "HTTPS")


def digest(*patterns):
    total = hashlib.sha256()
    for path in sorted(path for pattern in patterns for path in ROOT.glob(pattern)):
        if path.is_file():
            total.update(path.read_bytes())
    return total.hexdigest()[:16]


def folder():
    """Kept between runs for as long as tables, content and code stay as they are."""
    return VAR / f"browser-{database.fingerprint()}-{digest(*DECIDING)}"


def environment(var):
    inherited = {name: value for name, value in os.environ.items() if name not in ELSEWHERE}
    return inherited | {
        "VAR_DIR": str(var),
        "DJANGO_SETTINGS_MODULE": "corridor.settings.production",
        "PYTHONPATH": str(ROOT / "site"),
    }


def set_up():
    var = folder()
    for old in VAR.glob("browser-*"):
        if old != var:
            shutil.rmtree(old, ignore_errors=True)
    once(var / "with-content", "set_up", "--no-static", "--content", str(CONTENT))
    once(var / f"with-static-{digest('*/static/**/*', '*/*/static/**/*', 'uv.lock')}", "collectstatic", "--noinput")
    give_a_past(var)
    return var


def once(mark, *command):
    if not mark.exists():
        process = manage(mark.parent, *command)
        said = process.communicate()[0]
        assert process.returncode == 0, said
        mark.touch()


def manage(var, *arguments):
    return subprocess.Popen(
        [sys.executable, ROOT / "manage.py", *arguments],
        env=environment(var),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def give_a_past(var):
    """Gives the content a past, which readers come to as well: a withdrawn record and an earlier version."""
    with closing(sqlite3.connect(var / "corridor.sqlite3")) as base, base:
        base.execute(
            "INSERT OR IGNORE INTO knowledge_record (kind, translation_key, code, published_at)"
            " VALUES ('finding', ?, ?, '2020-01-01')",
            (uuid.uuid4().hex, WITHDRAWN),
        )
        base.execute(
            "INSERT OR IGNORE INTO knowledge_version (language, number, published_at, title, note, content, record_id)"
            " SELECT language, 2, published_at, title, 'Told in other words', content, record_id FROM knowledge_version"
            " WHERE number = 1 AND record_id = (SELECT id FROM knowledge_record WHERE code = ?)",
            (REPUBLISHED,),
        )


@contextmanager
def server(var):
    """The web server and the search worker, until the block ends; gives the address."""
    port = free_port()
    process = manage(var, "serve", "--port", str(port), "--only", "web", "search")
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/en/", process)
        yield address
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.communicate(timeout=30)


def wait_for(address, process):
    until = time.monotonic() + 90
    while time.monotonic() < until:
        assert process.poll() is None, process.communicate()[0]
        try:
            urllib.request.urlopen(address, timeout=30).close()
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError("no page within 90 s")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
