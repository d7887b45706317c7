"""What the environment says. docs/administrator/settings.md explains every name that is read."""

import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environ import FileAwareEnv

# NAME_FILE may hold the path of a file with the value, as container secrets do.
env = FileAwareEnv()

SWITCHES = {"on": True, "true": True, "yes": True, "1": True, "off": False, "false": False, "no": False, "0": False}


def read(name: str, default: Any, example: str, *, kind: Callable[..., Any] = env.str) -> Any:
    """An empty value counts as none; one that does not fit is refused with an example of one that does."""
    if os.environ.get(name) == "":
        del os.environ[name]
    try:
        return kind(name, default=default)
    except (ImproperlyConfigured, KeyError, ValueError, OSError) as error:
        raise unfit(name, example) from error


def switch(name: str) -> bool:
    value = read(name, "off", "on or off").lower()
    if value not in SWITCHES:
        raise unfit(name, "on or off")
    return SWITCHES[value]


def choice(name: str, default: str, allowed: Collection[str], example: str) -> str:
    value: str = read(name, default, example)
    if value not in allowed:
        raise unfit(name, example)
    return value


def unfit(name: str, example: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name} does not fit. Write {example}, or leave it out.")


def writable(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unfit("VAR_DIR", "the full path of a folder that this user may write to") from error
    return folder


ROOT = Path(__file__).resolve().parents[3]
VAR = writable(Path(read("VAR_DIR", str(ROOT / "var"), "the full path of a folder")).resolve())
