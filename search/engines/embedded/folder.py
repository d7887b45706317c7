"""Where the indices lie: a folder for each rebuild, and a file that names the one in use. Renaming it is the switch."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from search.contract import EngineUnavailable
from search.engines.embedded.indices import Indices
from search.engines.entries import FORM

_CURRENT = "current"
_EPOCH = "epoch"


class Folder:
    def __init__(self, path: Path) -> None:
        self.path = path

    def current(self) -> str:
        """The name of the index in use; empty while there is none."""
        try:
            name = (self.path / _CURRENT).read_text()
        except FileNotFoundError:
            return ""
        return name if name.startswith(f"{FORM}-") and (self.path / name).is_dir() else ""

    def open(self, name: str) -> Indices:
        return Indices(self.path / name)

    def new(self) -> tuple[str, Indices]:
        name = f"{FORM}-{uuid4().hex}"
        (self.path / name).mkdir(parents=True)
        return name, self.open(name)

    def drop(self, name: str) -> None:
        """One that was not finished."""
        if name != self.current():
            shutil.rmtree(self.path / name, ignore_errors=True)

    def use(self, name: str) -> None:
        """From now on this index answers, in every process."""
        part = self.path / f"{_CURRENT}.{uuid4().hex}"
        part.write_text(name)
        part.replace(self.path / _CURRENT)

    @contextmanager
    def writing(self, epoch: int) -> Iterator[None]:
        """One at a time, and nobody whose lease is older than the last one's: what he has read may be old too."""
        self.path.mkdir(parents=True, exist_ok=True)
        with (self.path / _EPOCH).open("a+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            if int(file.read() or 0) > epoch:
                raise EngineUnavailable("Another worker has taken over the index.")
            file.truncate(0)
            file.write(str(epoch))
            file.flush()
            yield

    def tidy(self) -> None:
        """Takes away what is not in use: the index before, and what a killed rebuild left. Open files stay readable."""
        kept = {_CURRENT, _EPOCH, self.current()}
        for entry in self.path.iterdir() if self.path.is_dir() else ():
            if entry.name in kept:
                continue
            if entry.is_dir():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink(missing_ok=True)
