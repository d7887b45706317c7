"""Spreadsheets of the admin's lists: columns by function, and nothing that a spreadsheet would run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.utils.functional import Promise
from wagtail.admin.views.mixins import SpreadsheetExportMixin

# A cell that begins with one of these is a formula to a spreadsheet, whoever wrote it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cells = Mapping[str, tuple[str | Promise, Callable[[Any], Any]]]


def harmless(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value


class Spreadsheet(SpreadsheetExportMixin):
    """``cells`` has a heading and a function for each column, by the column's name."""

    cells: ClassVar[Cells] = {}
    custom_value_preprocess: ClassVar[dict[Any, Any]] = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        str: {SpreadsheetExportMixin.FORMAT_CSV: harmless},
    }

    @property
    def list_export(self) -> list[str]:
        return list(self.cells)

    @property
    def export_headings(self) -> dict[str, str]:
        return {name: str(heading) for name, (heading, _cell) in self.cells.items()}

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        return {name: cell(item) for name, (_heading, cell) in self.cells.items()}
