"""Searches of the engine that SEARCH_URL names, straight from the engine and with every facet counted."""

import time

from bench.report import Table, percentile
from search.contract import Query
from search.engines import get_engine

FACETS = ("type", "region", "country", "theme", "phase", "group", "activity", "year", "tag")
QUERIES = {
    "one word": Query(text="recruitment", facets=FACETS),
    "three words": Query(text="migrant domestic workers", facets=FACETS),
    "a phrase": Query(text='"domestic workers"', facets=FACETS),
    "a misspelt word": Query(text="trafiking", facets=FACETS),
    "everything": Query(facets=FACETS),
    "a word, two facets chosen": Query(
        text="women", facets=FACETS, chosen={"region": ("africa",), "type": ("finding", "practice")}
    ),
}


def measure(rounds: int) -> Table:
    engine = get_engine()
    status = engine.status()
    table = Table(f"Search: {status.name}, {status.documents} documents", ("query", "found", "p50 / p95, ms"))
    for name, query in QUERIES.items():
        found = engine.search(query).total
        times = []
        for _ in range(rounds):
            began = time.perf_counter()
            engine.search(query)
            times.append((time.perf_counter() - began) * 1000)
        table.add(name, found, f"{percentile(times, 0.5):.1f} / {percentile(times, 0.95):.1f}")
    return table
