"""Reference codes: given once, at first publication or by an import, and never again to another record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.models.record import CodeCounter, Record

if TYPE_CHECKING:
    from knowledge.models.page import RecordPage

CODE = re.compile(r"^[A-Z][A-Z0-9-]*[A-Z0-9]$")
_NUMBERED = re.compile(r"^(?P<prefix>.*?)(?P<number>\d+)$")


def ensure_code(page: RecordPage) -> str:
    """The code of the page's record; makes it, and that of the page above it, where there is none yet."""
    record = page.saved_record
    if not record.code:
        record.code = _fixed(page) or _counted(page)
        record.save(update_fields=["code"])
    return record.code


def claim_code(record: Record, code: str) -> None:
    """Give a record a code from outside, and keep its number from being counted again."""
    record.code = code
    record.save(update_fields=["code"])
    numbered = _NUMBERED.match(code)
    if numbered:
        CodeCounter.has_used(numbered["prefix"], int(numbered["number"]))


def _fixed(page: RecordPage) -> str:
    code = page.fixed_code()
    if not code or not Record.objects.filter(code=code).exists():
        return code
    number = 2
    while Record.objects.filter(code=f"{code}-{number}").exists():
        number += 1
    return f"{code}-{number}"


def _counted(page: RecordPage) -> str:
    prefix, width = page.code_series()
    while True:
        code = f"{prefix}{CodeCounter.next_number(prefix):0{width}}"
        if not Record.objects.filter(code=code).exists():
            return code
