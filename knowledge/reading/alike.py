"""More like a record: what the engine finds near it. One call and one query, and nothing at all without an engine."""

from __future__ import annotations

import logging

from knowledge.reading.reading import Reading
from knowledge.reading.rows import Row, pages_in, row
from search.contract import EngineError
from search.engines import get_engine

logger = logging.getLogger(__name__)

MOST = 5


def alike(reading: Reading, shown: set[int]) -> list[Row]:
    """Without what the page shows already as linked. Each is asked for once more, as it may have been withdrawn."""
    record = reading.record
    if record is None:
        return []
    try:
        hits = get_engine().similar(record.pk, reading.language, frozenset(shown), MOST)
    except EngineError as error:
        logger.warning("The search engine is away: %s", type(error).__name__)
        return []
    wanted = [hit.record for hit in hits]
    pages = pages_in(reading.reader, reading.language).filter(record__in=wanted) if wanted else []
    found = {page.record_id: row(page, reading.request, reading.language) for page in pages}
    return [found[number] for number in wanted if number in found]
