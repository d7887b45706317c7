"""One process that starts the others, starts them again when they fall, and stops them all when it is stopped."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from types import FrameType

LONGEST_PAUSE = 30.0
PATIENCE = 15.0
# The first, the web server, has the processors for itself while it starts: readers wait for it.
HEAD_START = 1.5


@dataclass
class Process:
    """A command that is kept running."""

    name: str
    command: list[str]
    environment: dict[str, str]
    running: subprocess.Popen[bytes] | None = None
    pause: float = 1.0
    started: float = 0.0

    def start(self) -> None:
        # In a session of its own, so that Ctrl-C reaches it through its keeper and only once.
        self.running = subprocess.Popen(self.command, env=self.environment, start_new_session=True)
        self.started = time.monotonic()

    def has_ended(self) -> bool:
        return self.running is not None and self.running.poll() is not None

    def restart_when_due(self) -> None:
        """At once after a long life, ever later after short ones."""
        lived = time.monotonic() - self.started
        if lived > LONGEST_PAUSE:
            self.pause = 1.0
        if lived >= self.pause:
            self.pause = min(self.pause * 2, LONGEST_PAUSE)
            self.start()

    def stop(self) -> None:
        if self.running and self.running.poll() is None:
            self.running.terminate()

    def wait(self, seconds: float) -> None:
        if self.running:
            try:
                self.running.wait(max(seconds, 0.1))
            except subprocess.TimeoutExpired:
                self.running.kill()


@dataclass
class Keeper:
    processes: list[Process]
    every_minute: Callable[[], None]
    stopping: Event = field(default_factory=Event)

    def run(self) -> None:
        """Until SIGINT or SIGTERM."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.ask_to_stop)
        try:
            for process in self.processes:
                process.start()
                self.stopping.wait(HEAD_START)
            self.watch()
        finally:
            self.stop_all()

    def ask_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping.set()

    def watch(self) -> None:
        due = time.monotonic()
        while not self.stopping.wait(0.5):
            for process in self.processes:
                if process.has_ended():
                    process.restart_when_due()
            if time.monotonic() >= due:
                self.every_minute()
                due = time.monotonic() + 60

    def stop_all(self) -> None:
        until = time.monotonic() + PATIENCE
        for process in self.processes:
            process.stop()
        for process in self.processes:
            process.wait(until - time.monotonic())
