from __future__ import annotations

import errno
import sys
from argparse import ArgumentParser
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.db import OperationalError
from django.utils.translation import gettext as _

from corridor.serving import setup, stamp
from corridor.tree import ensure_tree


class Command(BaseCommand):
    help = "Make database, static files, content, search index and administrator ready. Changes nothing that is there."
    requires_system_checks = ["settings"]

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--content", default="content", help="the folder to import, or none")
        parser.add_argument("--no-static", action="store_true", help="leave static files as they are, for development")

    def handle(self, *_args: Any, content: str, no_static: bool, **_options: Any) -> None:
        folder = None if content == "none" else Path(content).resolve()
        if setup.is_done(folder):
            return
        try:
            with nullcontext() if no_static else setup.static_files_beside(self.say):
                self.set_up(folder)
        except (OSError, OperationalError) as error:
            if is_disk_full(error):
                sys.exit(_("The disk is full: make room (about 300 MB) and run this again; nothing is lost."))
            raise
        stamp.remember(folder)

    def set_up(self, content: Path | None) -> None:
        setup.migrate(self.say)
        ensure_tree()
        if content:
            setup.import_content(self.say, content)
        setup.build_index(self.say)
        self.introduce(setup.create_administrator())

    def introduce(self, password: str | None) -> None:
        if password:
            told = _("Administrator: admin, password: %(password)s (shown only now)")
            self.say(told % {"password": password})

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def is_disk_full(error: Exception) -> bool:
    return getattr(error, "errno", None) == errno.ENOSPC or "disk is full" in str(error)
