"""For monitors: whether the database answers, what waits for the index, and whether the search engine is there."""

from __future__ import annotations

from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from search.engines import get_engine
from search.generation import counts
from search.models import Note


@never_cache
@require_safe
def health(_request: HttpRequest) -> JsonResponse:
    """503 without a database. Without an engine pages go on, with less search: 200, and it says so.

    Only states and numbers: anybody may ask.
    """
    try:
        waiting = counts()[1]
        longest = Note.longest_wait().total_seconds()
    except (DatabaseError, InterfaceError):
        return JsonResponse({"database": "away"}, status=503)
    engine = get_engine().status()
    search = {
        "engine": engine.name,
        "state": "ready" if engine.available else "away",
        "documents": engine.documents,
        "waiting": waiting,
        "longest_wait_seconds": round(longest),
    }
    return JsonResponse({"database": "ready", "search": search})
