"""Any page as one file, at its own address with ``?save=1``."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from corridor.saving import saved

ASKED = "save"


class SavingMiddleware:
    """Under the page cache, so that a saved page is made once and never outlives what it shows."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if ASKED in request.GET and isinstance(response, HttpResponse) and _is_page(response):
            response.content = saved(response.content.decode(), request).encode()
            response.headers["Content-Length"] = str(len(response.content))
            response.headers["Content-Disposition"] = f'attachment; filename="{_name(request.path)}.html"'
        return response


def _is_page(response: HttpResponse) -> bool:
    return response.status_code == 200 and response.headers.get("Content-Type", "").startswith("text/html")


def _name(path: str) -> str:
    """The last part of the address; it is one of our own and holds neither quotes nor line ends."""
    return path.rstrip("/").rpartition("/")[2] or "page"
