"""The stream of tokens that engines store, that questions are made of and that passages are marked by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from search.analysis.stems import stem
from search.analysis.stopwords import STOP_WORDS
from search.analysis.words import Word, chains, normal, words

# No word: phrases do not reach over it.
SEPARATOR = "¶"
# Enough for the longest text; a number of positions that every engine holds.
_BETWEEN = f" {SEPARATOR} "


class Token(NamedTuple):
    """A word with its stem, which is empty for a stop word."""

    word: str
    stem: str
    start: int
    end: int
    run: int


def token(word: Word, language: str) -> Token:
    if word.run:
        return Token(word.text, word.text, *word[1:])
    stop = word.text in STOP_WORDS.get(language, ())
    return Token(word.text, "" if stop else stem(word.text, language), *word[1:])


def tokens(text: str, language: str) -> Iterator[Token]:
    """Of a text in normal form; see ``words.normal``."""
    return (token(word, language) for word in words(text))


def joined(text: str, language: str) -> Iterator[Token]:
    """What hyphens join, written as one word."""
    for chain in chains(text, words(text)):
        if len(chain) > 1 and not chain[0].run:
            whole = Word("".join(word.text for word in chain)[:40], chain[0].start, chain[-1].end)
            yield token(whole, language)


def last_signs(text: str) -> Iterator[str]:
    """The last sign of each run without spaces, with which no pair begins."""
    for chain in chains(text, words(text)):
        if len(chain) > 1 and chain[0].run:
            yield chain[-1].text[-1]


def stemmed(blocks: Iterable[str], language: str) -> str:
    """Stems in their order without stop words, then the joined forms."""
    texts = [normal(block) for block in blocks]
    streams = [" ".join(found.stem for found in tokens(text, language) if found.stem) for text in texts]
    ends = [found.stem for text in texts for found in joined(text, language) if found.stem]
    return _BETWEEN.join(filter(None, [*streams, *ends]))


def unstemmed(blocks: Iterable[str], language: str) -> str:
    """Every word as it is written, for beginnings of words, slips and phrases of stop words."""
    texts = [normal(block) for block in blocks]
    streams = [" ".join(word.text for word in words(text)) for text in texts]
    ends = [found.word for text in texts for found in joined(text, language)]
    signs = [sign for text in texts for sign in last_signs(text)]
    return _BETWEEN.join(filter(None, [*streams, *ends, *signs]))
