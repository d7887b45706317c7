"""How a value is written in a file, and how a model keeps it.

``read`` makes the plain value of what stands in a file (None where there is none), ``store`` what the model's
attribute takes, ``show`` the plain value again. Equal plain values mean that nothing has changed.
"""

from __future__ import annotations

import re
from datetime import time
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from corridor.interchange.ends import Ends
from corridor.interchange.faults import Faults, instead
from corridor.interchange.nodes import Node
from corridor.interchange.words import SPACE, from_html, to_html


class Shape:
    def read(self, node: Node, faults: Faults) -> Any:
        if node.text is None:
            faults.add(
                node.place,
                _("A list or a group of keys stands where text is expected. Write text, in quotation marks."),
            )
            return None
        return self.parse(node.text, node, faults)

    def parse(self, text: str, node: Node, faults: Faults) -> Any:
        return text

    def store(self, value: Any, ends: Ends) -> Any:
        return value

    def show(self, stored: Any, ends: Ends) -> Any:
        return stored

    @property
    def empty(self) -> Any:
        return ""


class Line(Shape):
    """Text of one line."""

    def parse(self, text: str, node: Node, faults: Faults) -> str:
        return SPACE.sub(" ", text).strip()

    def show(self, stored: Any, ends: Ends) -> str:
        return SPACE.sub(" ", stored or "").strip()


class Text(Shape):
    """Text of several lines."""

    def parse(self, text: str, node: Node, faults: Faults) -> str:
        return self.show(text, Ends())

    def show(self, stored: Any, ends: Ends) -> str:
        return "\n".join(SPACE.sub(" ", line).rstrip() for line in (stored or "").splitlines()).strip()


class Words(Shape):
    """Paragraphs with inline tags, which the model keeps as HTML."""

    def parse(self, text: str, node: Node, faults: Faults) -> str:
        html, wrong = to_html(text)
        for message in wrong:
            faults.add(node.place, message)
        return from_html(html)

    def store(self, value: Any, ends: Ends) -> str:
        return to_html(value)[0]

    def show(self, stored: Any, ends: Ends) -> str:
        return from_html(stored or "", ends.code_of_page, ends.knows)


class Lines(Shape):
    """A list of texts, which the model keeps one a line."""

    def read(self, node: Node, faults: Faults) -> list[str]:
        return read_list(node, faults)

    def store(self, value: Any, ends: Ends) -> str:
        return "\n".join(value)

    def show(self, stored: Any, ends: Ends) -> list[str]:
        return [clean for line in (stored or "").splitlines() if (clean := SPACE.sub(" ", line).strip())]

    @property
    def empty(self) -> list[str]:
        return []


class Number(Shape):
    """A whole or decimal number, kept as it is."""

    # More digits than any figure has; longer ones cost time to no use.
    PATTERN = re.compile(r"^-?\d{1,20}(\.\d{1,10})?$", re.ASCII)

    def parse(self, text: str, node: Node, faults: Faults) -> int | Decimal | None:
        if not self.PATTERN.match(text):
            faults.add(
                node.place,
                _("“%(text)s” is not a number. Write digits, with a point before decimals, such as 73.4.")
                % {"text": text},
            )
            return None
        return plain_number(text)

    def show(self, stored: Any, ends: Ends) -> int | Decimal | None:
        return None if stored is None else plain_number(str(stored))

    @property
    def empty(self) -> None:
        return None


class Flag(Shape):
    def parse(self, text: str, node: Node, faults: Faults) -> bool | None:
        if text not in ("true", "false"):
            faults.add(node.place, _("“%(text)s” is neither true nor false. Write one of these two.") % {"text": text})
            return None
        return text == "true"

    @property
    def empty(self) -> None:
        return None


class Clock(Shape):
    """A time of day, to the minute."""

    def parse(self, text: str, node: Node, faults: Faults) -> str | None:
        try:
            return time.fromisoformat(text).strftime("%H:%M")
        except ValueError:
            faults.add(node.place, _('“%(text)s” is not a time of day. Write it as "09:30".') % {"text": text})
            return None

    def store(self, value: Any, ends: Ends) -> time | None:
        return time.fromisoformat(value) if value else None

    def show(self, stored: Any, ends: Ends) -> str:
        return stored.strftime("%H:%M") if stored else ""


class RecordCode(Line):
    """A record by its code; ``kind`` is what it has to be."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def store(self, value: Any, ends: Ends) -> int | None:
        return ends.records[value] if value else None

    def show(self, stored: Any, ends: Ends) -> str:
        return ends.codes.get(stored, "")


class CountryCode(Line):
    def store(self, value: Any, ends: Ends) -> int | None:
        return ends.countries[value] if value else None

    def show(self, stored: Any, ends: Ends) -> str:
        return ends.codes_of_countries.get(stored, "")


def plain_number(text: str) -> int | Decimal | None:
    try:
        number = Decimal(text).normalize()
    except InvalidOperation:
        return None
    return int(number) if number == number.to_integral_value() else number


def read_list(node: Node, faults: Faults) -> list[str]:
    """A list of single texts, each once."""
    if node.items is None:
        if not node.is_nothing:
            faults.add(node.place, _("A list is expected. Write it in brackets: [one, two]."))
        return []
    found = [_read_item(item, faults) for item in node.items]
    return list(dict.fromkeys(text for text in found if text))


def _read_item(item: Node, faults: Faults) -> str:
    if item.text is None:
        faults.add(
            item.place,
            _("A single word or text is expected in this list. Put text that holds a colon in quotation marks."),
        )
        return ""
    return SPACE.sub(" ", item.text).strip()


def unknown_keys(node: Node, possible: list[str], faults: Faults) -> None:
    for key, place in node.keys.items():
        if key not in possible:
            faults.add(
                place, _("“%(key)s” is no key here. %(instead)s") % {"key": key, "instead": instead(key, possible)}
            )
