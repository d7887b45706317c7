"""What of a question is marked in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from search.analysis import Entry
from search.expression import AllOf, AnyOf, Expression, Fuzzy, Phrase, Prefix, Term
from search.question import PLAIN
from search.spelling import slips


@dataclass(slots=True)
class Marks:
    """Stems, unstemmed words, beginnings of words, words with their slips, and sequences of stems or of words."""

    stems: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    near: set[tuple[str, int]] = field(default_factory=set)
    phrases: set[tuple[bool, tuple[str, ...]]] = field(default_factory=set)
    # What each word answers, as most words come again and again.
    answers: dict[Entry, str] = field(default_factory=dict)

    @classmethod
    def of(cls, expression: Expression) -> Marks:
        marks = cls()
        for leaf in wanted(expression):
            marks._add(leaf)
        return marks

    def _add(self, leaf: Expression) -> None:
        match leaf:
            case Term(name, token):
                (self.words if name == PLAIN else self.stems).add(token)
            case Phrase(name, stream):
                self.phrases.add((name == PLAIN, stream))
            case Prefix(_, beginning):
                self.beginnings.add(beginning)
            case Fuzzy(_, word, distance):
                self.near.add((word, distance))

    def hits(self, found: Sequence[Entry]) -> list[str]:
        """For each word what of the question it answers, or nothing."""
        for entry in set(found) - self.answers.keys():
            self.answers[entry] = self._single(entry)
        hits = [self.answers[entry] for entry in found]
        for unstemmed, stream in self.phrases:
            for place in _places(found, stream, unstemmed):
                hits[place] = " ".join(stream)
        return hits

    def _single(self, entry: Entry) -> str:
        if entry.stem in self.stems:
            return entry.stem
        if entry.word in self.words or entry.word.startswith(tuple(self.beginnings)):
            return entry.word
        return next((word for word, distance in self.near if slips(word, entry.word) <= distance), "")


def wanted(expression: Expression) -> Iterator[Expression]:
    """The leaves, but not of what is to be left out."""
    match expression:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from wanted(part)
        case _:
            yield expression


def _places(found: Sequence[Entry], stream: tuple[str, ...], unstemmed: bool) -> Iterator[int]:
    """The places of all tokens that stand in a row as asked; among stems, stop words leave no gap."""
    kept = [(place, token.word if unstemmed else token.stem) for place, token in enumerate(found)]
    kept = [(place, text) for place, text in kept if text]
    for first, (_, text) in enumerate(kept):
        row = kept[first : first + len(stream)]
        if text == stream[0] and tuple(text for _, text in row) == stream:
            yield from (place for place, _ in row)
