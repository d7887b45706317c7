"""How well the judged queries are answered, on the first content: `make bench-relevance`."""

from __future__ import annotations

import os
import sys

import django

from bench.judged import mean, scores
from bench.report import Table


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "corridor.settings.production")
    django.setup()
    found = by_search()
    print(table(found).markdown())
    return 0


def by_search() -> dict[str, dict[str, float]]:
    from bench.judged.engines import elastic, embedded, wagtail_search

    with embedded() as ask:
        found = {"embedded": scores(ask)}
    if url := os.environ.get("ELASTICSEARCH_URL"):
        with elastic(url) as ask:
            found["Elasticsearch"] = scores(ask)
    with wagtail_search() as ask:
        found["Wagtail’s own"] = scores(ask)
    return found


def table(found: dict[str, dict[str, float]]) -> Table:
    made = Table("nDCG@10 of the judged queries", ("query", *found))
    for text in next(iter(found.values())):
        made.add(text, *(f"{values[text]:.2f}" for values in found.values()))
    made.add("**mean**", *(f"**{mean(values):.3f}**" for values in found.values()))
    return made


if __name__ == "__main__":
    sys.exit(main())
