"""The body of a record: text, headings and quotations. Pictures and documents are files and do not travel."""

from __future__ import annotations

import json
from typing import Any

from django.utils.translation import gettext as _

from corridor.interchange.ends import Ends
from corridor.interchange.faults import Faults
from corridor.interchange.nodes import Node
from corridor.interchange.shapes import Line, Shape, Text, Words, unknown_keys

QUOTE: dict[str, Shape] = {"text": Text(), "who": Line(), "source": Line(), "locator": Line()}
BLOCKS: dict[str, Shape] = {"text": Words(), "heading": Line()}


class Body(Shape):
    def read(self, node: Node, faults: Faults) -> list[dict[str, Any]]:
        if node.items is None:
            faults.add(node.place, _("A list of blocks is expected. Write “- text: |” and the text beneath it."))
            return []
        return [block for item in node.items if (block := read_block(item, faults))]

    def store(self, value: Any, ends: Ends) -> str:
        return json.dumps(
            [{"type": kind, "value": _stored(kind, words, ends)} for block in value for kind, words in block.items()]
        )

    def show(self, stored: Any, ends: Ends) -> list[dict[str, Any]]:
        shown = [{block["type"]: _shown(block["type"], block["value"], ends)} for block in stored.raw_data]
        return [block for block in shown if any(block.values())]

    @property
    def empty(self) -> list[dict[str, Any]]:
        return []


def read_block(node: Node, faults: Faults) -> dict[str, Any]:
    if not node.entries or len(node.entries) != 1:
        faults.add(node.place, _("A block has one key. Write “text”, “heading” or “quote”, each after a hyphen."))
        return {}
    ((kind, value),) = node.entries.items()
    if kind == "quote":
        return {"quote": read_quote(value, faults)}
    unknown_keys(node, [*BLOCKS, "quote"], faults)
    words = BLOCKS[kind].read(value, faults) if kind in BLOCKS else None
    return {kind: words} if words else {}


def read_quote(node: Node, faults: Faults) -> dict[str, str]:
    unknown_keys(node, list(QUOTE), faults)
    found = {key: shape.read(value, faults) for key, shape in QUOTE.items() if (value := node.get(key))}
    if not found.get("text"):
        faults.add(node.place, _("A quotation needs its words. Write “text: …” in it."))
    return found


def _stored(kind: str, words: Any, ends: Ends) -> Any:
    if kind == "quote":
        return {key: words.get(key, "") for key in QUOTE}
    return BLOCKS[kind].store(words, ends)


def _shown(kind: str, value: Any, ends: Ends) -> Any:
    if kind == "quote":
        shown = {key: text for key, shape in QUOTE.items() if (text := shape.show(value.get(key), ends))}
        return {key: text for key, text in shown.items() if key != "source" or ends.knows(text)}
    return BLOCKS[kind].show(value, ends) if kind in BLOCKS else None
