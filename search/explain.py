"""Why a hit ranks where it does, in figures of the engine itself: the same for every engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from search.contract import Query
from search.engines.base import BaseEngine, sound
from search.expression import Expression, Facet, Fuzzy, Phrase, Prefix, Term
from search.marks import wanted

# Further down nobody looks, and each page of hits is asked for.
LOOKED_THROUGH = 1000


@dataclass(frozen=True, slots=True)
class Reason:
    """What of a question a record answers, and what that adds to its score; 0 if it does not."""

    leaf: Expression
    weight: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """``place`` is 0 for a record that is not among the hits looked through."""

    place: int
    total: int
    score: float
    reasons: tuple[Reason, ...]


def explain(engine: BaseEngine, record: int, query: Query) -> Explanation:
    query = sound(replace(query, page=1, size=LOOKED_THROUGH, facets=()))
    meant = engine.meant(query)
    records = [document["record"] for document in meant.found.documents]
    place = records.index(record) + 1 if record in records else 0
    leaves = tuple(dict.fromkeys(wanted(meant.expression)))
    score, *weights = engine.weights((meant.expression, *leaves), f"{record}-{query.language}", query.language)
    reasons = sorted(map(Reason, leaves, weights), key=lambda reason: -reason.weight)
    return Explanation(place, meant.found.total, score, tuple(reasons))


def lines(explanation: Explanation) -> Iterator[str]:
    if explanation.place:
        yield f"Place {explanation.place} of {explanation.total}, with a score of {explanation.score:.2f}."
    elif explanation.score:
        yield f"It is found, but not among the first {LOOKED_THROUGH} of {explanation.total}."
    else:
        yield f"It is not among the {explanation.total} found."
    for reason in explanation.reasons:
        if reason.weight:
            yield f"{reason.weight:8.2f}  {said(reason.leaf)}"
    answered = {_asked(reason.leaf) for reason in explanation.reasons if reason.weight}
    missing = dict.fromkeys(_asked(reason.leaf) for reason in explanation.reasons)
    for asked in missing:
        if asked not in answered:
            yield f"    none  {asked}"


def said(leaf: Expression) -> str:
    match leaf:
        case Term(field, _, boost) | Phrase(field, _, boost):
            counts = f", which counts {boost:g} times" if boost != 1 else ""
            return f"{_asked(leaf)} in its {_NAMES.get(field, field)}{counts}"
        case _:
            return _asked(leaf)


# A word in what stands anywhere, unstemmed.
_NAMES = {"words": "text, as it is written"}


def _asked(leaf: Expression) -> str:
    match leaf:
        case Term(_, token):
            return f"“{token}”"
        case Phrase(_, stream):
            return f"the phrase “{' '.join(stream)}”"
        case Prefix(_, beginning):
            return f"a word that begins with “{beginning}”"
        case Fuzzy(_, token, distance):
            return f"a word within {distance} slips of “{token}”"
        case Facet(name, value):
            return f"{name}:{value}"
        case _:
            return "everything"
