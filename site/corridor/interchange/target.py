"""The folder that an export is written to: new, empty, or holding an earlier export and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from corridor.interchange.folder import NO_RECORD, is_hidden
from corridor.interchange.kinds import KINDS
from corridor.interchange.vocabulary import COUNTRY_FILE, FOLDER
from knowledge.codes import CODE
from knowledge.models.term import TermKind

RECORD_FOLDERS = [kind.folder for kind in KINDS.values()]
VOCABULARIES = [*TermKind.values, COUNTRY_FILE]


class TargetError(Exception):
    """The export cannot be written there; nothing has been touched."""


def check_target(path: Path, *, overwrite: bool) -> None:
    if path.exists() and not path.is_dir():
        raise TargetError(_("“%(path)s” is a file. Give a folder, which may be a new one.") % {"path": path})
    found = sorted(_files(path))
    other = next((file for file in found if not _is_exported(file.relative_to(path))), None)
    if other:
        raise TargetError(
            _("“%(path)s” holds other things, such as %(file)s. Give an empty folder, or the name of a new one.")
            % {"path": path, "file": other.relative_to(path)}
        )
    if found and not overwrite:
        raise TargetError(
            _("“%(path)s” already holds content. Add --overwrite to replace it, or give another folder.")
            % {"path": path}
        )


def clear(path: Path) -> None:
    """What an earlier export wrote; a record that is no longer here leaves no file."""
    for file in list(_files(path)):
        if file.name != NO_RECORD:
            file.unlink()


def _files(path: Path) -> Iterator[Path]:
    for file in path.rglob("*"):
        if not is_hidden(file, path) and not (file.is_dir() and not file.is_symlink()):
            yield file


def _is_exported(file: Path) -> bool:
    folder, name = file.parent.as_posix(), file.stem
    if file.suffix != ".yaml":
        return False
    if folder == FOLDER:
        return name in VOCABULARIES
    return file.as_posix() == NO_RECORD or (folder in RECORD_FOLDERS and bool(CODE.match(name)))
