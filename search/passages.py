"""The place of a text that answers a question best, with what was asked marked in it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from search.analysis import Word, is_stop, stem, words

# Words in a passage: about two lines on a wide screen.
WIDTH = 32


def passages(blocks: Iterable[str], asked: Iterable[str], language: str) -> tuple[str, ...]:
    """The best window of the blocks as escaped HTML with <mark>; none where nothing of the question stands in them."""
    wanted = {stem(word, language) for word in asked if not is_stop(word, language)}
    best: tuple[int, str] = (0, "")
    for block in blocks:
        found = [word for word in words(block) if not word.joined]
        marked = [_is_wanted(word, wanted, language) for word in found]
        score, start = _best_window(
            [stem(w.folded, language) if hit else "" for w, hit in zip(found, marked, strict=True)]
        )
        if score > best[0]:
            best = (score, _shown(block, found, marked, start))
    return (best[1],) if best[0] else ()


def _is_wanted(word: Word, wanted: set[str], language: str) -> bool:
    token = stem(word.folded, language)
    return token in wanted or word.folded in wanted


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


def _shown(block: str, found: list[Word], marked: list[bool], start: int) -> str:
    """A little before the first hit, so that it does not begin in the middle of a thought."""
    first = max(0, start - WIDTH // 4)
    last = min(len(found), first + WIDTH)
    here = 0 if first == 0 else found[first].start
    html = ["" if first == 0 else "… "]
    for word, hit in zip(found[first:last], marked[first:last], strict=True):
        if hit and word.start >= here:
            html += [escape(block[here : word.start]), f"<mark>{escape(block[word.start : word.end])}</mark>"]
            here = word.end
    end = len(block) if last == len(found) else found[last - 1].end
    html += [escape(block[here:end]), "" if last == len(found) else " …"]
    return "".join(html)
