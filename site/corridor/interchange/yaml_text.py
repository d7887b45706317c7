"""Plain values as YAML, always in the same way, so that two exports of the same can be compared byte by byte."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import Any

import yaml

DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
WIDTH = 110


class _Dumper(DUMPER):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: Any, text: str) -> Any:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


def _list(dumper: Any, values: list[Any]) -> Any:
    is_flat = all(isinstance(value, str | int) for value in values)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", values, flow_style=is_flat)


def _mapping(dumper: Any, values: dict[str, Any]) -> Any:
    return dumper.represent_mapping("tag:yaml.org,2002:map", values.items(), flow_style=False)


def _decimal(dumper: Any, number: Decimal) -> Any:
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{number:f}")


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _list)
_Dumper.add_representer(dict, _mapping)
_Dumper.add_representer(Decimal, _decimal)


def to_yaml(values: Any) -> str:
    return str(yaml.dump(values, Dumper=_Dumper, allow_unicode=True, width=WIDTH, sort_keys=False))


def digest(values: Any) -> str:
    return hashlib.sha256(to_yaml(values).encode()).hexdigest()
