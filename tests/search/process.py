"""A process of its own that can be killed: `python process.py DATABASE(json) INDEX ACTION [ARGUMENT]`."""

import json
import os
import signal
import sys

import django
from django.conf import settings

DATABASE, INDEX, ACTION, *ARGUMENTS = sys.argv[1:]


def prepare():
    from django.core.management import call_command
    from django.db import connection

    from search import triggers
    from tests.search import books

    call_command("migrate", verbosity=0)
    books.run(*books.CREATE)
    triggers.create_missing(connection)


def edit(sql):
    from tests.search import books

    books.run(sql)


def work():
    from search.engines import get_engine
    from search.worker import run_once

    assert run_once(get_engine())


def work_and_die_at(place):
    from search import drain

    module, name = {"reading": (drain, "in_chunks"), "replay": (drain.Refill, "since"), "deleting": (drain, "delete")}[
        place
    ]
    setattr(module, name, lambda *_arguments: os.kill(os.getpid(), signal.SIGKILL))
    work()


def work_when_ready():
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    work()


def differences():
    from search.engines import get_engine
    from search.models import Note
    from search.verify import compare

    json.dump([*sorted(compare(get_engine()).records()), Note.objects.count()], sys.stdout)


def titles():
    from search.contract import Query
    from search.engines import get_engine
    from search.models import Note

    hits = get_engine().search(Query(sort="title", size=100)).hits
    json.dump({"titles": [hit.title for hit in hits], "notes": Note.objects.count()}, sys.stdout)


if __name__ == "__main__":
    settings.configure(
        INSTALLED_APPS=["search"],
        DATABASES={"default": json.loads(DATABASE)},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        SEARCH_URL=f"embedded://{INDEX}",
        USE_TZ=True,
    )
    django.setup()

    from search import registry
    from tests.search.books import Books

    registry.register(Books())
    globals()[ACTION](*ARGUMENTS)
