"""A light stemmer for French, off the folded word.

Snowball's joins réfugié with refuge and takes migrants from migrantes; this one brings together number and gender only.
"""

from __future__ import annotations

SHORTEST = 4


def stem(word: str) -> str:
    if len(word) < SHORTEST:
        return word
    return _gender(_number(word))


def _number(word: str) -> str:
    if word.endswith("reux"):
        # As its feminine becomes: dangereux, dangereuse.
        return f"{word[:-3]}eur"
    if word.endswith("aux") and not word.endswith("eaux"):
        return f"{word[:-3]}al"
    return word[:-1] if word.endswith(("s", "x")) else word


def _gender(word: str) -> str:
    if word.endswith("euse"):
        return f"{word[:-4]}eur"
    if word.endswith("ere"):
        word = word[:-1]
    if word.endswith("er") and len(word) > 5:
        return word[:-2]
    if word.endswith("ee"):
        return word[:-2]
    return word.removesuffix("e")
