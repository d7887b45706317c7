import pytest

from knowledge.templatetags.reading import bound


@pytest.mark.parametrize(
    ("place", "set_as"),
    [
        ("part III, Asia, paragraph 2", "part~III, Asia, paragraph~2"),
        ("p. 4", "p.~4"),
        ("footnote 4; page Iv", "footnote~4; page Iv"),
        ("fact table", "fact table"),
    ],
)
def test_a_number_stays_with_its_word(place, set_as):
    assert bound(place) == set_as.replace("~", "\N{NO-BREAK SPACE}")
