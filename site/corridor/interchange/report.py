"""What an import did, per kind, in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

CREATED, CHANGED, UNCHANGED, KEPT = "created", "changed", "unchanged", "kept"


@dataclass
class Report:
    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    kept: list[str] = field(default_factory=list)

    def note(self, folder: str, outcome: str) -> None:
        self.counts[folder][outcome] += 1

    def keep(self, folder: str, name: str, why: str) -> None:
        self.note(folder, KEPT)
        self.kept.append(f"{name}: {why}")

    def total(self, outcome: str) -> int:
        return sum(counts[outcome] for counts in self.counts.values())

    def lines(self) -> Iterator[str]:
        for folder, counts in self.counts.items():
            yield f"{folder + ':':<18}{self._words(counts)}"
        if self.kept:
            yield _("Kept as they are here (--overwrite puts the files in their place):")
            yield from (f"  {line}" for line in self.kept)

    def _words(self, counts: Counter[str]) -> str:
        words = {
            CREATED: _("%(count)d created"),
            CHANGED: _("%(count)d changed"),
            UNCHANGED: _("%(count)d unchanged"),
            KEPT: _("%(count)d kept"),
        }
        return ", ".join(text % {"count": counts[outcome]} for outcome, text in words.items() if counts[outcome])
