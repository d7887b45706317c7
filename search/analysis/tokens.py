"""The stream of tokens that engines store, that questions are made of and that passages are marked by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from search.analysis.folding import LONGEST_WORD
from search.analysis.stems import stem
from search.analysis.stopwords import STOP_WORDS
from search.analysis.words import HYPHENS, Word, chains, normal, words

# No word: phrases do not reach over it.
SEPARATOR = "¶"
_BETWEEN = f" {SEPARATOR} "
# Between a folded word and the way it is written.
WRITTEN = "|"
_SHORTEST_TO_OFFER = 3
_LONGEST_NAME = 100


class Token(NamedTuple):
    """A word with its stem, which is empty for a stop word."""

    word: str
    stem: str
    start: int
    end: int
    run: int


def token(word: Word, language: str) -> Token:
    if word.run:
        return Token(word.folded, word.folded, *word[1:])
    folded, start, end, run = word
    stop = folded in STOP_WORDS.get(language, ())
    return Token(folded, "" if stop else stem(folded, language), start, end, run)


def tokens(text: str, language: str) -> Iterator[Token]:
    """Of a text in normal form; see ``words.normal``."""
    return (token(word, language) for word in words(text))


def joined(text: str, language: str) -> Iterator[Token]:
    """What hyphens join, written as one word."""
    if HYPHENS.isdisjoint(text):
        return
    for chain in chains(text, words(text)):
        if len(chain) > 1 and not chain[0].run:
            whole = Word("".join(word.folded for word in chain)[:LONGEST_WORD], chain[0].start, chain[-1].end)
            yield token(whole, language)


def last_signs(found: Sequence[Token]) -> Iterator[str]:
    """The last sign of each run without spaces, with which no pair begins."""
    for number, (this, following) in enumerate(pairwise((*found, None))):
        ends = this and this.run and (following is None or following.run != this.run)
        if this and ends and number and found[number - 1].run == this.run:
            yield this.word[-1]


class Analysed:
    """A text read once, for all the streams that it goes into."""

    def __init__(self, text: str, language: str) -> None:
        self.text = normal(text)
        self.tokens = tuple(tokens(self.text, language))
        self.joined = tuple(joined(self.text, language))
        self.stems = " ".join([found.stem for found in self.tokens if found.stem])
        self.words = " ".join([found.word for found in self.tokens])
        self.last_signs = tuple(last_signs(self.tokens)) if any(found.run for found in self.tokens) else ()

    @cached_property
    def offered(self) -> frozenset[str]:
        """The words that may be offered to a reader, each as “folded|as written”."""
        return frozenset(
            f"{found.word}{WRITTEN}{self.text[found.start : found.end].lower()}"
            for found in self.tokens
            if found.stem and not found.run and not found.word.isdecimal()
            if len(found.word) >= _SHORTEST_TO_OFFER and found.end - found.start <= LONGEST_WORD
        )


# Names of terms and countries come again and again.
_analysed_name = lru_cache(1 << 12)(Analysed)


def analysed(blocks: Iterable[str], language: str) -> list[Analysed]:
    return [(_analysed_name if len(block) < _LONGEST_NAME else Analysed)(block, language) for block in blocks]


def stemmed(texts: Sequence[Analysed]) -> str:
    """Stems in their order without stop words, then the joined forms."""
    ends = [found.stem for text in texts for found in text.joined if found.stem]
    return _BETWEEN.join(filter(None, [*(text.stems for text in texts), *ends]))


def unstemmed(texts: Sequence[Analysed]) -> str:
    """Every word as it is written, for beginnings of words, slips and phrases of stop words."""
    ends = [found.word for text in texts for found in text.joined]
    signs = [sign for text in texts for sign in text.last_signs]
    return _BETWEEN.join(filter(None, [*(text.words for text in texts), *ends, *signs]))


def vocabulary(texts: Sequence[Analysed]) -> list[str]:
    return sorted(frozenset[str]().union(*(text.offered for text in texts)))
