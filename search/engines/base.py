"""What both engines do alike: an engine only has to find, count and write."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from search.analysis import normal, tokens, words
from search.contract import FacetValue, Hit, Query, Results, Suggestion
from search.engines.entries import encodable
from search.engines.spelled import better, completed
from search.expression import AllOf, AnyOf, Expression, Facet, Prefix, Term
from search.marks import Marks
from search.passages import passages
from search.question import TITLE_WORDS, Question, question

# Until the first one is built, “nothing found” would be wrong; an empty one is an answer.
NO_INDEX = "There is no index yet."
# With fewer hits than this, what was probably meant is looked for too.
FEW = 3
# As many words of a record say what it is like, and so do these facets.
LIKENESS = 25
ALIKE = ("theme", "group", "phase", "country")
# More than anybody reads at once.
LARGEST_PAGE = 10_000


@dataclass(frozen=True, slots=True)
class Found:
    """``documents`` as they were stored, in order; ``counts`` by facet and value, each under the others' choices."""

    total: int = 0
    # The same without any choice.
    anywhere: int = 0
    documents: tuple[Mapping[str, Any], ...] = ()
    counts: Mapping[str, Mapping[str, int]] | None = None


@dataclass(frozen=True, slots=True)
class Meant:
    """What is asked, as typed or as probably meant, what that finds, how much of it as typed, and a better spelling."""

    expression: Expression
    found: Found
    exact: int
    suggestion: str = ""


class BaseEngine(ABC):
    @abstractmethod
    def find(self, expression: Expression, query: Query) -> Found:
        """Documents of the query's language and choices that match, without the hidden; a page of them, and counts.

        Unavailable while there is no index in any language.
        """

    @abstractmethod
    def stored(self, key: str) -> Mapping[str, Any] | None: ...

    @abstractmethod
    def weights(self, parts: Sequence[Expression], key: str, language: str) -> list[float]:
        """What each adds to the score of this one document; 0 where it does not hold."""

    @abstractmethod
    def vocabulary(self, beginning: str, query: Query) -> dict[str, int]:
        """Words of visible documents in the query's language that begin so, and in how many documents they stand."""

    def search(self, query: Query) -> Results:
        query = sound(query)
        meant = self.meant(query)
        marks = Marks.of(meant.expression)
        hits = tuple(_hit(one, marks) for one in meant.found.documents)
        return Results(meant.found.total, meant.exact, hits, _facets(query, meant.found), meant.suggestion)

    def meant(self, query: Query) -> Meant:
        asked = question(query.text, query.language)
        found = self.find(asked.exact, query)
        if not query.forgiving or found.anywhere >= FEW or not asked.single:
            return Meant(asked.exact, found, found.total)
        suggestion = self._better(asked, query)
        return Meant(asked.forgiving, self.find(asked.forgiving, query), found.total, suggestion)

    def suggest(
        self, text: str, language: str, hidden: frozenset[int] = frozenset(), size: int = 8
    ) -> tuple[Suggestion, ...]:
        """Records whose titles hold what was typed so far, then words that it may become."""
        query = sound(Query(text, language, sort="title", size=size, hidden=hidden))
        typed = list(words(query.text))
        if not typed or size < 1:
            return ()
        beginnings: tuple[Expression, ...] = (
            *(Term(TITLE_WORDS, word.folded) for word in typed[:-1]),
            Prefix(TITLE_WORDS, typed[-1].folded),
        )
        records = [
            Suggestion(one["title"], one["record"], one["type"], one["url"])
            for one in self.find(AllOf(beginnings), query).documents
        ]
        offered = completed(query.text, typed[-1], self.vocabulary(typed[-1].folded, query))
        return tuple([*records, *(Suggestion(words) for words in offered)][:size])

    def similar(
        self, record: int, language: str, hidden: frozenset[int] = frozenset(), size: int = 5
    ) -> tuple[Hit, ...]:
        """Records that share words of the title and labels, the rarer the better, and facets with this one."""
        language = encodable(language)
        stored = None if record in hidden else self.stored(f"{record}-{language}")
        likeness = AnyOf(tuple(_likeness(stored))) if stored else AnyOf(())
        if not likeness.parts or size < 1:
            return ()
        found = self.find(likeness, Query(language=language, size=size, hidden=hidden | {record}))
        return tuple(_hit(one, Marks()) for one in found.documents)

    def _better(self, asked: Question, query: Query) -> str:
        """What was typed with words that are used in place of those that nobody uses, if that finds anything."""
        text = better(query.text, asked.single, query.language, lambda first: self.vocabulary(first, query))
        if not text:
            return ""
        expression = question(text, query.language).exact
        everywhere = replace(query, chosen={}, facets=(), page=1, size=1)
        return text if self.find(expression, everywhere).total else ""


def sound(query: Query) -> Query:
    """Whatever was asked, as something that every engine takes."""
    text, language = normal(encodable(query.text)), encodable(query.language)
    chosen = {name: tuple(map(encodable, values)) for name, values in query.chosen.items() if values}
    page, size = max(query.page, 1), min(max(query.size, 0), LARGEST_PAGE)
    return replace(query, text=text, language=language, chosen=chosen, page=page, size=size)


def _likeness(stored: Mapping[str, Any]) -> Iterator[Expression]:
    text = normal(" ".join([stored["title"], *stored["labels"]]))
    stems = dict.fromkeys(token.stem for token in tokens(text, stored["language"]) if token.stem)
    for stem in list(stems)[:LIKENESS]:
        yield from (Term(field, stem) for field in ("title", "labels"))
    for name in ALIKE:
        yield from (Facet(name, value) for value in stored["facets"].get(name, ()))


def narrowing(query: Query, but: str = "") -> tuple[Expression, ...]:
    """The choices as expressions; all of them, or all but those of one facet."""
    return tuple(
        AnyOf(tuple(Facet(name, value) for value in values)) for name, values in query.chosen.items() if name != but
    )


def _hit(stored: Mapping[str, Any], marks: Marks) -> Hit:
    return Hit(
        record=stored["record"],
        code=stored["code"],
        type=stored["type"],
        title=stored["title"],
        url=stored["url"],
        language=stored["language"],
        summary=stored["summary"],
        passages=passages([stored["summary"], *stored["body"]], marks, stored["language"]) if marks else (),
        facets={name: tuple(values) for name, values in stored["facets"].items()},
    )


def _facets(query: Query, found: Found) -> dict[str, tuple[FacetValue, ...]]:
    """Most frequent first, equals by value; a chosen value is there even where nothing is left of it."""
    facets = {}
    for name in query.facets:
        chosen = query.chosen.get(name, ())
        counts = {**dict.fromkeys(chosen, 0), **(found.counts or {}).get(name, {})}
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        facets[name] = tuple(FacetValue(value, count, value in chosen) for value, count in ordered)
    return facets
