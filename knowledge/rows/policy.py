from __future__ import annotations

from collections.abc import Collection
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model, Q, QuerySet
from wagtail.permission_policies.base import BasePermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from knowledge.models import Record, RecordPage

_PAGES = PagePermissionPolicy()


def editable_records(user: AbstractBaseUser) -> QuerySet[Record]:
    """Records whose page in the first language this user may edit."""
    pages = _PAGES.instances_user_has_any_permission_for(user, {"change"})
    return Record.objects.filter(page__in=RecordPage.objects.filter(pk__in=pages.values("pk")))


class RowPolicy(BasePermissionPolicy):
    """Who may edit one of the records that a row names in ``owners`` may add, edit and delete the row."""

    def __init__(self, model: type[Model] | str, owners: Collection[str]) -> None:
        super().__init__(model)
        self.owners = tuple(owners)

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return _PAGES.user_has_permission(user, "change")

    def users_with_any_permission(self, actions: Collection[str]) -> QuerySet[Any]:
        return _PAGES.users_with_any_permission({"change"}) if actions else get_user_model().objects.none()

    def instances_user_has_any_permission_for(self, user: AbstractBaseUser, actions: Collection[str]) -> QuerySet[Any]:
        mine = editable_records(user).values("pk")
        owned = reduce(or_, (Q(**{f"{owner}__in": mine}) for owner in self.owners))
        return self.model._default_manager.filter(owned)

    def user_has_permission_for_instance(self, user: AbstractBaseUser, action: str, instance: Model) -> bool:
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(
        self, user: AbstractBaseUser, actions: Collection[str], instance: Model
    ) -> bool:
        """As the row stands in the database: what a form has just put into it proves nothing."""
        return self.instances_user_has_any_permission_for(user, actions).filter(pk=instance.pk).exists()
