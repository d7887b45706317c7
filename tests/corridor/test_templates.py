"""What every public template keeps to: no inline style or script, every word through gettext, short files."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ["site/corridor/templates", *(f"{app}/templates" for app in ("events", "practices", "knowledge", "search"))]
TEMPLATES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.html") if "admin" not in str(path))
# Words on their own between tags, outside template tags: letters in a row that no gettext call surrounds.
TAG = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}|<[^>]*>", re.DOTALL)
COMMENT = re.compile(r"{% comment %}.*?{% endcomment %}|{#.*?#}", re.DOTALL)
BLOCK = re.compile(r"{% blocktranslate.*?{% endblocktranslate %}|{% block shape %}.*?{% endblock", re.DOTALL)
LABEL = re.compile(r'(?:aria-label|placeholder|alt|title)="[A-Za-z][^"]*"')


def name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_has_no_inline_style_or_script(path):
    text = path.read_text()

    assert re.findall(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|javascript:", text) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_loads_nothing_from_elsewhere(path):
    assert re.findall(r'(?:src|srcset)="(?:https?:)?//', path.read_text()) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_says_every_word_through_gettext(path):
    text = COMMENT.sub(" ", path.read_text())
    bare = TAG.sub(" ", BLOCK.sub(" ", text))

    assert LABEL.findall(text) == []
    assert re.findall(r"[A-Za-z]{2,}[^\n]*", bare.replace("DOI:", "").replace("&nbsp;", "")) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_trims_what_it_gives_to_translators(path):
    opening = re.findall(r"{% blocktranslate[^%]*%}", path.read_text())

    assert [tag for tag in opening if " trimmed" not in tag] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_is_short_enough_to_read_at_once(path):
    assert len(path.read_text().splitlines()) <= 70


def test_only_marked_passages_are_taken_as_safe():
    trusting = {name(path) for path in TEMPLATES if re.search(r"\|\s*safe\b|autoescape off", path.read_text())}

    assert trusting == {"site/corridor/templates/corridor/parts/row.html"}
