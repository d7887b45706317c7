"""The engine's answer, or the database's where the engine is away."""

from __future__ import annotations

import logging
from dataclasses import replace

from knowledge.indexing.fallback import from_database
from knowledge.rights import Reader, readable_records
from search.contract import EngineError, Query, Results
from search.engines import get_engine

logger = logging.getLogger(__name__)


def answer(query: Query, reader: Reader) -> Results:
    """Never fails for want of an engine; ``state`` then says “degraded” and there are no facets.

    Each hit is asked for once more: between the question and the answer a page may have been withdrawn. While one
    waits for the index, others there may still hold its name: no word is suggested then.
    """
    try:
        results = get_engine().search(query)
    except EngineError as error:
        # The reason, never the words that were asked: those are to leave no trace.
        logger.warning("The search engine is away: %s", type(error).__name__)
        return from_database(query, reader)
    allowed = readable_records(reader, [hit.record for hit in results.hits], query.language)
    hits = tuple(hit for hit in results.hits if hit.record in allowed)
    return replace(results, hits=hits, suggestion="" if query.hidden else results.suggestion)
