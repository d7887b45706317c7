"""Whether everything has been set up as the files now stand, so that a second start has nothing to ask."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from corridor.settings.environment import ROOT, VAR

SOURCES = ("site", "events", "practices", "knowledge", "search")
STAMP = VAR / "set-up"


def fingerprint(content: Path | None) -> str:
    """Of code, static files, content, packages and the databases that they were set up in."""
    folders = [ROOT / name for name in SOURCES] + ([content] if content else [])
    lines = [str(settings.DATABASES["default"]["NAME"]), settings.SEARCH_URL, str(settings.DEBUG), str(content)]
    lines += [line for folder in folders for line in states(folder)]
    lines += states(ROOT / "uv.lock")
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def states(path: Path) -> Iterator[str]:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    for file in files:
        if file.is_file() and file.suffix != ".pyc":
            state = file.stat()
            yield f"{file} {state.st_size} {state.st_mtime_ns}"


def is_set_up(content: Path | None) -> bool:
    return STAMP.exists() and STAMP.read_text() == fingerprint(content)


def remember(content: Path | None) -> None:
    STAMP.write_text(fingerprint(content))
