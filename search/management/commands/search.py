"""Care for the search index: `rebuild`, `status`, `verify`, and the `worker` that keeps it up to date."""

from __future__ import annotations

import signal
import time
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from search import registry, triggers, worker
from search.contract import EngineError
from search.engines import get_engine
from search.generation import counts
from search.lease import is_held
from search.models import Note, Progress
from search.verify import compare


class Command(BaseCommand):
    help = "Care for the search index."

    def add_arguments(self, parser: ArgumentParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        actions.add_parser("rebuild", help="Make the index anew from the database, while it goes on answering.")
        actions.add_parser("status", help="Say what is in the index and what waits to be.")
        actions.add_parser("verify", help="Compare which documents the index and the database hold.")
        working = actions.add_parser("worker", help="Bring every change into the index, until stopped.")
        working.add_argument("--once", action="store_true", help="End when nothing waits any more.")

    def handle(self, *_args: Any, action: str, **options: Any) -> None:
        self.told = 0.0
        try:
            getattr(self, action)(**options)
        except (EngineError, ImproperlyConfigured) as error:
            raise CommandError(str(error)) from error

    def rebuild(self, **_options: Any) -> None:
        """By way of a note, so that it happens even if this command ends before it does."""
        Note.objects.create(topic=registry.ALL)
        if not worker.run_once(get_engine(), self.progress):
            self.stdout.write("A worker is running and rebuilds the index now.")
            while Note.objects.filter(topic=registry.ALL).exists():
                time.sleep(worker.POLL)
        self.stdout.write(f"The index holds {get_engine().status().documents} documents.")

    def worker(self, *, once: bool, **_options: Any) -> None:
        if not once:
            self.work_until_stopped()
        elif not worker.run_once(get_engine(), self.progress):
            self.stdout.write("Another worker is running and does it.")

    def work_until_stopped(self) -> None:
        stop = Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda received, _frame: self.end(received, stop))
        worker.run(get_engine(), stop, self.progress)

    def status(self, **_options: Any) -> None:
        drained, waiting = counts()
        engine = get_engine().status()
        lines = {
            "Engine": f"{engine.name}, {'available' if engine.available else 'not available'} {engine.detail}".strip(),
            "Documents": engine.documents,
            "Waiting changes": waiting,
            "Changes brought in": drained,
            "Worker": f"running (epoch {Progress.row().epoch})" if is_held() else "not running",
            "Missing triggers": len(triggers.missing(connection)),
        }
        for name, value in lines.items():
            self.stdout.write(f"{name + ':':<20}{value}")

    def verify(self, **_options: Any) -> None:
        lacking, left_over = compare(get_engine())
        for title, keys in (("Not in the index", lacking), ("In the index only", left_over)):
            if keys:
                self.stdout.write(f"{title}: {', '.join(sorted(keys))}")
        if lacking or left_over:
            waiting = counts()[1]
            raise CommandError(
                f"{waiting} changes wait to be brought in; run this again when none does."
                if waiting
                else "Index and database differ. Run `manage.py search rebuild`."
            )
        self.stdout.write("Index and database are equal.")

    def end(self, received: int, stop: Event) -> None:
        """After the round that it is in; at once if asked again, for the notes are still there."""
        stop.set()
        signal.signal(received, signal.SIG_DFL)

    def progress(self, done: int, total: int) -> None:
        """A line a second at most, and the last one."""
        if done == total or time.monotonic() - self.told > 1:
            self.told = time.monotonic()
            self.stdout.write(f"{done} of {total} records")
            self.stdout.flush()
