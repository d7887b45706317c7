"""One analyser for both engines, documents, questions and marked passages: what it joins is found together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from search.analysis.stems import stem
from search.analysis.stop_words import STOP_WORDS
from search.analysis.words import Word, words

# Between two blocks: no phrase reaches across it, and no reader can type it.
BREAK = "\u241e"

__all__ = ["BREAK", "Word", "is_stop", "plain_stream", "stem", "stem_stream", "words"]


def is_stop(word: str, language: str) -> bool:
    return word in STOP_WORDS.get(language, ())


def stem_stream(blocks: Iterable[str], language: str) -> str:
    """The stems of the blocks as one text for a field that is split at spaces. Stop words leave no gap."""
    return _stream(blocks, lambda word: "" if is_stop(word, language) else stem(word, language))


def plain_stream(blocks: Iterable[str]) -> str:
    """The folded words themselves, stop words among them: for beginnings of words, spelling and whole phrases."""
    return _stream(blocks, str)


def _stream(blocks: Iterable[str], token: Callable[[str], str]) -> str:
    return f" {BREAK} ".join(" ".join(_tokens(block, token)) for block in blocks if block)


def _tokens(block: str, token: Callable[[str], str]) -> Iterator[str]:
    """Joined forms stand behind a break at the end, lest they part the words around them."""
    joined: list[str] = []
    for word in words(block):
        made = token(word.folded)
        if made and word.joined:
            joined += [BREAK, made]
        elif made:
            yield made
    yield from joined
