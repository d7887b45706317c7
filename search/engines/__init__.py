"""The engine that the setting SEARCH_URL names."""

from __future__ import annotations

from functools import cache

from django.conf import settings

from search.contract import Engine


def get_engine() -> Engine:
    return engine_at(settings.SEARCH_URL)


@cache
def engine_at(url: str) -> Engine:
    # Each engine's library is loaded only where that engine is chosen.
    if url.startswith("embedded:"):
        from search.engines.embedded import EmbeddedEngine

        return EmbeddedEngine(url)
    from search.engines.elastic import ElasticEngine

    return ElasticEngine(url)
