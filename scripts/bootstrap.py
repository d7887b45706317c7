"""Builds the locked environment in .venv: `scripts/python bootstrap.py [GROUP …]`.

Only the standard library is at hand here. What can go wrong on a machine that we do not know
is said in one plain sentence.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tool import ToolError, find_uv

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
COMPILED = ENVIRONMENT / "compiled-for"
NEEDED_MEGABYTES = 800
NO_NETWORK = (
    "dns error",
    "failed to fetch",
    "error sending request",
    "connection refused",
    "timed out",
    "connect error",
)
DISK_FULL = ("no space left", "disk quota exceeded", "os error 28")


def main(groups: list[str]) -> int:
    try:
        require_space()
        uv = find_uv(ROOT / ".tools")
        synchronise(uv, groups)
    except ToolError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def require_space() -> None:
    free = shutil.disk_usage(ROOT).free // 2**20
    if not ENVIRONMENT.exists() and free < NEEDED_MEGABYTES:
        raise ToolError(
            f"The disk is full: Corridor needs about {NEEDED_MEGABYTES} MB and {free} MB are free; "
            "make room and run this again."
        )


def synchronise(uv: str, groups: list[str]) -> None:
    """Install what the lock names; what else is installed there stays, so that demo and test can take turns."""
    command = [uv, "sync", "--locked", "--inexact", "--python", sys.executable]
    for group in groups:
        command += ["--group", group]
    compiled = hashlib.sha256((ROOT / "uv.lock").read_bytes() + repr(groups).encode()).hexdigest()
    if not is_compiled(compiled):
        # Every process starts 2 s sooner; looking for what is left to compile takes as long, so once is enough.
        command.append("--compile-bytecode")
    if not ENVIRONMENT.exists():
        print("Fetching packages, about 100 MB the first time…", flush=True)
    status, said = run_with_signs_of_life(command)
    if status:
        raise ToolError(explanation(said))
    COMPILED.write_text(compiled)


def is_compiled(lock: str) -> bool:
    return COMPILED.exists() and COMPILED.read_text() == lock


def run_with_signs_of_life(command: list[str]) -> tuple[int, str]:
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, env=quiet_environment(), stderr=subprocess.PIPE, text=True)
    while True:
        try:
            _, said = process.communicate(timeout=10)
            return process.returncode, said
        except subprocess.TimeoutExpired:
            print(f"  still fetching, {time.monotonic() - started:.0f} s", flush=True)


def quiet_environment() -> dict[str, str]:
    """Ours alone: no virtual environment that happens to be active, and a cache that can be written."""
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    environment["UV_PYTHON_DOWNLOADS"] = "never"
    environment["UV_PROJECT_ENVIRONMENT"] = str(ENVIRONMENT)
    home = Path(environment.get("HOME") or "/nonexistent")
    if "UV_CACHE_DIR" not in environment and not os.access(home, os.W_OK):
        environment["UV_CACHE_DIR"] = str(ROOT / ".tools" / "cache")
    return environment


def explanation(said: str) -> str:
    lower = said.lower()
    if any(sign in lower for sign in DISK_FULL):
        return "The disk is full: make room for the packages (about 800 MB) and run this again."
    if any(sign in lower for sign in NO_NETWORK):
        return (
            "The packages cannot be fetched because pypi.org does not answer: connect to the network "
            "(behind a proxy set HTTPS_PROXY) and run this again."
        )
    return f"The packages could not be installed:\n{said}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
