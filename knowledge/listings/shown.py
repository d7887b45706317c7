"""Which kinds of page somebody has to do with: a menu shows no list that would stay empty for him."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permissions import policy_registry

_ACTIONS = {"add_page", "change_page", "publish_page"}


def works_with(user: Any, model: type[Page]) -> bool:
    """Whether a page of this type may stand where the user has rights."""
    if not user.is_active or user.is_superuser:
        return bool(user.is_active)
    rights = policy_registry.get_by_type(Page).get_cached_permissions_for_user(user)
    places = {right.page.specific_class or Page for right in rights if right.permission.codename in _ACTIONS}
    return any(model in types_beneath(place) for place in places)


@cache
def types_beneath(place: type[Page]) -> frozenset[type[Page]]:
    """The type itself and all that may stand beneath it, however deep."""
    found, waiting = {place}, [place]
    while waiting:
        new = set(waiting.pop().creatable_subpage_models()) - found
        found |= new
        waiting += new
    return frozenset(found)


class PageTypeMenuItem(MenuItem):
    model: type[Page]

    def is_shown(self, request: HttpRequest) -> bool:
        return works_with(request.user, self.model)


class EditorMenuItem(MenuItem):
    """For everybody who may edit some page."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(policy_registry.get_by_type(Page).user_has_any_permission(request.user, {"add", "change"}))
