"""Pages as an anonymous reader gets them: bytes of the first view, requests, queries and time."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.report import Table, percentile
from knowledge.kinds import Kind
from knowledge.models import Record

KILO = 1024
# What a browser fetches for the first view. Fonts are named in style sheets, and asked for where a page preloads them.
LINK = re.compile(r"<link[^>]*(?:stylesheet|preload|icon)[^>]*>")
HREF = re.compile(r'\bhref="(/[^"]+)"')
SOURCE = re.compile(r'<(?:script|img)[^>]*\bsrc="(/[^"]+)"')


@dataclass(frozen=True)
class Budget:
    queries: int
    html: int
    total: int


# One query for the generation, 8 for routing and rights, 7 for the content and one for each kind of rows that it shows.
TEXT, RICH, LIST, HOME = Budget(21, 14, 60), Budget(27, 14, 60), Budget(15, 14, 100), Budget(21, 24, 150)


def measure(rounds: int) -> Table:
    table = Table(
        "Pages, anonymous",
        (
            "page",
            "HTML, KB",
            "with styles and scripts, KB",
            "requests",
            "queries",
            "made p50 / p95, ms",
            "cached, ms",
            "cached queries",
        ),
    )
    for name, path, budget in addresses():
        add(table, name, path, budget, rounds)
    return table


def addresses() -> Iterator[tuple[str, str, Budget]]:
    yield "home", "/en/", HOME
    for kind in Kind:
        record = Record.objects.filter(kind=kind, page__live=True).exclude(code=None).order_by("code").first()
        if record and record.page:
            budget = RICH if kind in (Kind.EVENT, Kind.REGION) else TEXT
            yield f"{kind.label} {record.code}", record.page.get_url() or "", budget
    for name in ("practices", "findings", "recommendations", "events", "organisations"):
        yield f"list of {name}", f"/en/{name}/", LIST
    yield "search “recruitment”", "/en/search/?q=recruitment", LIST


def add(table: Table, name: str, path: str, budget: Budget, rounds: int) -> None:
    client = Client(headers={"accept-encoding": "br, gzip", "host": "127.0.0.1"})
    client.get(path)
    queries, times = [], []
    for number in range(rounds):
        # Another address for the same page, so that the page is made anew and what stands around it is not.
        anew = f"{path}{'&' if '?' in path else '?'}made={number}"
        count, milliseconds, response = ask(client, anew)
        queries.append(count)
        times.append(milliseconds)
    cached_queries, cached, _ = ask(client, path)
    html = Client(headers={"host": "127.0.0.1"}).get(path).content.decode()
    linked = fetched(html)
    size = len(response.content)
    table.add(
        name,
        table.held(round(size / KILO, 1), budget.html),
        table.held(round((size + sum(weight(client, address) for address in linked)) / KILO, 1), budget.total),
        table.held(1 + len(linked), 12),
        table.held(max(queries), budget.queries),
        f"{percentile(times, 0.5):.0f} / {percentile(times, 0.95):.0f}",
        f"{cached:.1f}",
        cached_queries,
    )


def ask(client: Client, path: str) -> tuple[int, float, Any]:
    with CaptureQueriesContext(connection) as captured:
        began = time.perf_counter()
        response = client.get(path)
        milliseconds = (time.perf_counter() - began) * 1000
    return len(captured), milliseconds, response


def fetched(html: str) -> set[str]:
    links = " ".join(LINK.findall(html))
    return {*HREF.findall(links), *SOURCE.findall(html)}


def weight(client: Client, address: str) -> int:
    # A static file is streamed; either way it is what the wire carries.
    return len(b"".join(client.get(address)))
