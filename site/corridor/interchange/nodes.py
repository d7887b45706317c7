"""YAML with its line numbers. Every value is text here; the schema says which are numbers, dates or lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import gettext as _

from corridor.interchange.faults import Faults, Place

# libyaml where the package brings it: ten times as fast.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 20
LARGEST = 2_000_000


@dataclass(frozen=True)
class Node:
    """One value of a file: ``text``, or ``items`` of a list, or ``entries`` of a mapping. Nothing is a text of ''."""

    place: Place
    text: str | None = None
    items: list[Node] | None = None
    entries: dict[str, Node] | None = None
    keys: dict[str, Place] = field(default_factory=dict)

    @property
    def is_nothing(self) -> bool:
        return self.text == "" or self.items == [] or self.entries == {}

    def get(self, key: str) -> Node | None:
        """The value of a key, unless nothing is written there."""
        found = (self.entries or {}).get(key)
        return None if found is None or found.is_nothing else found

    def at(self, *way: str | int) -> Node:
        """The value that lies at the end of this way; where it leads nowhere, the last one on it."""
        here = self
        for step in way:
            if isinstance(step, int):
                following = here.items[step] if here.items and step < len(here.items) else None
            else:
                following = (here.entries or {}).get(step)
            if following is None:
                return here
            here = following
        return here


class UnreadableError(Exception):
    def __init__(self, place: Place, message: str) -> None:
        self.place = place
        super().__init__(message)


def read_file(path: Path, name: str, faults: Faults) -> Node | None:
    """The one document of a file, or a fault."""
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(
                Place(name, 1), _("The file is far too large for one record. Split it, a file a record.")
            )
        return read_text(path.read_text(encoding="utf-8"), name)
    except UnreadableError as error:
        faults.add(error.place, str(error))
    except UnicodeDecodeError:
        faults.add(Place(name, 1), _("The file is not in UTF-8. Save it in that encoding."))
    except OSError as error:
        faults.add(Place(name, 1), _("The file cannot be read: %(why)s.") % {"why": error.strerror})
    return None


def read_text(text: str, name: str) -> Node:
    try:
        return _Builder(name, yaml.parse(text, Loader=LOADER)).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise UnreadableError(Place(name, line), _not_yaml(str(error.problem or error.context))) from error
    except yaml.YAMLError as error:
        reason = str(error).splitlines()[0]
        raise UnreadableError(Place(name, 1), _not_yaml(reason)) from error


def _not_yaml(reason: str) -> str:
    return _(
        "This is not YAML (%(reason)s). Check the indentation, and put text that holds “: ” or begins with a sign "
        "in quotation marks."
    ) % {"reason": reason}


class _Builder:
    """Makes nodes of the parser's events; refuses what a record never needs and what could be used to overload us."""

    def __init__(self, name: str, events: Iterator[yaml.Event]) -> None:
        self.name = name
        self.events = events

    def document(self) -> Node:
        node: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    raise UnreadableError(
                        self.place(event), _("A second record begins here. Give each a file of its own.")
                    )
                node = self.node(next(self.events), 0)
        if node is None or node.is_nothing:
            raise UnreadableError(Place(self.name, 1), _("The file is empty. Write a record in it, or delete it."))
        return node

    def place(self, event: yaml.Event) -> Place:
        # Every event of a text has a mark; only those that a program makes have none.
        return Place(self.name, event.start_mark.line + 1 if event.start_mark else 1)

    def node(self, event: yaml.Event, depth: int) -> Node:
        place = self.place(event)
        self.refuse_specials(event, place)
        if depth > DEEPEST:
            raise UnreadableError(
                place, _("This is nested too deeply for any record. Check the indentation and brackets.")
            )
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(place, items=list(self.items(depth)))
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(place, depth)
        return Node(place, text=_text(event))

    def refuse_specials(self, event: yaml.Event, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise UnreadableError(
                place, _("Anchors (&) and aliases (*) are not read. Write the text out, in quotation marks.")
            )
        tag = getattr(event, "tag", None)
        if tag:
            raise UnreadableError(
                place,
                _("Tags (!) are not read. Leave “%(tag)s” out, or put the text in quotation marks.")
                % {"tag": tag.replace("tag:yaml.org,2002:", "!!")},
            )

    def items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1)

    def mapping(self, place: Place, depth: int) -> Node:
        entries: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if key.text is None:
                raise UnreadableError(key.place, _("A list stands where a key should. Write a word before the colon."))
            if key.text in entries:
                raise UnreadableError(
                    key.place, _("“%(key)s” stands here twice. Keep one of them.") % {"key": key.text}
                )
            entries[key.text], keys[key.text] = value, key.place
        return Node(place, entries=entries, keys=keys)


def _text(event: yaml.Event) -> str:
    text = str(getattr(event, "value", ""))
    is_plain = isinstance(event, yaml.ScalarEvent) and event.implicit[0]
    return "" if is_plain and text in ("~", "null") else text
