"""What an import or an export did, per kind, in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

CREATED, CHANGED, UNCHANGED, KEPT, WRITTEN = "created", "changed", "unchanged", "kept", "written"


@dataclass
class Report:
    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    kept: list[str] = field(default_factory=list)
    left_out: int = 0

    def note(self, folder: str, outcome: str, count: int = 1) -> None:
        self.counts[folder][outcome] += count

    def keep(self, folder: str, name: str, why: str) -> None:
        self.note(folder, KEPT)
        self.kept.append(f"{name}: {why}")

    def total(self, outcome: str) -> int:
        return sum(counts[outcome] for counts in self.counts.values())

    def lines(self) -> Iterator[str]:
        for folder, counts in self.counts.items():
            if counts.total():
                yield f"{folder + ':':<18}{self._words(counts)}"
        if self.kept:
            yield _("Kept as they are here (--overwrite puts the files in their place):")
            yield from (f"  {line}" for line in self.kept)
        if self.left_out:
            told = ngettext("%(count)d record", "%(count)d records", self.left_out) % {"count": self.left_out}
            yield _("Left out, as not everybody may read them: %(records)s.") % {"records": told}

    def _words(self, counts: Counter[str]) -> str:
        words = {
            CREATED: _("%(count)d created"),
            CHANGED: _("%(count)d changed"),
            UNCHANGED: _("%(count)d unchanged"),
            KEPT: _("%(count)d kept"),
            WRITTEN: _("%(count)d written"),
        }
        return ", ".join(text % {"count": counts[outcome]} for outcome, text in words.items() if counts[outcome])
