"""The stream of tokens that engines store, that questions are made of and that passages are marked by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from search.analysis.folding import LONGEST_WORD
from search.analysis.stems import stem
from search.analysis.stopwords import STOP_WORDS
from search.analysis.words import Word, chains, normal, words

# No word: phrases do not reach over it.
SEPARATOR = "¶"
_BETWEEN = f" {SEPARATOR} "
# Between a folded word and the way it is written.
WRITTEN = "|"
_SHORTEST_TO_OFFER = 3


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
    stop = word.folded in STOP_WORDS.get(language, ())
    return Token(word.folded, "" if stop else stem(word.folded, language), *word[1:])


def tokens(text: str, language: str) -> Iterator[Token]:
    """Of a text in normal form; see ``words.normal``."""
    return (token(word, language) for word in words(text))


def joined(text: str, language: str) -> Iterator[Token]:
    """What hyphens join, written as one word."""
    for chain in chains(text, words(text)):
        if len(chain) > 1 and not chain[0].run:
            whole = Word("".join(word.folded for word in chain)[:LONGEST_WORD], chain[0].start, chain[-1].end)
            yield token(whole, language)


def last_signs(text: str) -> Iterator[str]:
    """The last sign of each run without spaces, with which no pair begins."""
    for chain in chains(text, words(text)):
        if len(chain) > 1 and chain[0].run:
            yield chain[-1].folded[-1]


def stemmed(blocks: Iterable[str], language: str) -> str:
    """Stems in their order without stop words, then the joined forms."""
    texts = [normal(block) for block in blocks]
    streams = [" ".join(found.stem for found in tokens(text, language) if found.stem) for text in texts]
    ends = [found.stem for text in texts for found in joined(text, language) if found.stem]
    return _BETWEEN.join(filter(None, [*streams, *ends]))


def unstemmed(blocks: Iterable[str], language: str) -> str:
    """Every word as it is written, for beginnings of words, slips and phrases of stop words."""
    texts = [normal(block) for block in blocks]
    streams = [" ".join(word.folded for word in words(text)) for text in texts]
    ends = [found.word for text in texts for found in joined(text, language)]
    signs = [sign for text in texts for sign in last_signs(text)]
    return _BETWEEN.join(filter(None, [*streams, *ends, *signs]))


def vocabulary(blocks: Iterable[str], language: str) -> list[str]:
    """The words that may be offered to a reader, each as “folded|as written”."""
    texts = [normal(block) for block in blocks]
    found = (
        f"{token.word}{WRITTEN}{text[token.start : token.end].lower()}"
        for text in texts
        for token in tokens(text, language)
        if token.stem and not token.run and len(token.word) >= _SHORTEST_TO_OFFER and not token.word.isdecimal()
    )
    return sorted(set(found))
