"""Nothing but our own errors leaves an engine: whoever asks has one thing to catch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from search.contract import EngineError, EngineUnavailable


@contextmanager
def own_errors() -> Iterator[None]:
    """Only around what an engine does itself, never around what reads the database."""
    try:
        yield
    except EngineError:
        raise
    except Exception as error:
        raise EngineUnavailable(_said(error)) from error
    except BaseException as error:
        # Rust's panics reach Python beside Exception, and their class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise EngineUnavailable(_said(error)) from error


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"[:500]
