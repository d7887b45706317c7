"""Where the words of a text are. Letters, marks and digits make a word; Python's own ``\\w`` lacks Indic vowel signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from search.analysis.folding import JOINERS, LONGEST_WORD, fold

# Thai, Lao, Burmese, Khmer, kana and Han are written without spaces between words.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f"
)
_HYPHENS = frozenset("-\u2010\u2011")


class Word(NamedTuple):
    """A folded word and where it stands; of a run without spaces, two signs of it."""

    folded: str
    start: int
    end: int
    # What hyphens join, once more as one word; it follows its parts.
    joined: bool = False
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


def normal(text: str) -> str:
    """The form whose places the words name."""
    return unicodedata.normalize("NFC", text)


def words(text: str) -> Iterator[Word]:
    """Of a text in normal form."""
    chain: list[Word] = []
    for word in _single(text):
        if chain and not (word.start == chain[-1].end + 1 and text[chain[-1].end] in _HYPHENS):
            yield from _whole(chain)
            chain = []
        chain.append(word)
        yield word
    yield from _whole(chain)


def _single(text: str) -> Iterator[Word]:
    for number, match in enumerate(_WORD.finditer(text), start=1):
        if match["run"]:
            yield from _pairs(text, match.start(), match.end(), number)
        elif folded := fold(match[0]):
            yield Word(folded, match.start(), match.end())


def _pairs(text: str, start: int, end: int, run: int) -> Iterator[Word]:
    """Two signs at a time, each but the first and the last in two pairs; a single sign by itself."""
    for place in range(start, max(end - 1, start + 1)):
        if folded := fold(text[place : place + 2]):
            yield Word(folded, place, min(place + 2, end), run=run)


def _whole(chain: list[Word]) -> Iterator[Word]:
    if len(chain) > 1:
        yield Word("".join(word.folded for word in chain)[:LONGEST_WORD], chain[0].start, chain[-1].end, joined=True)
