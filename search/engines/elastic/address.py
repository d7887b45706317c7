"""Where Elasticsearch is and what our indices are called there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from search.engines.entries import FORM

PATIENCE = 0.7
_NO_NAME = re.compile("[^a-z0-9-]")


@dataclass(frozen=True)
class Address:
    """elasticsearch://user:password@one:9200,two:9200/prefix?shards=3&replicas=1; elasticsearchs:// for https."""

    hosts: tuple[str, ...]
    login: tuple[str, str] | None
    prefix: str
    shards: int
    # None: one copy as soon as there is a second node.
    replicas: int | None
    # Seconds that a reader waits for an answer; then the database is asked, within the same second.
    patience: float

    @classmethod
    def of(cls, url: str) -> Address:
        parts = urlsplit(url)
        scheme = "https" if parts.scheme == "elasticsearchs" else "http"
        login, _, nodes = parts.netloc.rpartition("@")
        user, _, password = login.partition(":")
        settings = {name: values[0] for name, values in parse_qs(parts.query).items()}
        return cls(
            hosts=tuple(f"{scheme}://{node if ':' in node else f'{node}:9200'}" for node in nodes.split(",")),
            login=(unquote(user), unquote(password)) if login else None,
            prefix=parts.path.strip("/").replace("/", "-").lower(),
            shards=int(settings.get("shards", 1)),
            replicas=int(settings["replicas"]) if "replicas" in settings else None,
            patience=float(settings.get("patience", PATIENCE)),
        )

    # The dot keeps the names of “corridor” apart from those of “corridor-test”.

    def alias(self, language: str) -> str:
        return f"{self._ours}{_NO_NAME.sub('', language.lower())[:40] or 'none'}"

    def language(self, alias: str) -> str:
        return alias.removeprefix(self._ours)

    @property
    def in_form(self) -> str:
        """All that we can read."""
        return f"{self._ours}*"

    @property
    def _ours(self) -> str:
        return f"{self.prefix}.{FORM}."

    @property
    def all(self) -> str:
        """What other versions have left, too."""
        return f"{self.prefix}.*"

    @property
    def state(self) -> str:
        # No alias of a language has such a sign.
        return f"{self.prefix}._state"
