from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Model, Q, QuerySet
from wagtail.models import Page
from wagtail.permission_policies.base import BasePermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from knowledge.models import Record, RecordPage
from knowledge.rights import Reader, readable, readable_pages

_PAGES = PagePermissionPolicy()


def editable_records(user: AbstractBaseUser) -> QuerySet[Record]:
    """Records whose page in the first language this user may edit."""
    pages = _PAGES.instances_user_has_any_permission_for(user, {"change"})
    return Record.objects.filter(page__in=RecordPage.objects.filter(pk__in=pages.values("pk")))


def usable_records(user: AbstractBaseUser) -> QuerySet[Record]:
    """Records that this user may point at: those he may edit, and those he may read."""
    mine = editable_records(user).values("pk")
    seen = readable(Reader(user)).values("record")
    return Record.objects.filter(Q(pk__in=mine) | Q(pk__in=seen))


def usable_pages(user: AbstractBaseUser | AnonymousUser) -> QuerySet[Page]:
    """The same for pages of every kind."""
    mine = _PAGES.instances_user_has_any_permission_for(user, {"add", "change", "publish"}).values("pk")
    return Page.objects.filter(Q(pk__in=mine) | Q(pk__in=readable_pages(Reader(user)).values("pk")))


class RowPolicy(BasePermissionPolicy):
    """A row belongs to those who may edit a record at one of its ends and may edit or read the other.

    An end whose page is gone hides nothing, so that its rows can still be cleared away.
    """

    def __init__(self, model: type[Model] | str, owners: Collection[str]) -> None:
        super().__init__(model)
        self.owners = tuple(owners)

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return editable_records(user).exists()

    def users_with_any_permission(self, actions: Collection[str]) -> QuerySet[Any]:
        return _PAGES.users_with_any_permission({"change"}) if actions else get_user_model().objects.none()

    def instances_user_has_any_permission_for(self, user: AbstractBaseUser, actions: Collection[str]) -> QuerySet[Any]:
        mine, usable = editable_records(user).values("pk"), usable_records(user).values("pk")
        owned, open_to = Q(), Q()
        for end in self.owners:
            owned |= Q(**{f"{end}__in": mine})
            open_to &= Q(**{f"{end}__in": usable}) | Q(**{f"{end}__page__isnull": True})
        return self.model._default_manager.filter(owned & open_to)

    def user_has_permission_for_instance(self, user: AbstractBaseUser, action: str, instance: Model) -> bool:
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(
        self, user: AbstractBaseUser, actions: Collection[str], instance: Model
    ) -> bool:
        """As the row stands in the database: what a form has just put into it proves nothing."""
        return self.instances_user_has_any_permission_for(user, actions).filter(pk=instance.pk).exists()
