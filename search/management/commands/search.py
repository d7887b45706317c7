"""Care for the search index: `rebuild`, `status`, `verify`, `explain`, and the `worker` that keeps it up to date."""

from __future__ import annotations

import signal
import time
from argparse import ArgumentParser
from threading import Event
from typing import Any, cast

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from search import registry, triggers, worker
from search.contract import EngineError, Query
from search.engines import get_engine
from search.engines.base import BaseEngine
from search.explain import explain, lines
from search.generation import counts
from search.lease import is_held, lease
from search.models import Note, Progress
from search.verify import Differences, compare, mend


class Command(BaseCommand):
    help = "Care for the search index."

    def add_arguments(self, parser: ArgumentParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        actions.add_parser("rebuild", help="Make the index anew from the database, while it goes on answering.")
        actions.add_parser("status", help="Say what is in the index and what waits to be.")
        explaining = actions.add_parser("explain", help="Say why a record ranks where it does in a search.")
        explaining.add_argument("code", help="The code of the record, such as AFR-2017-F03.")
        explaining.add_argument("query", help="The words, as a reader types them.")
        explaining.add_argument("--language", default="en", help="The language that is searched in (en).")
        comparing = actions.add_parser("verify", help="Compare what the index and the database hold.")
        comparing.add_argument("--repair", action="store_true", help="Write anew what differs.")
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
            "Longest wait": f"{Note.longest_wait().total_seconds():.0f} s",
            "Changes brought in": drained,
            "Worker": f"running (epoch {Progress.row().epoch})" if is_held() else "not running",
            "Missing triggers": len(triggers.missing(connection)),
        }
        for name, value in lines.items():
            self.stdout.write(f"{name + ':':<20}{value}")

    def explain(self, *, code: str, query: str, language: str, **_options: Any) -> None:
        engine = get_engine()
        hits = engine.search(Query(code, language)).hits
        hit = next((hit for hit in hits if hit.code.upper() == code.upper()), None)
        if hit is None:
            raise CommandError(f"No record with the code {code} is in the index in the language {language}.")
        self.stdout.write(f"{hit.code}: {hit.title}")
        # Every engine of ours rests on it; only tests have others.
        for line in lines(explain(cast("BaseEngine", engine), hit.record, Query(query, language))):
            self.stdout.write(line)

    def verify(self, *, repair: bool, **_options: Any) -> None:
        found = compare(get_engine())
        for title, keys in found.named():
            self.stdout.write(f"{title}: {', '.join(sorted(keys))}")
        if not found:
            self.stdout.write("Index and database are equal.")
        elif repair:
            self.repair(found)
        else:
            waiting = counts()[1]
            raise CommandError(
                f"{waiting} changes wait to be brought in; run this again when none does."
                if waiting
                else "Index and database differ. Run `manage.py search verify --repair`."
            )

    def repair(self, found: Differences) -> None:
        with lease() as epoch:
            if epoch is None:
                raise CommandError(
                    "A worker is running and holds the index. Stop it, or run `manage.py search rebuild`."
                )
            mend(get_engine(), found, epoch)
        self.stdout.write(f"{len(found.records())} records were written anew.")

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
