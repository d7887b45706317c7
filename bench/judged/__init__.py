"""How well a search answers judged queries: normalised discounted cumulative gain of the first ten hits (nDCG@10).

The definition is that of Järvelin and Kekäläinen (2002) with gain 2 for a record that answers and 1 for one that helps.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path

import yaml

DEPTH = 10
ANSWERS, HELPS = 2, 1

# Codes of the records found for a query in a language, best first.
Ask = Callable[[str, str], Sequence[str]]


@dataclass(frozen=True)
class Judged:
    text: str
    gains: dict[str, int]

    def score(self, found: Sequence[str]) -> float:
        best = sorted(self.gains.values(), reverse=True)
        return gain([self.gains.get(code, 0) for code in found]) / gain(best)


def gain(values: Sequence[int]) -> float:
    return sum(value / log2(place + 2) for place, value in enumerate(values[:DEPTH]))


def judged(name: str = "first_content") -> list[Judged]:
    rows = yaml.safe_load(Path(__file__).with_name(f"{name}.yaml").read_text())
    return [Judged(str(row["q"]), gains(row["answers"], row["helps"])) for row in rows]


def gains(answers: Sequence[str], helps: Sequence[str]) -> dict[str, int]:
    return dict.fromkeys(helps, HELPS) | dict.fromkeys(answers, ANSWERS)


def scores(ask: Ask) -> dict[str, float]:
    """Of the English queries, asked of the first content."""
    return {query.text: query.score(ask(query.text, "en")) for query in judged()}


def scores_in(language: str, ask: Ask) -> dict[str, float]:
    """Of those in another language, asked of the invented documents."""
    return {query.text: query.score(ask(query.text, language)) for query in judged(language)}


def mean(values: dict[str, float]) -> float:
    return sum(values.values()) / len(values)
