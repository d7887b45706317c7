"""What the docs name is there."""

import re

import pytest

from corridor.settings.environment import ROOT

PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"\]\(([^)#:]+)\)")
COMMAND = re.compile(r"`manage\.py (\w+)")
TARGET = re.compile(r"`make ([a-z]+)")


def all_found(pattern):
    return {found for page in PAGES for found in pattern.findall(page.read_text())}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    dead = [target for target in LINK.findall(page.read_text()) if not (page.parent / target).exists()]

    assert dead == []


def test_every_command_named_exists():
    from django.core.management import get_commands

    assert all_found(COMMAND) - set(get_commands()) == set()


def test_every_make_target_named_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert all_found(TARGET) - targets == set()
