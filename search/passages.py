"""The place of a text that answers a question best, with what was asked marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from search.analysis import entries, normal, places
from search.marks import Marks

# Words in a passage: about two lines on a wide screen; so many of them stand before what was found.
WIDTH = 32
BEFORE = 8
MOST = 2


class Window(NamedTuple):
    """The best part of a block: where it starts, and for each word of the block what it answers."""

    score: int
    start: int
    block: str
    hits: list[str]


def passages(blocks: Iterable[str], marks: Marks, language: str) -> tuple[str, ...]:
    """The best windows as escaped HTML with <mark>, in the order of the text; none where nothing of it was asked."""
    found = [window for block in blocks if (window := _best(normal(block), marks, language))]
    best = sorted(range(len(found)), key=lambda place: -found[place].score)[:MOST]
    return tuple(_shown(found[place]) for place in sorted(best))


def _best(block: str, marks: Marks, language: str) -> Window | None:
    hits = marks.hits(entries(block, language))
    if not any(hits):
        return None
    score, start = max(_windows(hits), key=lambda window: (window[0], -window[1]))
    return Window(score, start, block, hits)


def _windows(hits: list[str]) -> Iterator[tuple[int, int]]:
    """Different words count more than one word often."""
    for start, hit in enumerate(hits):
        if hit:
            window = [other for other in hits[start : start + WIDTH - BEFORE] if other]
            yield len(set(window)) * WIDTH + len(window), start


def _shown(window: Window) -> str:
    """A little before the first hit, so that it does not begin in the middle of a thought."""
    block, hits = window.block, window.hits
    found = places(block, len(hits))
    first = max(0, window.start - BEFORE)
    last = min(len(found), first + WIDTH)
    begin = found[first][0] if first else 0
    end = found[last - 1][1] if last < len(found) else len(block)
    html, here = ["… " if first else ""], begin
    for left, right in _spans(found[first:last], hits[first:last]):
        html += [escape(block[here:left]), "<mark>", escape(block[left:right]), "</mark>"]
        here = right
    html += [escape(block[here:end]), " …" if last < len(found) else ""]
    return "".join(html).strip()


def _spans(found: list[tuple[int, int]], hits: list[str]) -> Iterator[tuple[int, int]]:
    """The pairs of a run overlap and are marked as one."""
    left = right = -1
    for (start, end), hit in zip(found, hits, strict=True):
        if not hit:
            continue
        if start >= right:
            if right > left:
                yield left, right
            left = start
        right = end
    if right > left:
        yield left, right
