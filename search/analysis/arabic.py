"""A light stemmer for Arabic: number, gender and possession from the end, then the article and what is written onto it.

Snowball's leaves the و of والمهاجرين and does not join ممارسات with الممارسات.
"""

from __future__ import annotations

_ENDINGS = ("ها", "هم", "ات", "ان", "ون", "ين", "يه", "ه", "ي")
_ARTICLES = ("وال", "بال", "كال", "فال", "ولل", "ال", "لل")
# So much must be left of a word: three letters make a root, and some nouns have two.
_LEFT_BY_ENDING = 3
_LEFT_BY_ARTICLE = 2
# A shorter word that begins with و mostly has it in its root.
_SHORTEST_WITH_AND = 5


def stem(word: str) -> str:
    return _without_beginning(_without_ending(word))


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEFT_BY_ENDING:
            return word[: -len(ending)]
    return word


def _without_beginning(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _LEFT_BY_ARTICLE:
            return word[len(article) :]
    if word.startswith("و") and len(word) >= _SHORTEST_WITH_AND:
        return word[1:]
    return word
