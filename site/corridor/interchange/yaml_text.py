"""Plain values as YAML, always in the same way, so that two exports of the same can be compared byte by byte."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from typing import Any

import yaml

DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
WIDTH = 110
# A text longer than this stands on lines of its own, beneath its key.
LONG = 80
# A row of fewer keys is as easy to read with a line for each.
FEWEST = 3


class Row(dict[str, Any]):
    """Keys and values on one line, in braces."""


class _Dumper(DUMPER):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: Any, text: str) -> Any:
    style = "|" if "\n" in text else ">" if len(text) > LONG else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _list(dumper: Any, values: list[Any]) -> Any:
    is_flat = all(isinstance(value, str | int) for value in values)
    rows = [Row(value) if _fits_a_line(value) else value for value in values]
    return dumper.represent_sequence("tag:yaml.org,2002:seq", rows, flow_style=is_flat)


def _fits_a_line(value: Any) -> bool:
    if (
        not isinstance(value, dict)
        or len(value) < FEWEST
        or not all(isinstance(part, str | int | Decimal) for part in value.values())
    ):
        return False
    length = sum(len(key) + len(str(part)) + len(": , ") for key, part in value.items())
    return length < WIDTH and "\n" not in "".join(map(str, value.values()))


def _mapping(dumper: Any, values: dict[str, Any]) -> Any:
    return dumper.represent_mapping("tag:yaml.org,2002:map", values.items(), flow_style=isinstance(values, Row))


def _decimal(dumper: Any, number: Decimal) -> Any:
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{number:f}")


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _list)
_Dumper.add_representer(dict, _mapping)
_Dumper.add_representer(Row, _mapping)
_Dumper.add_representer(Decimal, _decimal)


def to_yaml(values: Any) -> str:
    return str(yaml.dump(values, Dumper=_Dumper, allow_unicode=True, width=WIDTH, sort_keys=False))


def digest(values: Any) -> str:
    """Of the values, however they are written."""
    return hashlib.sha256(json.dumps(values, default=str).encode()).hexdigest()
