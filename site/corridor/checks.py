"""A wrong setting is named at start-up, together with what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register  # noqa: A004

TAG = "settings"


@register(TAG)
def settings_fit(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:
    return [*database(), *search(), *addresses(), *secrets(), *machines()]


def database() -> Iterator[CheckMessage]:
    if settings.DATABASES["default"].get("ATOMIC_REQUESTS"):
        yield Error(
            "ATOMIC_REQUESTS is on: reading a page would wait for whoever is writing.",
            hint="Take ATOMIC_REQUESTS out of DATABASES.",
            id="corridor.E001",
        )


def search() -> Iterator[CheckMessage]:
    url = urlsplit(settings.SEARCH_URL)
    if url.scheme == "embedded":
        if not url.path.startswith("/") or url.netloc:
            yield Error(
                f"SEARCH_URL {settings.SEARCH_URL} does not name a folder by its full path.",
                hint="Write embedded:///var/lib/corridor/search, with three slashes.",
                id="corridor.E002",
            )
    elif url.scheme not in ("elasticsearch", "elasticsearchs") or not url.hostname or not url.path.strip("/"):
        yield Error(
            f"SEARCH_URL starts with {url.scheme or 'nothing'}: or its host or its prefix is missing.",
            hint="Write elasticsearch://host:9200/corridor, or embedded:///full/path/of/a/folder.",
            id="corridor.E003",
        )


def addresses() -> Iterator[CheckMessage]:
    url = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    if url.scheme not in ("http", "https") or not url.hostname or url.path or url.query:
        yield Error(
            f"BASE_URL {settings.WAGTAILADMIN_BASE_URL} is not the address of a site.",
            hint="Write https://corridor.example.org, with no slash or path at the end.",
            id="corridor.E004",
        )
    elif not settings.DEBUG and not is_allowed(url.hostname):
        yield Error(
            f"BASE_URL names {url.hostname}, but ALLOWED_HOSTS does not: its readers would get an error.",
            hint=f"Write ALLOWED_HOSTS={url.hostname}, and any other names after commas.",
            id="corridor.E005",
        )
    if not settings.DEBUG and "*" in settings.ALLOWED_HOSTS:
        yield Error(
            "ALLOWED_HOSTS allows every name: links in mails could be made to lead elsewhere.",
            hint=f"Write the names of this site: ALLOWED_HOSTS={url.hostname}",
            id="corridor.E006",
        )
    yield from transport(url.scheme)


def is_allowed(host: str) -> bool:
    return any(
        allowed in ("*", host, f"[{host}]") or (allowed.startswith(".") and f".{host}".endswith(allowed))
        for allowed in settings.ALLOWED_HOSTS
    )


def transport(scheme: str) -> Iterator[CheckMessage]:
    https = getattr(settings, "HTTPS", False)
    if https and scheme != "https":
        yield Error(
            "HTTPS is on, but BASE_URL starts with http://.",
            hint="Write BASE_URL=https://… or HTTPS=off.",
            id="corridor.E007",
        )
    if settings.SECURE_HSTS_SECONDS and not https:
        yield Error(
            "HSTS_SECONDS makes browsers insist on https, but HTTPS is off: nobody could come back.",
            hint="Write HTTPS=on, or leave HSTS_SECONDS out.",
            id="corridor.E008",
        )


def secrets() -> Iterator[CheckMessage]:
    if not settings.DEBUG and len(settings.SECRET_KEY) < 12:
        yield Error(
            "SECRET_KEY is too short to protect a session.",
            hint="Leave it out (one is made and kept), or write 50 random characters.",
            id="corridor.E009",
        )


def machines() -> Iterator[CheckMessage]:
    several = settings.DATABASES["default"]["ENGINE"].endswith(".postgresql")
    if several and settings.SEARCH_URL.startswith("embedded:"):
        yield Warning(
            "The database may serve several machines, but the search index lies in a folder of this one.",
            hint="With more than one machine write SEARCH_URL=elasticsearch://host:9200/corridor.",
            id="corridor.W001",
        )
