from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from corridor.interchange.exporting import export_content
from corridor.interchange.target import TargetError


class Command(BaseCommand):
    help = "Write what everybody may read as YAML files, one a record, which import_content reads."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="a new or empty folder")
        parser.add_argument("--overwrite", action="store_true", help="replace an earlier export in this folder")

    def handle(self, *_args: Any, path: Path, overwrite: bool, **_options: Any) -> None:
        try:
            report = export_content(path, overwrite=overwrite)
        except TargetError as error:
            raise CommandError(error) from error
        except OSError as error:
            told = _("“%(path)s” cannot be written: %(why)s.") % {"path": error.filename or path, "why": error.strerror}
            raise CommandError(told) from error
        for line in report.lines():
            self.stdout.write(line)
