"""Tables of what was measured beside what was promised."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from corridor.settings.environment import ROOT

PAGE = ROOT / "docs" / "developer" / "measurements.md"
BEGIN, END = "<!-- measured -->", "<!-- end -->"


@dataclass
class Table:
    title: str
    columns: Sequence[str]
    rows: list[Sequence[object]] = field(default_factory=list)
    misses: int = 0

    def add(self, *cells: object) -> None:
        self.rows.append(cells)

    def held(self, measured: float, budget: float) -> str:
        """The figure beside its budget, and a mark where it is missed."""
        if measured > budget:
            self.misses += 1
            return f"**{measured:g} of {budget:g}: missed**"
        return f"{measured:g} of {budget:g}"

    def markdown(self) -> str:
        lines = [f"### {self.title}", "", row(self.columns), row(["---"] * len(self.columns))]
        return "\n".join([*lines, *map(row, self.rows), ""])


def row(cells: Sequence[object]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def text(tables: Sequence[Table], where: str) -> str:
    return "\n".join([f"Measured on {where}.", "", *(table.markdown() for table in tables)])


def write(measured: str) -> None:
    before, _, rest = PAGE.read_text().partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n\n{measured}\n{END}{after}")


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
