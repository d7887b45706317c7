"""The form under which the words of one family are found."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from threading import local

import Stemmer

from search.analysis import arabic, french
from search.analysis.folding import fold

_SNOWBALL = {"en": "english", "es": "spanish", "ru": "russian", "ne": "nepali", "id": "indonesian"}
_OWN: dict[str, Callable[[str], str]] = {"fr": french.stem, "ar": arabic.stem}

# Words that the rules would join with others, as families of which the first is the stem.
_PROTECTED_FAMILIES = {
    "en": ("universe universes", "news", "organ organs", "policing", "generic generics", "customs"),
    "fr": (
        "pays",
        "fils",
        "temps",
        "corps",
        "mois",
        "fois",
        "avis",
        "acces",
        "proces",
        "procede procedes",
        "fin fins",
        "mere meres",
    ),
    "es": ("pais paises", "mes meses", "mesa mesas", "mujer mujeres", "ciudad ciudades", "refugio refugios"),
    "ru": (
        "правило правила правил правилу правилам правилом правилами правилах правиле",
        "правительство правительства правительств правительству правительствам правительством правительстве",
        "мир мира миру миром мире",
        "страна страны стране страну страной стран странам странами странах",
        "орган органа органу органом органе органы органов органам органами органах",
        "защита защиты защите защиту защитой",
    ),
    "ar": (
        "وثائق",
        "وسائل",
        "وظائف",
        "وفيات",
        "وكالات وكاله",
        "ولايات ولايه",
        "واجبات",
        "والد والدين",
        "وجهات وجهه",
        "توصيه التوصيه توصيات التوصيات",
        "امراه المراه",
    ),
    "id": ("negara", "dunia"),
}
_PROTECTED = {
    language: {word: family.split()[0] for family in families for word in family.split()}
    for language, families in _PROTECTED_FAMILIES.items()
}
_SHORTEST = 3
_of_thread = local()


@lru_cache(1 << 16)
def stem(word: str, language: str) -> str:
    """``word`` is folded already; so is the stem."""
    if len(word) < _SHORTEST or (not word.isalpha() and word.isascii()):
        return word
    if protected := _PROTECTED.get(language, {}).get(word):
        return protected
    if own := _OWN.get(language):
        return own(word)
    return _snowball(word, language) if language in _SNOWBALL else word


def _snowball(word: str, language: str) -> str:
    if language == "es" and word.endswith("ion"):
        # Its rule wants the accent that folding has taken.
        word = f"{word[:-3]}ión"
    return fold(_stemmer(language).stemWord(word)) or word


def _stemmer(language: str) -> Stemmer.Stemmer:
    """One for each thread: they keep the word that they work on."""
    stemmers = _of_thread.__dict__
    if language not in stemmers:
        stemmers[language] = Stemmer.Stemmer(_SNOWBALL[language], 0)
    return stemmers[language]
