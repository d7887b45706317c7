from __future__ import annotations

import errno
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import Error, OperationalError
from django.utils.translation import gettext as _

from corridor.serving import setup, stamp
from corridor.serving.port import PortError, require_free
from corridor.tree import ensure_tree

DISK_FULL = _("The disk is full: make room (about 300 MB) and run this again; nothing is lost.")


class Command(BaseCommand):
    help = "Set everything up, then serve it. Run again, it changes nothing that people have edited."
    requires_system_checks = ["settings"]

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--content", default="content", help="the folder to import, or none")
        parser.add_argument("--reload", action="store_true", help="start again when the code changes")
        parser.add_argument("--set-up-only", action="store_true", help="stop before serving")

    def handle(self, **options: Any) -> None:
        content = None if options["content"] == "none" else Path(options["content"]).resolve()
        try:
            if not options["set_up_only"]:
                require_free(options["host"], options["port"])
            if not is_ready(content):
                self.set_up(content, static=not options["reload"])
        except PortError as error:
            raise CommandError(str(error)) from error
        except (OSError, OperationalError) as error:
            raise CommandError(DISK_FULL) if is_disk_full(error) else error
        if not options["set_up_only"]:
            self.serve(options)

    def set_up(self, content: Path | None, *, static: bool) -> None:
        say = self.stdout.write
        collecting = setup.start_collecting_static_files() if static else None
        setup.migrate(say)
        ensure_tree()
        if content:
            setup.import_content(say, content)
        setup.build_index(say)
        self.introduce(setup.create_administrator())
        if collecting:
            setup.wait_for(collecting, say)
        stamp.remember(content)

    def introduce(self, password: str | None) -> None:
        if password:
            self.stdout.write(
                _("Administrator: admin, password: %(password)s (shown only now)") % {"password": password}
            )

    def serve(self, options: dict[str, Any]) -> None:
        address = f"http://{options['host']}:{options['port']}/"
        self.stdout.write(
            _("Serving at %(address)s, the admin at %(address)sadmin/. Ctrl-C stops.") % {"address": address}
        )
        call_command("serve", host=options["host"], port=options["port"], reload=options["reload"])


def is_ready(content: Path | None) -> bool:
    """Asked of the database too, as it may have been deleted since."""
    try:
        return stamp.is_set_up(content) and get_user_model().objects.filter(is_superuser=True).exists()
    except Error:
        return False


def is_disk_full(error: Exception) -> bool:
    return getattr(error, "errno", None) == errno.ENOSPC or "disk is full" in str(error)
