"""The stream of tokens that engines store, that questions are made of and that passages are marked by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from search.analysis.folding import LONGEST_WORD, fold
from search.analysis.stems import stem
from search.analysis.stopwords import STOP_WORDS
from search.analysis.words import Word, hyphened, is_plain, normal, plain_words, words

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
    """What hyphens join, written as one word; where it stands is not said."""
    for chain in hyphened(text):
        whole = "".join(word.folded for word in chain)[:LONGEST_WORD]
        yield token(Word(whole, 0, len(whole)), language)


def last_signs(found: Sequence[Token]) -> Iterator[str]:
    """The last sign of each run without spaces, with which no pair begins."""
    for number, (this, following) in enumerate(pairwise((*found, None))):
        ends = this and this.run and (following is None or following.run != this.run)
        if this and ends and number and found[number - 1].run == this.run:
            yield this.word[-1]


class Entry(NamedTuple):
    """What an index keeps of a word; ``offered`` is “folded|as written”, or empty where it is not to be offered."""

    word: str
    stem: str
    offered: str


@lru_cache(1 << 16)
def _plain_entry(written: str, language: str) -> Entry:
    return _entry(token(Word(fold(written), 0, len(written)), language), written)


def _entry(found: Token, written: str) -> Entry:
    is_offered = found.stem and not found.run and not found.word.isdecimal()
    fits = len(found.word) >= _SHORTEST_TO_OFFER and len(written) <= LONGEST_WORD
    return Entry(found.word, found.stem, f"{found.word}{WRITTEN}{written.lower()}" if is_offered and fits else "")


def entries(text: str, language: str) -> list[Entry]:
    """One for each of the ``tokens`` of a text in normal form, which it takes much longer to make."""
    if is_plain(text):
        return [entry for written in plain_words(text) if (entry := _plain_entry(written, language)).word]
    return [_entry(found, text[found.start : found.end]) for found in tokens(text, language)]


class Analysed:
    """A text read once, for all the streams that it goes into."""

    def __init__(self, text: str, language: str) -> None:
        text = normal(text)
        found = entries(text, language)
        self.stems = " ".join([entry.stem for entry in found if entry.stem])
        self.words = " ".join([entry.word for entry in found])
        self.offered = {entry.offered for entry in found if entry.offered}
        self.joined = tuple(joined(text, language))
        self.last_signs = () if is_plain(text) else tuple(last_signs(list(tokens(text, language))))


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
    return sorted(set[str]().union(*(text.offered for text in texts)))
