"""One analyser for both engines, documents, questions and marked passages: what it joins is found together."""

from search.analysis.tokens import (
    Analysed,
    Entry,
    Token,
    analysed,
    entries,
    joined,
    stemmed,
    token,
    tokens,
    unstemmed,
    vocabulary,
)
from search.analysis.words import chains, normal, places, words

__all__ = [
    "Analysed",
    "Entry",
    "Token",
    "analysed",
    "chains",
    "entries",
    "joined",
    "normal",
    "places",
    "stemmed",
    "token",
    "tokens",
    "unstemmed",
    "vocabulary",
    "words",
]
