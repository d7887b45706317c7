"""The word that was probably meant, from words that readers may see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def nearest(word: str, seen: Iterable[str]) -> str:
    """The nearest of the words, the most frequent of equals; empty if the word itself is among them or none is near."""
    counts = Counter(seen)
    if word in counts:
        return ""
    allowed = 1 if len(word) < 8 else 2
    near = [(distance, -count, other) for other, count in counts.items() if (distance := slips(word, other)) <= allowed]
    return min(near)[2] if near else ""


def slips(one: str, other: str) -> int:
    """Letters added, left out, changed, or swapped with a neighbour (Damerau and Levenshtein, adjacent swaps)."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    line = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        previous, line = line, [i]
        for j, against in enumerate(other, 1):
            cost = min(previous[j] + 1, line[j - 1] + 1, previous[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            line.append(cost)
        before = previous
    return line[-1]
