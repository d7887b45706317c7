from __future__ import annotations

from dataclasses import dataclass, field

from corridor.browsing.asked import LAST_PAGE, Asked


@dataclass(frozen=True)
class Step:
    """A page of the list; one without a number is a gap."""

    number: int = 0
    url: str = ""
    current: bool = False


@dataclass(frozen=True)
class Pager:
    previous_url: str = ""
    next_url: str = ""
    steps: list[Step] = field(default_factory=list)


def pager(asked: Asked, total: int, size: int) -> Pager:
    last = min(-(-total // size), LAST_PAGE)
    if last < 2:
        return Pager()
    here = asked.page
    near = sorted({1, last, *(n for n in range(here - 1, here + 2) if 1 <= n <= last)})
    steps: list[Step] = []
    for number in near:
        if steps and number - steps[-1].number > 1:
            steps.append(Step())
        steps.append(Step(number, asked.on_page(number).address(), number == here))
    return Pager(
        asked.on_page(min(here - 1, last)).address() if here > 1 else "",
        asked.on_page(here + 1).address() if here < last else "",
        steps,
    )
