"""Corridor's search beside Wagtail's own and the bare engines, on generated pages: `make bench-search`.

On SQLite, and on PostgreSQL too where DATABASE_URL names one; with Elasticsearch where ELASTICSEARCH_URL names one.
Takes minutes at 10,000 pages and an hour at 100,000.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from typing import Any

from bench.report import Table, percentile

BARE = {"Corridor on embedded": "bare embedded", "Corridor on Elasticsearch": "bare Elasticsearch"}


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench-search", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[10_000], help="how many pages to generate")
    parser.add_argument("--limit", type=float, default=120, help="seconds after which Wagtail’s own is cut off")
    options = parser.parse_args()

    databases = {"SQLite": ""}
    if url := os.environ.get("DATABASE_URL"):
        databases["PostgreSQL"] = url
    for count in options.pages:
        for name, url in databases.items():
            measured = measure(count, options.limit, url)
            title = f"{count:,} pages on {name}"
            for table in (times(title, measured), built(title, measured), rest(title, measured)):
                print(table.markdown(), flush=True)
    return 0


def measure(count: int, limit: float, url: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"VAR_DIR": folder, "DATABASE_URL": url, "SEARCH_URL": ""}
        command = [sys.executable, "-m", "bench.scale.measure", str(count), str(limit)]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, text=True)
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured


def times(title: str, measured: dict[str, Any]) -> Table:
    """Every contender's times for the same queries, and how much longer than its baseline it takes at p95."""
    table = Table(
        f"Search with every facet: {title}", ("who", "p50, ms", "p95, ms", "p95 of Wagtail’s ÷ this", "p95 ÷ bare")
    )
    found: dict[str, list[float]] = measured["times"]
    wagtail = percentile(found["Wagtail"], 0.95) if found["Wagtail"] else None
    for name, values in found.items():
        if not values:
            table.add(name, "its index was not done in time", "", "", "")
            continue
        p95, bare = percentile(values, 0.95), found.get(BARE.get(name, ""))
        over_bare = f"{p95 / percentile(bare, 0.95):.1f}" if bare else ""
        table.add(
            name, f"{percentile(values, 0.5):.1f}", f"{p95:.1f}", f"{wagtail / p95:.0f}" if wagtail else "", over_bare
        )
    return table


def built(title: str, measured: dict[str, Any]) -> Table:
    table = Table(f"Making the index: {title}", ("who", "pages a second", "index, MB", "finished in time"))
    for name, values in measured["built"].items():
        megabytes = f"{values['megabytes']:.0f}" if "megabytes" in values else ""
        table.add(name, f"{values['pages a second']:.0f}", megabytes, "yes" if values.get("finished", True) else "no")
    return table


def rest(title: str, measured: dict[str, Any]) -> Table:
    table = Table(f"Seen by people: {title}", ("what", "p50", "p95"))
    for name, key, unit in (
        ("the whole search page", "page", "ms"),
        ("from publication to found", "publish to found", "s"),
    ):
        values = measured[key]
        table.add(name, f"{percentile(values, 0.5):.2f} {unit}", f"{percentile(values, 0.95):.2f} {unit}")
    table.add("memory at most", f"{measured['memory']} MB", "")
    return table


if __name__ == "__main__":
    sys.exit(main())
