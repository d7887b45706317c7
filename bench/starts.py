"""How long somebody waits for the first page: in a fresh clone with nothing installed, and the second time."""

import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from bench.report import Table
from corridor.settings.environment import ROOT


def measure() -> Table:
    table = Table("make demo, until the first page answers", ("start", "seconds"))
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "corridor"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        table.add("cold, in a fresh clone", table.held(round(start(clone), 1), 60))
        table.add("again", table.held(round(start(clone), 1), 5))
    return table


def start(clone: Path) -> float:
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if name not in ("VAR_DIR", "DATABASE_URL")}
    environment["HOME"] = str(clone.parent)
    began = time.monotonic()
    # In a group of its own, so that it can be stopped as a terminal does.
    process = subprocess.Popen(
        ["make", "demo", f"PORT={port}"], cwd=clone, env=environment, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/en/", process)
        return time.monotonic() - began
    finally:
        os.killpg(process.pid, signal.SIGINT)
        process.wait()


def wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    while process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=30).close()  # noqa: S310  (an address of our own)
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    raise RuntimeError("make demo ended before a page answered")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
