"""Where the words of a text are. Letters, marks and digits make a word; ``\\w`` of Python lacks Indic vowel signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from search.analysis.folding import JOINERS, fold

# Thai, Lao, Burmese, Khmer, kana and Han are written without spaces between words.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f"
)
HYPHENS = frozenset("-\u2010\u2011")


class Word(NamedTuple):
    """A folded word and where it stands; of a run without spaces, two signs of it."""

    folded: str
    start: int
    end: int
    # Number of the run without spaces that it belongs to, or 0.
    run: int = 0


def _marks() -> str:
    """The combining marks of all scripts, as ranges of a character class."""
    marks = [code for code in range(0x300, 0x1E950) if unicodedata.category(chr(code)).startswith("M")]
    starts = [code for code in marks if unicodedata.category(chr(code - 1))[0] != "M"]
    ends = [code for code in marks if unicodedata.category(chr(code + 1))[0] != "M"]
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))


_SIGN = rf"(?:[^\W_]|[{_marks()}{JOINERS}])"
_WORD = re.compile(rf"(?P<run>(?:(?=[{_UNSPACED}]){_SIGN})+)|(?:(?![{_UNSPACED}]){_SIGN})+")
# Most texts have no marks beside their letters and spaces between their words: they are read ten times as fast.
_SPECIAL = re.compile(rf"[{_UNSPACED}{_marks()}{JOINERS}]")
_PLAIN_WORD = re.compile(r"[^\W_]+")
_PLAIN_CHAIN = re.compile(rf"[^\W_]+(?:[{''.join(sorted(HYPHENS))}][^\W_]+)+")


def normal(text: str) -> str:
    """The form whose places the words name."""
    return unicodedata.normalize("NFC", text)


def is_plain(text: str) -> bool:
    # Sign for sign the class is slow; a text has few different ones.
    return text.isascii() or not any(map(_is_special, set(text)))


@lru_cache(1 << 12)
def _is_special(sign: str) -> bool:
    return _SPECIAL.match(sign) is not None


def plain_words(text: str) -> list[str]:
    """The words of a plain text as they are written."""
    return _PLAIN_WORD.findall(text)


def places(text: str, count: int) -> list[tuple[int, int]]:
    """Where each of the ``count`` words of a text begins and ends."""
    if is_plain(text):
        found = [match.span() for match in _PLAIN_WORD.finditer(text)]
        if len(found) == count:
            return found
    # A sign may fold to nothing, and is no word then.
    return [(word.start, word.end) for word in words(text)]


def hyphened(text: str) -> Iterator[list[Word]]:
    """The chains of words that hyphens join."""
    if HYPHENS.isdisjoint(text):
        return
    if is_plain(text):
        yield from ([*words(match[0])] for match in _PLAIN_CHAIN.finditer(text))
    else:
        yield from (chain for chain in chains(text, words(text)) if len(chain) > 1 and not chain[0].run)


def words(text: str) -> Iterator[Word]:
    plain = is_plain(text)
    for number, match in enumerate((_PLAIN_WORD if plain else _WORD).finditer(text), start=1):
        if not plain and match["run"]:
            yield from _pairs(text, match.start(), match.end(), number)
        elif folded := fold(match[0]):
            yield Word(folded, match.start(), match.end())


def _pairs(text: str, start: int, end: int, run: int) -> Iterator[Word]:
    """Two signs at a time, each but the first and the last in two pairs; a single sign by itself."""
    for place in range(start, max(end - 1, start + 1)):
        if folded := fold(text[place : place + 2]):
            yield Word(folded, place, min(place + 2, end), run)


def chains(text: str, found: Iterable[Word]) -> Iterator[list[Word]]:
    """The words again, those together that hyphens or the lack of spaces join."""
    chain: list[Word] = []
    for word in found:
        if chain and not _joined(text, chain[-1], word):
            yield chain
            chain = []
        chain.append(word)
    if chain:
        yield chain


def _joined(text: str, left: Word, right: Word) -> bool:
    if left.run or right.run:
        return left.run == right.run
    return right.start == left.end + 1 and text[left.end] in HYPHENS
