"""A document as both engines keep it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from search.analysis import analysed, normal, stemmed, unstemmed, vocabulary, words
from search.contract import Document
from search.question import PLAIN, TITLE_WORDS

# Raised with every change of the fields or of the analyser: an index of another form is not read.
FORM = 5


def sound(document: Document) -> Document:
    """Whatever a database may hold, as something that every engine takes."""
    return replace(
        document,
        code=encodable(document.code),
        title=encodable(document.title),
        summary=encodable(document.summary),
        url=encodable(document.url),
        body=_encodable(document.body),
        labels=_encodable(document.labels),
        facets={name: _encodable(values) for name, values in document.facets.items()},
    )


def encodable(text: str) -> str:
    """Without lone surrogates, which JSON may carry and nothing can store."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _encodable(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(encodable, texts))


class Streams:
    """What goes into the fields of both engines, each part of the document read once."""

    def __init__(self, document: Document) -> None:
        self.code, self.title, self.summary, self.labels, self.body = (
            analysed(blocks, document.language)
            for blocks in ([document.code], [document.title], [document.summary], document.labels, document.body)
        )

    def fields(self) -> dict[str, str]:
        """The token fields: stems of each part; every word as it is; the words of the title as they are."""
        everything = [*self.title, *self.code, *self.summary, *self.labels, *self.body]
        return {
            "code": stemmed(self.code),
            "title": stemmed(self.title),
            "summary": stemmed(self.summary),
            "labels": stemmed(self.labels),
            "body": stemmed(self.body),
            PLAIN: unstemmed(everything),
            TITLE_WORDS: unstemmed(self.title),
        }

    def offered(self) -> list[str]:
        """The words that may be suggested."""
        return vocabulary([*self.title, *self.summary, *self.labels, *self.body])


def stored(document: Document) -> dict[str, Any]:
    """What an answer needs of a document."""
    return {
        "record": document.record,
        "code": document.code,
        "type": document.type,
        "title": document.title,
        "url": document.url,
        "language": document.language,
        "summary": document.summary,
        "body": list(document.body),
        "labels": list(document.labels),
        "facets": facets(document),
    }


def mark(document: Document) -> str:
    """The same for documents that say the same, for comparing them without reading them."""
    said = stored(sound(document)) | {"labels": sorted(document.labels), "newest": document.newest}
    written = json.dumps(said, sort_keys=True).encode()
    return hashlib.blake2b(written, digest_size=8).hexdigest()


def facets(document: Document) -> dict[str, list[str]]:
    return {name: list(values) for name, values in document.facets.items() if values}


def order_keys(document: Document) -> dict[str, str]:
    """Sort keys that no two documents of a language share, smallest first: equal ones end in the record."""
    title = " ".join(word.folded for word in words(normal(document.title)))[:200]
    return {
        "by_newest": f"{9_999_999 - document.newest:07d} {document.record:012d}",
        # A sign that sorts before the space: a title comes before those that go on after it.
        "by_title": f"{title}\x1f{document.record:012d}",
    }
