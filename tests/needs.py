"""What some tests need beside Python, whether it is here, and how to get it."""

import os
import shutil
import socket
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Need:
    marker: str
    name: str
    how: str

    def is_met(self):
        return PROBES[self.marker]()


NEEDS = (
    Need(
        "needs_elasticsearch",
        "Elasticsearch",
        "start one (docs/developer/testing.md) and set ELASTICSEARCH_URL=http://127.0.0.1:9200",
    ),
    Need(
        "needs_chromium", "Chromium", "install it (Debian: apt-get install chromium) or set CHROMIUM=/path/to/chromium"
    ),
    Need("needs_postgres", "PostgreSQL", "set DATABASE_URL=postgres://user:password@127.0.0.1/corridor"),
    Need(
        "needs_redis",
        "Redis",
        "start one (Debian: apt-get install redis-server) and set REDIS_URL=redis://127.0.0.1:6379/0",
    ),
)


def elasticsearch_url():
    return os.environ.get("ELASTICSEARCH_URL", "http://127.0.0.1:9200")


def redis_url():
    return os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0")


@cache
def chromium():
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@cache
def answers(url):
    parts = urlsplit(url)
    try:
        with socket.create_connection((parts.hostname, parts.port), timeout=1):
            return True
    except OSError:
        return False


def is_postgres():
    return os.environ.get("DATABASE_URL", "").startswith("postgres")


PROBES = {
    "needs_elasticsearch": lambda: answers(elasticsearch_url()),
    "needs_chromium": lambda: chromium() is not None,
    "needs_postgres": is_postgres,
    "needs_redis": lambda: answers(redis_url()),
}
