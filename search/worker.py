"""The one process that brings the database's notes into the index; others stand by to take over."""

from __future__ import annotations

import logging
from threading import Event

from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.utils.translation import gettext as _

from search import triggers
from search.changes import all_records
from search.contract import Engine
from search.drain import Report, drain, holds_nothing, silent
from search.lease import lease
from search.models import Note
from search.registry import ALL

logger = logging.getLogger(__name__)

POLL = 0.5
LONGEST_PAUSE = 30.0


def run(engine: Engine, stop: Event, report: Report = silent) -> None:
    """Until told to stop. Whatever goes wrong ends the lease, and the next one begins anew from the notes."""
    refuse_without_triggers()
    pause = POLL
    while not stop.is_set():
        try:
            work(engine, stop, report)
            pause = POLL
        except Exception:
            pause = min(pause * 2, LONGEST_PAUSE)
            logger.exception("The search index could not be brought up to date; trying again in %.0f s", pause)
            connection.close()
        stop.wait(pause)


def work(engine: Engine, stop: Event, report: Report) -> None:
    """As long as the lease lasts; at once back if another worker has it."""
    with lease() as epoch:
        if epoch is not None:
            logger.info("Working on the search index, epoch %s", epoch)
            notice_lost_index(engine)
        while epoch is not None and not stop.is_set():
            if not drain(engine, epoch, report):
                stop.wait(POLL)


def run_once(engine: Engine, report: Report = silent) -> bool:
    """Drain what waits and end; False if another worker holds the lease, who does it then."""
    refuse_without_triggers()
    with lease() as epoch:
        if epoch is not None:
            notice_lost_index(engine)
        while epoch is not None and drain(engine, epoch, report):
            continue
        return epoch is not None


def notice_lost_index(engine: Engine) -> None:
    """No note says that the index was deleted or that the engine is a new one."""
    if not Note.objects.filter(topic=ALL).exists() and holds_nothing(engine) and all_records():
        Note.objects.create(topic=ALL)


def refuse_without_triggers() -> None:
    tables = sorted({trigger.table for trigger in triggers.missing(connection)})
    if tables:
        raise ImproperlyConfigured(
            _("Changes of %(tables)s are not noted, as triggers are missing. Run “manage.py migrate” first.")
            % {"tables": ", ".join(tables)}
        )
