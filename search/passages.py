"""The place of a text that answers a question best, with what was asked marked in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from html import escape

from search.analysis import Token, normal, tokens

# Words in a passage: about two lines on a wide screen.
WIDTH = 32


def passages(blocks: Iterable[str], asked: Collection[str], language: str) -> tuple[str, ...]:
    """The best window of the blocks as escaped HTML with <mark>; none where no stem that was asked stands in them."""
    best: tuple[int, str] = (0, "")
    for block in map(normal, blocks):
        found = list(tokens(block, language))
        hits = [token.stem if token.stem in asked else "" for token in found]
        score, start = _best_window(hits)
        if score > best[0]:
            best = (score, _shown(block, found, hits, start))
    return (best[1],) if best[0] else ()


def _best_window(hits: list[str]) -> tuple[int, int]:
    """Different words count more than one word often. The earliest of the best."""
    best, start = 0, 0
    for here, hit in enumerate(hits):
        if not hit:
            continue
        window = [found for found in hits[here : here + WIDTH] if found]
        score = len(set(window)) * 100 + len(window)
        if score > best:
            best, start = score, here
    return best, start


def _shown(block: str, found: list[Token], hits: list[str], start: int) -> str:
    """A little before the first hit, so that it does not begin in the middle of a thought."""
    first = max(0, start - WIDTH // 4)
    last = min(len(found), first + WIDTH)
    here = 0 if first == 0 else found[first].start
    html = ["" if first == 0 else "… "]
    for word, hit in zip(found[first:last], hits[first:last], strict=True):
        if hit and word.start >= here:
            html += [escape(block[here : word.start]), f"<mark>{escape(block[word.start : word.end])}</mark>"]
            here = word.end
    end = len(block) if last == len(found) else found[last - 1].end
    html += [escape(block[here:end]), "" if last == len(found) else " …"]
    return "".join(html)
