"""Nobody waits for an engine that did not answer the one before (a circuit breaker), nor longer than is of use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, local
from time import monotonic

from search.contract import EngineUnavailable

# Seconds for which nobody asks; then one does.
REST = 5.0
# As long as a connection may take at least to be worth a try.
_SHORTEST = 0.01


class Breaker:
    def __init__(self, patience: float, refused: type[Exception], rest: float = REST) -> None:
        """``refused`` is what the engine raises for a question that it does not take."""
        self.patience = patience
        self.refused = refused
        self.rest = rest
        self._lock = Lock()
        self._open = False
        self._until = 0.0
        self._of_thread = local()

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Around each request and the reading of its answer; whatever fails in it opens the circuit."""
        self._enter()
        try:
            yield
        except self.refused:
            # It has answered: this one question was wrong, and the next need not be.
            self._open = False
            raise
        except Exception:
            with self._lock:
                self._open, self._until = True, monotonic() + self.rest
            raise
        self._open = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """All requests in here have the patience of one: a slow engine is not waited for again and again."""
        self._of_thread.end = monotonic() + self.patience
        try:
            yield
        finally:
            del self._of_thread.end

    def left(self) -> float:
        """Seconds for the next request."""
        end: float | None = getattr(self._of_thread, "end", None)
        left = self.patience if end is None else end - monotonic()
        if left < _SHORTEST:
            raise EngineUnavailable("Elasticsearch is too slow.")
        return left

    def _enter(self) -> None:
        with self._lock:
            if not self._open:
                return
            if monotonic() < self._until:
                raise EngineUnavailable("Elasticsearch did not answer a moment ago.")
            # This one tries; the others are sent away until it knows.
            self._until = monotonic() + self.rest
