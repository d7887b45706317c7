"""Anonymous pages come from the cache until anything that readers see has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, set_response_etag

from corridor.middleware.generation import LONGEST, generation_of

_UNCACHED = (
    "/admin/",
    "/documents/",
    "/static/",
    "/media/",
    "/healthz/",
    "/django-admin/",
)


class PageCacheMiddleware:
    """Keeps whole pages under the notes drained and waiting, read in one statement before the page is made.

    Nothing is purged: a change makes a new key, in every process. A reader with a session, a search for words
    (they are to leave no trace) and anything but a plain 200 are passed by.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _may_be_cached(request):
            return self.get_response(request)
        key = _key(request)
        kept = cache.get(key)
        if kept is None:
            response = self.get_response(request)
            if not _is_worth_keeping(response):
                return response
            kept = _kept(response)
            cache.set(key, kept, LONGEST)
        return _answer(request, kept)


def _may_be_cached(request: HttpRequest) -> bool:
    return (
        request.method in ("GET", "HEAD")
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "Authorization" not in request.headers
        and not request.path_info.startswith(_UNCACHED)
        and not request.GET.get("q")
    )


def _key(request: HttpRequest) -> str:
    asked = f"{request.scheme}://{request.get_host()}{request.get_full_path()}"
    digest = hashlib.sha256(asked.encode()).hexdigest()
    return f"page:{generation_of(request)}:{digest}"


def _is_worth_keeping(response: HttpResponseBase) -> bool:
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "no-store" not in response.headers.get("Cache-Control", "")
        and "private" not in response.headers.get("Cache-Control", "")
    )


def _kept(response: Any) -> tuple[bytes, dict[str, str]]:
    if hasattr(response, "render") and not response.is_rendered:
        response.render()
    set_response_etag(response)
    # A browser asks each time, and is told in a few bytes that nothing has changed.
    response.headers["Cache-Control"] = "no-cache"
    return response.content, dict(response.headers)


def _answer(request: HttpRequest, kept: tuple[bytes, dict[str, str]]) -> HttpResponse | HttpResponseNotModified:
    content, headers = kept
    response = HttpResponse(content, headers=headers)
    return get_conditional_response(request, etag=headers["ETag"], response=response) or response
