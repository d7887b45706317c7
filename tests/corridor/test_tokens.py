"""The tokens of the look: contrast in both themes, and what a first view may weigh."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "site" / "corridor" / "static" / "corridor"
TOKENS = (STATIC / "tokens.css").read_text()

# The hues and shapes that a network picks from; (light, dark).
HUES = {
    "circle": ("#9a5200", "#e9a559"),
    "triangle": ("#a3343b", "#f08a8f"),
    "square": ("#0b6e63", "#55c7b8"),
    "diamond": ("#40509e", "#9fb0f7"),
    "pentagon": ("#7d3a86", "#d69ae0"),
}


def colours(css):
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


def themes():
    light, dark = TOKENS.split("@media (prefers-color-scheme: dark)")
    return {"light": colours(light), "dark": colours(light) | colours(dark)}


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def too_low(pairs, least):
    return {pair: round(contrast(*pair), 1) for pair in pairs if contrast(*pair) < least}


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_colour_has_enough_contrast_on_every_ground(theme):
    token = themes()[theme]
    texts = [token[name] for name in ("ink", "soft", "link", "visited", "error", "done")]
    grounds = [token["paper"], token["field"]]

    assert too_low([(text, ground) for text in texts for ground in grounds], 4.5) == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marked_and_focused_words_have_enough_contrast(theme):
    token = themes()[theme]

    assert too_low([(token["ink"], token["mark"]), (token["focus-ink"], token["focus"])], 4.5) == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_edges_of_what_can_be_operated_have_enough_contrast(theme):
    token = themes()[theme]

    assert too_low([(token["edge"], token["paper"]), (token["ink"], token["field"])], 3) == {}


@pytest.mark.parametrize("place", [0, 1])
def test_every_hue_has_enough_contrast_on_paper_and_land(place):
    token = themes()["dark" if place else "light"]
    hues = [pair[place] for pair in HUES.values()]

    assert too_low([(hue, token["paper"]) for hue in hues], 4.5) == {}
    assert too_low([(hue, token["land"]) for hue in hues], 3) == {}


def test_both_themes_name_colours_that_differ_between_them():
    light, dark = themes()["light"], themes()["dark"]

    assert {name for name in light if light[name] == dark[name]} == {"focus", "focus-ink"}


def test_styles_use_colours_by_token_only():
    loose = {
        path.name: re.findall(r"#[0-9a-fA-F]{3,8}\b", path.read_text())
        for path in sorted(STATIC.glob("*.css"))
        if path.name in {"parts.css", "page.css"}
    }

    # The cover of "Exit this page" is white in both themes, as the page that it leads to will be.
    assert loose == {"page.css": ["#ffffff", "#1d2227"], "parts.css": []}


def test_styles_mirror_by_themselves():
    sided = re.compile(r"\b(?:margin|padding|border)-(?:left|right)\b|\b(?:left|right):|text-align: (?:left|right)")

    assert {
        path.name: sided.findall(path.read_text()) for path in STATIC.glob("*.css") if sided.search(path.read_text())
    } == {}


def test_scripts_stay_under_ten_kilobytes():
    assert sum(path.stat().st_size for path in STATIC.glob("*.js")) < 10_000


def test_styles_stay_under_ten_kilobytes_compressed():
    assert sum(len(gzip.compress(path.read_bytes())) for path in STATIC.glob("*.css")) < 10_000


def test_a_writing_system_costs_no_more_than_its_budget():
    sizes = {path.name.split("-4-")[1]: path.stat().st_size for path in (STATIC / "fonts").glob("*.woff2")}

    assert {name: size for name, size in sizes.items() if size > 22_000} == {}
    assert sizes["latin-600.woff2"] + sizes["cyrillic-600.woff2"] < 37_000


def test_every_vendored_face_is_the_one_that_was_fetched():
    sums = dict(reversed(line.split()) for line in (STATIC / "fonts" / "SHA256SUMS").read_text().splitlines())

    assert sums == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (STATIC / "fonts").glob("*.woff2")
    }


def test_every_vendored_face_is_declared_and_carries_its_licence():
    declared = set(re.findall(r"fonts/([\w.-]+)", TOKENS))

    assert declared == {path.name for path in (STATIC / "fonts").glob("*.woff2")}
    assert "SIL OPEN FONT LICENSE" in (STATIC / "fonts" / "OFL.txt").read_text()
