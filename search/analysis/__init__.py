"""One analyser for both engines, documents, questions and marked passages: what it joins is found together."""

from search.analysis.tokens import Token, joined, stemmed, tokens, unstemmed
from search.analysis.words import normal

__all__ = ["Token", "joined", "normal", "stemmed", "tokens", "unstemmed"]
