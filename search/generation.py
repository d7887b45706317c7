"""One number that every change of what readers see raises, for the keys of caches."""

from django.db import connection

# One statement, hence one snapshot: a note is counted waiting or drained, never both, never neither.
COUNTS = "SELECT COALESCE((SELECT drained FROM search_progress WHERE id = 1), 0), (SELECT COUNT(*) FROM search_note)"


def counts() -> tuple[int, int]:
    """Notes ever drained, and notes waiting. What an index answers changes with either."""
    with connection.cursor() as cursor:
        cursor.execute(COUNTS)
        drained, waiting = cursor.fetchone()
    return drained, waiting


def generation() -> int:
    return sum(counts())
