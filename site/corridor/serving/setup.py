"""The steps from an empty folder to a site that answers. Each may be run again and then changes nothing."""

from __future__ import annotations

import errno
import io
import os
import re
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError
from django.utils.translation import gettext as _

from corridor.serving import stamp
from corridor.serving.roles import manage
from search.engines import get_engine

Say = Callable[[str], None]


class Progress(io.TextIOBase):
    """Where a command writes its lines: every few seconds one sign of how far it is comes out."""

    def __init__(self, say: Say, counted: str, seconds: float = 3.0) -> None:
        self.say, self.seconds = say, seconds
        self.counted = re.compile(counted)
        self.count = 0
        self.last = time.monotonic()

    def write(self, text: str) -> int:
        self.count += len(self.counted.findall(text))
        if time.monotonic() - self.last >= self.seconds:
            self.last = time.monotonic()
            self.say(_("  %(count)d so far") % {"count": self.count})
        return len(text)


def is_done(content: Path | None) -> bool:
    """Asked of the database too, as it may have been deleted since."""
    try:
        return stamp.is_set_up(content) and get_user_model().objects.filter(is_superuser=True).exists()
    except DatabaseError:
        return False


@contextmanager
def static_files_beside(say: Say) -> Iterator[None]:
    """Prepares them beside what else is done, as the two take a processor each; waits for them at the end."""
    with tempfile.TemporaryFile("w+") as said:
        command = manage("collectstatic", "--noinput", "--verbosity=0")
        collecting = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=said)
        try:
            yield
            if collecting.poll() is None:
                say(_("Compressing static files…"))
            if collecting.wait():
                said.seek(0)
                raise failure(said.read())
        finally:
            collecting.terminate()
            collecting.wait()


def failure(said: str) -> Exception:
    if os.strerror(errno.ENOSPC) in said:
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return CommandError(_("The static files could not be prepared:\n%(said)s") % {"said": said})


def migrate(say: Say) -> None:
    say(_("Preparing the database…"))
    call_command("migrate", interactive=False, stdout=Progress(say, r"Applying"))


def import_content(say: Say, folder: Path) -> None:
    say(_("Reading the content…"))
    call_command("import_content", str(folder), stdout=sys.stdout)


def build_index(say: Say) -> None:
    """Anew where there is none; else only what has changed."""
    say(_("Building the search index…"))
    if get_engine().status().documents:
        call_command("search", "worker", "--once")
    else:
        call_command("search", "rebuild")


def create_administrator() -> str | None:
    """The password of the first administrator, or None when there is one already."""
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return None
    password = secrets.token_urlsafe(12)
    users.create_superuser("admin", "admin@localhost", password)
    return password
