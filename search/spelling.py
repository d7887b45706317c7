"""The word that was probably meant, from words that readers may see."""

from __future__ import annotations

from collections.abc import Mapping

_SHORTEST = 4
_LONG = 8


def slips_forgiven(word: str) -> int:
    """None in short words and in what holds digits: one slip makes them another word."""
    if len(word) < _SHORTEST or any(sign.isdigit() for sign in word):
        return 0
    return 1 if len(word) < _LONG else 2


def nearest(word: str, seen: Mapping[str, int]) -> str:
    """The nearest, of equals the most frequent; empty if the word itself is among them or none is near."""
    allowed = slips_forgiven(word)
    if word in seen:
        return ""
    near = [(distance, -count, other) for other, count in seen.items() if (distance := slips(word, other)) <= allowed]
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
