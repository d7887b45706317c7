from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from corridor.serving.port import PortError, require_free


class Command(BaseCommand):
    help = "Set everything up, then serve it. Run again, it changes nothing that people have edited."
    requires_system_checks = ["settings"]

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--content", default="content", help="the folder to import, or none")
        parser.add_argument("--reload", action="store_true", help="start again when the code changes")

    def handle(self, *_args: Any, host: str, port: int, content: str, reload: bool, **_options: Any) -> None:
        try:
            # Asked before a minute of work is done for nothing.
            require_free(host, port)
        except PortError as error:
            sys.exit(str(error))
        call_command("set_up", content=content, no_static=reload)
        told = _("Serving at %(address)s, the admin at %(address)sadmin/. Ctrl-C stops.")
        self.stdout.write(told % {"address": f"http://{host}:{port}/"})
        self.stdout.flush()
        call_command("serve", host=host, port=port, reload=reload)
