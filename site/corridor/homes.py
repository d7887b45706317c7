"""A home page brings the groups of the network with it, or their rights in one more language."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save

from corridor.models import HomePage
from knowledge.teams import ensure_groups


def connect() -> None:
    post_save.connect(_on_home_saved, sender=HomePage, dispatch_uid="groups-of-a-home-page")


def _on_home_saved(sender: type[HomePage], instance: HomePage, created: bool, **_kwargs: Any) -> None:
    if created and instance.alias_of_id is None:
        ensure_groups(instance)
