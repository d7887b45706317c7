from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from corridor.interchange.faults import ContentError
from corridor.interchange.importing import import_content


class Command(BaseCommand):
    help = "Import content from a folder of YAML files, or from one of them; changes nothing if there is a fault."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")
        parser.add_argument("--overwrite", action="store_true", help="also replace what has been changed here since")

    def handle(self, **options: Any) -> None:
        path: Path = options["path"]
        if not path.exists():
            raise CommandError(_("There is no “%(path)s”. Give the folder that holds the content.") % {"path": path})
        try:
            report = import_content(path, overwrite=options["overwrite"], dry_run=options["dry_run"])
        except ContentError as error:
            raise CommandError(told(error)) from error
        for line in report.lines():
            self.stdout.write(line)
        if options["dry_run"]:
            self.stdout.write(_("Nothing has been changed: this was a dry run."))


def told(error: ContentError) -> str:
    count = len(error.faults)
    first = ngettext(
        "%(count)d fault; nothing has been changed.", "%(count)d faults; nothing has been changed.", count
    ) % {"count": count}
    return f"{first}\n{error}"
