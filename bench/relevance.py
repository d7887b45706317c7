"""How well the judged queries are answered, on the first content and on invented documents: `make bench-relevance`.

The invented documents are no pages, so that Wagtail's own search cannot be asked for them.
"""

from __future__ import annotations

import os
import sys

import django

from bench.judged import mean, scores, scores_in
from bench.report import Table


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "corridor.settings.production")
    django.setup()
    print(table("nDCG@10 of the judged queries", by_search()).markdown())
    for language, found in by_language().items():
        print(table(f"nDCG@10 of the judged queries: {language}", found).markdown())
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


def by_language() -> dict[str, dict[str, dict[str, float]]]:
    from bench.judged.engines import elastic, embedded
    from bench.judged.invented import RANKED, changes

    found: dict[str, dict[str, dict[str, float]]] = {language: {} for language in RANKED}
    asked = {"embedded": embedded(changes())}
    if url := os.environ.get("ELASTICSEARCH_URL"):
        asked["Elasticsearch"] = elastic(url, changes())
    for name, asking in asked.items():
        with asking as ask:
            for language in RANKED:
                found[language][name] = scores_in(language, ask)
    return found


def table(title: str, found: dict[str, dict[str, float]]) -> Table:
    made = Table(title, ("query", *found))
    for text in next(iter(found.values())):
        made.add(text, *(f"{values[text]:.2f}" for values in found.values()))
    made.add("**mean**", *(f"**{mean(values):.3f}**" for values in found.values()))
    return made


if __name__ == "__main__":
    sys.exit(main())
