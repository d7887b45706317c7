"""One database with its pages: `python -m bench.scale.measure PAGES SECONDS`, which prints what it measured as JSON."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import django

ROUNDS = 5
TEXTS = (
    "migrants",
    "labour inspection",
    "domestic workers rights",
    '"migrant domestic workers"',
    "recruit*",
    "kafala hotline",
)
FACETS = ("type", "region", "country", "theme", "phase", "group", "activity", "year", "tag")


def main() -> int:
    count, limit = int(sys.argv[1]), float(sys.argv[2])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "corridor.settings.production")
    # In a process of its own: this one would keep what it knew of static files before there were any.
    subprocess.run([sys.executable, "-m", "django", "set_up", "--content=content"], check=True, stdout=sys.stderr)
    django.setup()
    json.dump(measured(count, limit), sys.stdout)
    return 0


def measured(count: int, limit: float) -> dict[str, Any]:
    from bench.scale import contenders, corpus, writing

    say(f"writing {count} pages")
    corpus.generate(count)
    built, asks = {}, {}
    for name, engine in writing.engines():
        say(f"filling {name}")
        built[name] = writing.rebuilt(engine)
        asks[f"Corridor on {name}"] = contenders.corridor(engine)
        asks[f"bare {name}"] = contenders.bare(engine)
    with writing.wagtail_index(limit) as (rate, is_whole):
        built["Wagtail"] = {"pages a second": rate, "finished": is_whole}
        times = raced(asks, contenders.wagtail if is_whole else None, limit)
    publishing = writing.publish_to_found()
    return {"built": built, "times": times, "publish to found": publishing, "page": page_times(), "memory": memory()}


def queries() -> Iterator[tuple[str, Any]]:
    from search.contract import Query

    for text in TEXTS:
        yield text, Query(text=text, facets=FACETS)
        yield f"{text} in Asia", Query(text=text, facets=FACETS, chosen={"region": ("asia",)})


def raced(asks: dict[str, Callable[[Any], int]], wagtail: Callable[[Any], int] | None, limit: float) -> dict[str, Any]:
    """Each query asked of everybody in turn, so that the speed of the machine is the same for all."""
    times: dict[str, list[float]] = {name: [] for name in [*asks, "Wagtail"]}
    for name, query in queries():
        say(f"asking {name}")
        totals = {}
        for _ in range(ROUNDS):
            for contender, ask in asks.items():
                totals[contender] = timed(times[contender], ask, query)
        if len(set(totals.values())) > 1:
            raise AssertionError(f"{name}: {totals}")
        if wagtail:
            limited(times["Wagtail"], wagtail, query, limit)
    return times


def timed(times: list[float], ask: Callable[[Any], int], query: Any) -> int:
    began = time.perf_counter()
    total = ask(query)
    times.append((time.perf_counter() - began) * 1000)
    return total


def limited(times: list[float], ask: Callable[[Any], int], query: Any, limit: float) -> None:
    """Once only, as it may take minutes; what is cut off counts as the limit, which flatters it."""
    from django.db import DatabaseError

    from bench.scale.contenders import time_limit

    began = time.perf_counter()
    try:
        with time_limit(limit):
            ask(query)
    except DatabaseError:
        say(f"cut off after {limit:.0f} s")
    times.append((time.perf_counter() - began) * 1000)


def page_times() -> list[float]:
    """The whole search page, never from the cache."""
    from django.core.cache import cache
    from django.test import Client

    client, times = Client(headers={"host": "127.0.0.1"}), []
    for text in TEXTS:
        for _ in range(ROUNDS):
            cache.clear()
            began = time.perf_counter()
            answer = client.get("/en/search/", {"q": text})
            times.append((time.perf_counter() - began) * 1000)
            if answer.status_code != 200:
                raise AssertionError(f"{text}: {answer.status_code}")
    return times


def memory() -> int:
    """Megabytes at most, of this process."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def say(line: str) -> None:
    print(f"  {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
