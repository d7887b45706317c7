"""What has to run: the web server, what keeps the index, what does the background work."""

from __future__ import annotations

import os
import sys

from corridor.serving.processes import Process

ROLES = ("web", "search", "tasks")


def processes(roles: tuple[str, ...], *, bind: str, reload: bool = False) -> list[Process]:
    environment = os.environ | {"BIND": bind}
    commands = {
        "web": development_server(bind) if reload else gunicorn(),
        "search": manage("search", "worker"),
        "tasks": manage("db_worker", "--interval=2", "--no-startup-delay", "--no-reload", "--verbosity=0"),
    }
    return [Process(role, commands[role], environment) for role in roles]


def gunicorn() -> list[str]:
    return [sys.executable, "-m", "gunicorn", "--config=python:corridor.serving.web", "corridor.wsgi"]


def development_server(bind: str) -> list[str]:
    return manage("runserver", bind)


def manage(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "django", *arguments]
