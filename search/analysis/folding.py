"""Makes one word of its spellings: case, accents, digits, presentation forms, Arabic vowel signs and letter forms."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST_WORD = 40

# Soft hyphen and the joiners, which only say how letters are drawn.
JOINERS = "\u00ad\u200c\u200d"
# Accents of Latin, Greek and Cyrillic. Other scripts write vowels as marks, and й is a letter of its own.
_ACCENTS = re.compile("[\u0300-\u0305\u0307-\u036f]|(?<!и)\u0306")
_ARABIC_SIGNS = re.compile("[\u0640\u064b-\u0652\u0670]")
_LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"}
    | dict.fromkeys(JOINERS, "")
)
# What compatibility forms may fall apart into, ⑴ into (1): none of it belongs in a word.
_NO_WORD = re.compile(r"[\s!-/:-@\[-`{-~¶·]|[\u2000-\u206f]")


@lru_cache(1 << 16)
def fold(word: str) -> str:
    if word.isascii():
        return word[:LONGEST_WORD].lower()
    folded = unicodedata.normalize("NFKD", word.casefold()).casefold()
    folded = _ARABIC_SIGNS.sub("", _ACCENTS.sub("", folded))
    folded = unicodedata.normalize("NFC", folded).translate(_LETTERS)
    return _NO_WORD.sub("", _plain_digits(folded))[:LONGEST_WORD]


def _plain_digits(word: str) -> str:
    if word.isalpha():
        return word
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in word)
