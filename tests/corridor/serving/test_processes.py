import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from corridor.serving import processes
from corridor.serving.processes import Keeper, Process

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def process(command):
    return Process("part", command, dict(os.environ))


@pytest.fixture
def keep(monkeypatch):
    """Runs a keeper in a thread, where no signal handler may be set."""
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(processes, "HEAD_START", 0)
    keepers = []

    def run(*parts, every_minute=lambda: None):
        keeper = Keeper(list(parts), every_minute)
        thread = threading.Thread(target=keeper.run)
        thread.start()
        keepers.append((keeper, thread))
        return keeper, thread

    yield run
    for keeper, thread in keepers:
        keeper.stopping = True
        thread.join()


def wait_until(condition, seconds=10):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_asked_to_stop_it_stops_every_part(keep):
    first, second = process(SLEEP), process(SLEEP)
    keeper, thread = keep(first, second)
    wait_until(lambda: second.running)

    keeper.ask_to_stop(signal.SIGINT, None)
    thread.join()

    assert [first.running.poll(), second.running.poll()] == [-signal.SIGTERM, -signal.SIGTERM]


def test_a_part_that_falls_is_started_again(keep):
    part = process(SLEEP)
    keep(part)
    wait_until(lambda: part.running)
    first = part.running
    part.pause = 0

    first.kill()

    wait_until(lambda: part.running is not first)
    assert part.running.poll() is None


def test_a_part_that_keeps_falling_is_started_ever_later():
    part = process([sys.executable, "-c", ""])
    part.start()
    part.running.wait()
    early = part.is_due()
    part.started -= 1
    late = part.is_due()

    part.restart()

    assert (early, late, part.pause) == (False, True, 2.0)


def test_a_part_that_will_not_stop_is_killed():
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
    part = process([sys.executable, "-c", deaf])
    part.running = subprocess.Popen(part.command, stdout=subprocess.PIPE, start_new_session=True)
    part.running.stdout.readline()

    part.stop()
    part.wait(0.1)

    assert part.running.wait() == -signal.SIGKILL


def test_the_clock_strikes_at_the_start(keep):
    struck = threading.Event()

    keep(process(SLEEP), every_minute=struck.set)

    assert struck.wait(5)
