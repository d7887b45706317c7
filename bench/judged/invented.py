"""The invented documents in all languages, which the judged queries other than the English ones are asked of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from search.contract import Change, Document

# With rules of their own, so that it matters what comes first; and those that are only found by their words.
RANKED = ("fr", "es", "ru", "ar")
FOUND = ("ne", "id", "th", "am")


def changes() -> Iterator[Change]:
    """All languages in one index, as on a site."""
    documents = [document for language in (*RANKED, *FOUND) for document in _documents(language)]
    for record in sorted({document.record for document in documents}):
        yield Change(record, tuple(one for one in documents if one.record == record))


def _documents(language: str) -> Iterator[Document]:
    rows = yaml.safe_load((Path(__file__).parent / "documents" / f"{language}.yaml").read_text())
    for row in rows:
        record = int(row["code"].removeprefix("INV-"))
        yield Document(f"{record}-{language}", record, language, "finding", row["code"], row["title"], row["summary"])
