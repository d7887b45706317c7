"""What both engines do alike: an engine only has to find, count and write."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from search.analysis import is_stop, plain_stream, stem, stem_stream, words
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
        typed = [word.folded for word in words(text) if not word.joined]
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
        stems = dict.fromkeys(stem(w.folded, language) for w in words(text) if not is_stop(w.folded, language))
        likeness = AnyOf(tuple(Term(field, token) for token in list(stems)[:LIKENESS] for field, _boost in STEMMED))
        query = Query(language=language, size=size, hidden=hidden | {record})
        return tuple(_hit(found, ()) for found in self.find(likeness, query).documents) if stems else ()

    def _spelled(self, query: Query) -> str:
        """The question with each word that nobody uses in place of its nearest; empty if nothing would change."""
        better = query.text
        everywhere = replace(query, chosen={}, page=1, size=20, facets=())
        for word in words(query.text):
            if word.joined or len(word.folded) < 4 or is_stop(word.folded, query.language):
                continue
            found = self.find(Fuzzy(PLAIN, word.folded, 1 if len(word.folded) < 8 else 2), everywhere)
            seen = [other for document in found.documents for other in plain_stream(_texts(document)).split()]
            instead = nearest(word.folded, seen)
            if instead:
                better = better.replace(query.text[word.start : word.end], instead)
        return "" if better == query.text else better


def streams(document: Document) -> dict[str, str]:
    """The token fields of a document. The code counts as part of the title: who knows it means that record."""
    language = document.language
    title = (document.title, document.code)
    everything = (*title, document.summary, *document.labels, *document.body)
    return {
        "title": stem_stream(title, language),
        "summary": stem_stream([document.summary], language),
        "labels": stem_stream(document.labels, language),
        "body": stem_stream(document.body, language),
        PLAIN: plain_stream(everything),
        TITLE_WORDS: plain_stream([document.title]),
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
    title = " ".join(plain_stream([document.title]).split())[:80]
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


def _hit(document: dict[str, Any], asked: tuple[str, ...]) -> Hit:
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
