"""What each language joins and keeps apart, and what it gets wrong: no more of it than is written here."""

import pytest

from search.analysis import normal, tokens
from tests.search.analysis.families import FAMILIES, share

# Families split, and pairs joined that should not be.
WRONG = {"en": (2, 3), "fr": (1, 1), "es": (3, 4), "ru": (0, 1), "ar": (2, 1)}


@pytest.mark.parametrize("language", FAMILIES)
def test_no_more_is_wrong_than_is_known(language):
    found = share(language)

    assert (len(found.split), len(found.joined)) == WRONG[language], str(found)


def stems(text, language):
    return [token.stem for token in tokens(normal(text), language) if token.stem]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "refugies", "réfugiés"),
        ("fr", "refugies", "réfugiée"),
        ("ar", "مهاجر", "والمهاجرين"),
        ("ar", "الممارسات", "ممارسات"),
        ("ne", "आप्रवासी", "आप्रवासीहरू"),
        ("id", "pelindungan", "Pelindungan"),
        ("en", "ＭＩＧＲＡＮＴＳ", "migrant"),
        ("ar", "٢٠٣١", "2031"),
    ],
)
def test_these_are_one(language, one, other):
    assert stems(one, language) == stems(other, language) != []


@pytest.mark.parametrize(
    ("language", "one", "other"), [("fr", "réfugié", "refuge"), ("ru", "право", "правило"), ("es", "país", "paz")]
)
def test_these_are_two(language, one, other):
    assert stems(one, language) != stems(other, language)


@pytest.mark.parametrize("language", ["fr", "ar", "es"])
def test_stem_of_a_short_word_is_not_empty(language):
    assert all(stems(word, language) for word in ("x9", "عرب", "mer", "paz"))
