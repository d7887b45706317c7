from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connections
from django.utils.translation import gettext as _

from corridor.serving.port import PortError, require_free
from corridor.serving.processes import Keeper
from corridor.serving.roles import ROLES, processes
from corridor.serving.schedule import publish_scheduled


class Command(BaseCommand):
    help = "Serve the platform: web server, search worker, background tasks and scheduled publishing."
    requires_system_checks = ["settings"]

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="the address to listen at (0.0.0.0 for all)")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--only", nargs="+", choices=ROLES, default=ROLES, help="run these parts on this machine")
        parser.add_argument("--reload", action="store_true", help="start again when the code changes")

    def handle(self, **options: Any) -> None:
        host, port, roles = options["host"], options["port"], tuple(options["only"])
        if "web" in roles:
            try:
                require_free(host, port)
            except PortError as error:
                sys.exit(str(error))
        parts = processes(roles, bind=f"{host}:{port}", reload=options["reload"])
        # The parts are processes of their own; none may share a connection of this one.
        connections.close_all()
        Keeper(parts, every_minute=publish_scheduled if "tasks" in roles else nothing).run()
        self.stdout.write(_("Stopped."))


def nothing() -> None:
    """A part that has no clock."""
