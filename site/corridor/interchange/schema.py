"""Which keys a file has, and which field of which model each of them fills."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from corridor.interchange.ends import Ends
from corridor.interchange.faults import Faults, instead
from corridor.interchange.nodes import Node
from corridor.interchange.shapes import CountryCode, Line, RecordCode, Shape, Words


@dataclass(frozen=True)
class Key:
    """``attribute`` where the model calls it otherwise."""

    name: str
    shape: Shape = field(default_factory=Line)
    attribute: str = ""

    @property
    def stored_in(self) -> str:
        return self.attribute or self.name

    def field_of(self, model: type[models.Model]) -> Any:
        return model._meta.get_field(self.stored_in)

    def default_of(self, model: type[models.Model]) -> Any:
        found = self.field_of(model)
        return found.default if found.has_default() and not callable(found.default) else self.shape.empty

    def is_required(self, model: type[models.Model]) -> bool:
        found = self.field_of(model)
        return not found.blank and not found.has_default()

    def value_in(self, instance: models.Model, ends: Ends) -> Any:
        is_reference = isinstance(self.shape, RecordCode | CountryCode)
        return self.shape.show(getattr(instance, f"{self.stored_in}_id" if is_reference else self.stored_in), ends)


def read_keys(node: Node, keys: tuple[Key, ...], model: type[models.Model], faults: Faults) -> dict[str, Any]:
    """Plain values by key, the model's own where nothing is written; what is empty is left out."""
    found: dict[str, Any] = {}
    for key in keys:
        value = _read_key(node, key, model, faults)
        if value not in (None, "", [], {}):
            found[key.name] = value
    return found


def show_keys(instance: models.Model, keys: tuple[Key, ...], ends: Ends) -> dict[str, Any]:
    shown = {key.name: key.value_in(instance, ends) for key in keys}
    return {name: value for name, value in shown.items() if value not in (None, "", [], {})}


def store_keys(instance: models.Model, keys: tuple[Key, ...], values: dict[str, Any], ends: Ends) -> None:
    for key in keys:
        stored = key.shape.store(values.get(key.name, key.shape.empty), ends)
        is_reference = isinstance(key.shape, RecordCode | CountryCode)
        setattr(instance, f"{key.stored_in}_id" if is_reference else key.stored_in, stored)


def _read_key(node: Node, key: Key, model: type[models.Model], faults: Faults) -> Any:
    given = node.get(key.name)
    if given is None:
        if key.is_required(model):
            faults.add(node.place, _("“%(key)s” is missing. Write “%(key)s: …”.") % {"key": key.name})
        return key.default_of(model)
    value = key.shape.read(given, faults)
    if value is not None:
        _check_value(value, given, key, model, faults)
    return value


def _check_value(value: Any, node: Node, key: Key, model: type[models.Model], faults: Faults) -> None:
    """By the model's own rules: length, choices, validators."""
    if isinstance(key.shape, RecordCode | CountryCode | Words) or isinstance(value, list):
        return
    found = key.field_of(model)
    choices = [choice for choice, _label in found.choices or []]
    if choices and value not in choices:
        faults.add(
            node.place,
            _("“%(value)s” is not known here. %(instead)s") % {"value": value, "instead": instead(str(value), choices)},
        )
        return
    try:
        found.clean(value, None)
    except ValidationError as error:
        for message in error.messages:
            faults.add(node.place, f"{key.name}: {message}")
