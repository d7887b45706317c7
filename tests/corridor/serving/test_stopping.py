"""A real keeper with real signals: however it ends, nothing that it started goes on."""

import os
import signal
import subprocess
import sys
import time

import pytest

from corridor.settings.environment import ROOT

KEEPER = """
import os, signal, sys, time
from corridor.serving import processes
from corridor.serving.processes import Keeper, Process

processes.HEAD_START = 0
# A part with a process of its own, like the web server; it says who the two are.
PARENT = '''
import os, signal, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
if "deaf" in sys.argv:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.write(1, f"{os.getpid()} {child.pid}{os.linesep}".encode())
time.sleep(60)
'''
parts = [Process(name, [sys.executable, "-c", PARENT, *sys.argv[1:]], dict(os.environ)) for name in ("one", "two")]
Keeper(parts, every_minute=lambda: time.sleep(60)).run()
"""


@pytest.fixture
def keeper():
    """Called with what its parts are like, gives the keeper and the processes of its parts."""
    started = []

    def start(*like):
        environment = os.environ | {"PYTHONPATH": str(ROOT / "site")}
        keeper = subprocess.Popen([sys.executable, "-c", KEEPER, *like], stdout=subprocess.PIPE, env=environment)
        parts = [int(number) for _ in range(2) for number in keeper.stdout.readline().split()]
        started.extend([keeper.pid, *parts])
        assert all(map(lives, parts))
        return keeper, parts

    yield start
    for pid in filter(lives, started):
        os.kill(pid, signal.SIGKILL)


def lives(pid):
    """Ended and not yet collected by whoever inherited it counts as ended."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(state.strip()) and not state.startswith("Z")


def all_end(pids, seconds=12):
    until = time.monotonic() + seconds
    while any(map(lives, pids)) and time.monotonic() < until:
        time.sleep(0.1)
    return not any(map(lives, pids))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_stop_it_does_though_the_clock_waits_for_something(keeper, number):
    process, _parts = keeper()
    time.sleep(0.5)

    process.send_signal(number)

    assert process.wait(timeout=5) == 0


def test_parts_that_will_not_stop_are_killed_with_their_own(keeper):
    process, parts = keeper("deaf")

    process.terminate()

    assert process.wait(timeout=12) == 0
    assert all_end(parts, seconds=1)


def test_killed_keeper_leaves_nothing_running(keeper):
    process, parts = keeper()

    process.kill()
    process.wait()

    assert all_end(parts)


def test_killed_keeper_leaves_nothing_running_that_will_not_stop(keeper):
    process, parts = keeper("deaf")

    process.kill()
    process.wait()

    assert all_end(parts)


def test_part_that_starts_after_the_guard_was_killed_has_another(keeper):
    process, parts = keeper()
    (guard,) = (pid for pid, command in children_of(process.pid) if "guard.py" in command)
    os.kill(guard, signal.SIGKILL)

    os.kill(parts[0], signal.SIGKILL)
    restarted = [int(number) for number in process.stdout.readline().split()]
    time.sleep(0.5)
    process.kill()
    process.wait()

    assert all_end([*parts, *restarted])


def children_of(pid):
    command = ["ps", "-axww", "-o", "ppid=,pid=,args="]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = (line.split(maxsplit=2) for line in said.splitlines())
    return [(int(child), command) for parent, child, command in rows if int(parent) == pid]
