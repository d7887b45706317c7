"""What is kept follows the changes of the whole platform, as they stood when a request came in."""

from __future__ import annotations

from collections.abc import Callable

from django.core.cache import cache
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.models import Site

from search.generation import counts

# Scheduled publishing and “coming up” follow the clock, not a note: nothing that is kept is older, in seconds.
LONGEST = 300
# What is under these rests on no page and is never kept.
_APART = ("/static/", "/media/", "/healthz/")
_ROOTS_OF = "roots-of"


class GenerationMiddleware:
    """Forgets where languages have their home pages as soon as anything has changed, also from another process."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(_APART):
            now = generation_of(request)
            if cache.get(_ROOTS_OF) != now:
                Site.clear_site_root_paths_cache()
                cache.set(_ROOTS_OF, now)
        return self.get_response(request)


def generation_of(request: HttpRequest) -> str:
    """Notes drained and waiting, as part of a key. Read before anything is made that is kept under it."""
    known: str | None = getattr(request, "_corridor_generation", None)
    if known is None:
        known = "{}:{}".format(*counts())
        request._corridor_generation = known  # type: ignore[attr-defined]
    return known
