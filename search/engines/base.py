"""What both engines do alike: an engine only has to find, count and write."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from search.analysis import normal, stemmed, tokens, unstemmed
from search.contract import Document, FacetValue, Hit, Query, Results, Suggestion
from search.expression import AllOf, AnyOf, Expression, Facet, Fuzzy, Prefix, Term
from search.passages import passages
from search.question import PLAIN, STEMMED, question
from search.spelling import nearest

# With fewer hits than this, what was probably meant is looked for too.
FEW = 3
# As many words of a record say what it is like.
LIKENESS = 25
TITLE_WORDS = "title_words"


@dataclass(frozen=True, slots=True)
class Found:
    """``documents`` as they were indexed, in order; ``counts`` by facet and value, each under the others' choices."""

    total: int
    documents: list[dict[str, Any]]
    counts: Mapping[str, Mapping[str, int]]


class BaseEngine(ABC):
    @abstractmethod
    def find(self, expression: Expression, query: Query) -> Found:
        """Documents of the query's language and choices that match, without the hidden; a page of them, and counts."""

    @abstractmethod
    def document(self, key: str) -> dict[str, Any] | None: ...

    def search(self, query: Query) -> Results:
        asked = question(query.text, query.language)
        found = self.find(asked.exact, query)
        suggestion = ""
        if query.text and found.total < FEW:
            suggestion = self._spelled(query)
            found = self.find(asked.forgiving, query)
        hits = tuple(_hit(document, asked.asked) for document in found.documents)
        return Results(found.total, hits, _facets(query, found), suggestion)

    def suggest(
        self, text: str, language: str, hidden: frozenset[int] = frozenset(), size: int = 8
    ) -> tuple[Suggestion, ...]:
        """Records whose title holds words that begin like those typed so far."""
        typed = [token.word for token in tokens(normal(text), language)]
        if not typed:
            return ()
        beginnings = AllOf(tuple(Prefix(TITLE_WORDS, word) for word in typed))
        found = self.find(beginnings, Query(language=language, sort="title", size=size, hidden=hidden))
        return tuple(
            Suggestion(document["title"], document["record"], document["type"], document["url"])
            for document in found.documents
        )

    def similar(
        self, record: int, language: str, hidden: frozenset[int] = frozenset(), size: int = 5
    ) -> tuple[Hit, ...]:
        """Records that share the rarest of this one's words and labels, itself left out."""
        document = self.document(f"{record}-{language}")
        if document is None:
            return ()
        text = " ".join([document["title"], *document["labels"]])
        stems = dict.fromkeys(token.stem for token in tokens(normal(text), language) if token.stem)
        likeness = AnyOf(tuple(Term(field, token) for token in list(stems)[:LIKENESS] for field, _boost in STEMMED))
        query = Query(language=language, size=size, hidden=hidden | {record})
        return tuple(_hit(found, frozenset()) for found in self.find(likeness, query).documents) if stems else ()

    def _spelled(self, query: Query) -> str:
        """The question with each word that nobody uses in place of its nearest; empty if nothing would change."""
        text = normal(query.text)
        better = text
        everywhere = replace(query, chosen={}, page=1, size=20, facets=())
        for token in tokens(text, query.language):
            if len(token.word) < 4 or not token.stem or token.run:
                continue
            found = self.find(Fuzzy(PLAIN, token.word, 1 if len(token.word) < 8 else 2), everywhere)
            seen = [
                word for document in found.documents for word in unstemmed(_texts(document), query.language).split()
            ]
            if instead := nearest(token.word, seen):
                better = better.replace(text[token.start : token.end], instead)
        return "" if better == text else better


def streams(document: Document) -> dict[str, str]:
    """The token fields of a document. The code counts as part of the title: who knows it means that record."""
    language = document.language
    title = (document.title, document.code)
    everything = (*title, document.summary, *document.labels, *document.body)
    return {
        "title": stemmed(title, language),
        "summary": stemmed([document.summary], language),
        "labels": stemmed(document.labels, language),
        "body": stemmed(document.body, language),
        PLAIN: unstemmed(everything, language),
        TITLE_WORDS: unstemmed([document.title], language),
    }


def stored(document: Document) -> dict[str, Any]:
    """What an answer needs of a document, to be kept in the index."""
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
        "facets": {name: list(values) for name, values in document.facets.items()},
    }


def order_keys(document: Document) -> dict[str, str]:
    """Sort keys that no two documents of a language share, smallest first: equal ones end in the record."""
    title = unstemmed([document.title], document.language)[:80]
    return {
        "by_newest": f"{9_999_999 - document.newest:07d}-{document.record:012d}",
        "by_title": f"{title}-{document.record:012d}",
    }


def narrowing(query: Query, but: str = "") -> tuple[Expression, ...]:
    """The choices as expressions; all of them, or all but those of one facet."""
    return tuple(
        AnyOf(tuple(Facet(name, value) for value in values))
        for name, values in query.chosen.items()
        if values and name != but
    )


def _hit(document: dict[str, Any], asked: frozenset[str]) -> Hit:
    return Hit(
        record=document["record"],
        code=document["code"],
        type=document["type"],
        title=document["title"],
        url=document["url"],
        language=document["language"],
        summary=document["summary"],
        passages=passages([document["summary"], *document["body"]], asked, document["language"]) if asked else (),
        facets={name: tuple(values) for name, values in document["facets"].items()},
    )


def _facets(query: Query, found: Found) -> dict[str, tuple[FacetValue, ...]]:
    """Most frequent first, equals by value; a chosen value is there even where nothing is left of it."""
    facets = {}
    for name in query.facets:
        chosen = query.chosen.get(name, ())
        counts = {**dict.fromkeys(chosen, 0), **found.counts.get(name, {})}
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        facets[name] = tuple(FacetValue(value, count, value in chosen) for value, count in ordered)
    return facets


def _texts(document: dict[str, Any]) -> list[str]:
    return [document["title"], document["summary"], *document["labels"], *document["body"]]
