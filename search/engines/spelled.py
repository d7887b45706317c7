"""Better spellings and completions of what was typed, out of words that readers may see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter

from search.analysis import Token, token
from search.analysis.tokens import WRITTEN
from search.analysis.words import Word
from search.spelling import nearest, slips_forgiven

MOST_OFFERED = 4


def words_of(vocabulary: Mapping[str, int]) -> dict[str, tuple[str, int]]:
    """By folded word, the way it is mostly written and how many documents hold it."""
    found: dict[str, tuple[str, int]] = {}
    for entry, count in sorted(vocabulary.items(), key=lambda item: (-item[1], item[0])):
        folded, written = entry.split(WRITTEN, 1)
        mostly, sum_of_others = found.get(folded, (written, 0))
        found[folded] = (mostly, sum_of_others + count)
    return found


def better(text: str, typed: Iterable[Token], language: str, vocabulary: Callable[[str], Mapping[str, int]]) -> str:
    """The text with each word that nobody uses replaced by its nearest; empty if there is none. A slip in the first
    letter is rare, and without it all words there are would have to be compared."""
    written = text
    for word in sorted(typed, key=lambda word: -word.start):
        if not slips_forgiven(word.word):
            continue
        seen = words_of(vocabulary(word.word[0]))
        if any(_stem(other, language) == word.stem for other in seen):
            continue
        if instead := nearest(word.word, {other: count for other, (_, count) in seen.items()}):
            written = f"{written[: word.start]}{seen[instead][0]}{written[word.end :]}"
    return "" if written == text else written


def completed(text: str, last: Word, vocabulary: Mapping[str, int]) -> list[str]:
    """The text with its last word completed, by the most frequent words."""
    seen = words_of(vocabulary)
    seen.pop(last.folded, None)
    ordered = sorted(seen.values(), key=lambda found: (-found[1], found[0]))
    return [f"{text[: last.start]}{written}" for written in map(itemgetter(0), ordered[:MOST_OFFERED])]


def _stem(word: str, language: str) -> str:
    return token(Word(word, 0, len(word)), language).stem
