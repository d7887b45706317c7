"""The parts of what a reader types: words, "phrases", prefix*, country:nepal, each with - or joined by OR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from search.contract import FACETS

# More than anybody asks; a longer question is cut, not refused.
LONGEST = 1000
MOST_PARTS = 32
# Quotation marks of all the languages that we have; one that is left open ends with the text.
_QUOTED = r"""["“”„«»「『](?P<{}>[^"“”„«»」』]*)["“”„«»」』]?"""
_PART = re.compile(
    rf"(?P<minus>-(?=\S))?(?:(?P<facet>{'|'.join(FACETS)}):(?:{_QUOTED.format('value')}|(?P<bare>[^\s\"]+))"
    rf"|{_QUOTED.format('phrase')}|(?P<written>[^\s\"“”„«»「『]+))"
)


@dataclass(frozen=True, slots=True)
class Part:
    """``kind`` is word, phrase, prefix or the name of a facet."""

    kind: str
    text: str
    start: int
    without: bool = False
    # OR stands before it: it and the part before it are one choice.
    instead: bool = False


def parts(text: str) -> Iterator[Part]:
    return islice(_parts(text[:LONGEST]), MOST_PARTS)


def _parts(text: str) -> Iterator[Part]:
    instead = False
    for match in _PART.finditer(text):
        if match[0] == "OR":
            instead = True
            continue
        kind, group = _kind(match)
        yield Part(kind, match[group], match.start(group), bool(match["minus"]), instead and not match["minus"])
        instead = False


def _kind(match: re.Match[str]) -> tuple[str, str]:
    if match["facet"]:
        return match["facet"], "value" if match["bare"] is None else "bare"
    if match["phrase"] is not None:
        return "phrase", "phrase"
    # A single star would ask for every word that there is.
    return ("prefix" if match["written"].rstrip("*") != match["written"] else "word"), "written"
