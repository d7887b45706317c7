"""A small process that outlives a keeper that was killed, and then ends what that one kept running.

A killed process can put nothing in order itself, and only Linux lets a child ask to die with its parent.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress

PATIENCE = 9.0


class Guard:
    """The keeper's side: says which process groups there are. The end of its input says that the keeper is gone."""

    def __init__(self) -> None:
        self.running: subprocess.Popen[bytes] | None = None

    def watch(self, groups: Iterable[int]) -> None:
        line = " ".join(map(str, groups)).encode() + b"\n"
        with suppress(BrokenPipeError):
            self.tell(line)
            return
        # It was killed since; a second that ends at once has a reason that a third would have too.
        with suppress(BrokenPipeError):
            self.tell(line)

    def tell(self, line: bytes) -> None:
        if self.running is None or self.running.poll() is not None:
            # Nothing but Python itself, which takes 20 ms; in a session of its own, as Ctrl-C is not meant for it.
            command = [sys.executable, "-I", "-S", __file__]
            self.running = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True, bufsize=0)
        if self.running.stdin:
            self.running.stdin.write(line)

    def dismiss(self) -> None:
        self.watch([])
        if self.running and self.running.stdin:
            self.running.stdin.close()
            self.running.wait()


def signal_group(group: int, number: int) -> bool:
    """False where nobody is left in it."""
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):
        # macOS forbids what Linux does not find: a group whose last member has ended and is not collected.
        return False
    return True


def end(groups: list[int], patience: float = PATIENCE) -> None:
    """Asked first, then made to."""
    until = time.monotonic() + patience
    left = [group for group in groups if signal_group(group, signal.SIGTERM)]
    while left and time.monotonic() < until:
        time.sleep(0.1)
        left = [group for group in left if signal_group(group, 0)]
    for group in left:
        signal_group(group, signal.SIGKILL)


def main() -> None:
    groups: list[int] = []
    for line in sys.stdin:
        groups = [int(word) for word in line.split()]
    end(groups)


if __name__ == "__main__":
    main()
