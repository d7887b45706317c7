"""One process that starts the others, starts them again when they fall, and stops them all when it is stopped."""

from __future__ import annotations

import signal
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

from corridor.serving.guard import PATIENCE, Guard, signal_group

LONGEST_PAUSE = 30.0
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

    def is_due(self) -> bool:
        """At once after a long life, ever later after short ones."""
        lived = time.monotonic() - self.started
        if lived > LONGEST_PAUSE:
            self.pause = 1.0
        return lived >= self.pause

    def restart(self) -> None:
        self.kill()
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
                self.kill()

    def kill(self) -> None:
        """With all that it has started itself: the web server's own processes do not fall with it at once."""
        if self.running:
            signal_group(self.running.pid, signal.SIGKILL)


@dataclass
class Keeper:
    processes: list[Process]
    every_minute: Callable[[], None]
    guard: Guard = field(default_factory=Guard)
    # Not an Event: a signal that comes while its lock is held would wait for itself.
    stopping: bool = False

    def run(self) -> None:
        """Until SIGINT or SIGTERM."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.ask_to_stop)
        try:
            for process in self.processes:
                process.start()
                self.tell_guard()
                self.rest(HEAD_START)
            # What it does may wait for a database long after it was asked to stop.
            threading.Thread(target=self.clock, daemon=True).start()
            self.watch()
        finally:
            self.stop_all()

    def ask_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True

    def tell_guard(self) -> None:
        self.guard.watch(process.running.pid for process in self.processes if process.running)

    def rest(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self.stopping and time.monotonic() < until:
            time.sleep(0.1)

    def clock(self) -> None:
        while not self.stopping:
            self.every_minute()
            self.rest(60)

    def watch(self) -> None:
        while not self.stopping:
            for process in self.processes:
                if process.has_ended() and process.is_due():
                    process.restart()
                    self.tell_guard()
            self.rest(0.5)

    def stop_all(self) -> None:
        until = time.monotonic() + PATIENCE
        for process in self.processes:
            process.stop()
        for process in self.processes:
            process.wait(until - time.monotonic())
        self.guard.dismiss()
