"""Who may do what: a team per region, and the groups that every network starts with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models.signals import post_save
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from knowledge.models import RegionPage, RegionTeam

ADMINISTRATORS, MODERATORS, EDITORS, TRANSLATORS = "Administrators", "Moderators", "Editors", "Translators"

_EDIT = ("add_page", "change_page")
_PUBLISH = (*_EDIT, "publish_page", "lock_page", "unlock_page")
_FILES = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
# The vocabularies belong to everybody: whoever edits everywhere may edit them; nobody deletes a term.
_VOCABULARY = tuple(f"{action}_{model}" for action in ("add", "change", "view") for model in ("term", "country"))
# Whoever writes somewhere reads them all: they say what its pages are about.
_READ = ("view_term", "view_country")
_SITE = (
    "change_networksettings",
    "submit_translation",
    *(f"{action}_{model}" for action in ("add", "change", "delete") for model in ("user", "group", "redirect")),
    *(f"{action}_{model}" for action in ("add", "change", "delete") for model in ("collection", "locale", "site")),
    *(f"{action}_{model}" for action in ("add", "change", "delete") for model in ("workflow", "task")),
)
# Where the rights above are looked for: other apps may have models of the same names.
_APPS = ("auth", "corridor", "knowledge", "simple_translation", "wagtailadmin", "wagtailcore", "wagtailredirects")

# Each group: its rights below the home page of a language, and those that have no place in the tree. Translators
# edit what has been translated, never what was written first.
_GROUPS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    ADMINISTRATORS: ((*_PUBLISH, "bulk_delete_page"), ("access_admin", *_VOCABULARY, *_SITE)),
    MODERATORS: (_PUBLISH, ("access_admin", *_VOCABULARY)),
    EDITORS: (_EDIT, ("access_admin", *_VOCABULARY)),
    TRANSLATORS: (_EDIT, ("access_admin", "submit_translation", *_READ)),
}


@transaction.atomic
def ensure_team(region: RegionPage) -> RegionTeam:
    """The team of a region; its rights hold below the region's page in every language, and nowhere else."""
    team = RegionTeam.objects.select_related("group", "collection").filter(region=region.record).first()
    if team is None:
        name = _free_name(f"Organisers {region.title}"[:140])
        collection = Collection.get_first_root_node().add_child(name=name)
        team = RegionTeam.objects.create(
            region=region.saved_record, group=Group.objects.create(name=name), collection=collection
        )
        _allow(team.group, ("access_admin", *_READ))
        _allow_in_collection(team.group, team.collection, _FILES)
    _allow_below(team.group, region, _PUBLISH)
    return team


@transaction.atomic
def ensure_groups(home: Page) -> None:
    """The groups of every network, with their rights below ``home``, the first page of a language.

    Asked for once a language: what somebody has changed since is not taken back.
    """
    is_translation = home.get_translations().filter(pk__lt=home.pk).exists()
    for name, (below, everywhere) in _GROUPS.items():
        group, _made = Group.objects.get_or_create(name=name)
        if not is_translation:
            # Wagtail's own migrations let two of these groups edit everything and delete files.
            GroupPagePermission.objects.filter(group=group, page__depth=1).delete()
            group.permissions.clear()
            _allow(group, everywhere)
            _allow_in_collection(group, Collection.get_first_root_node(), _FILES)
        if is_translation or name != TRANSLATORS:
            _allow_below(group, home, below)


def connect() -> None:
    post_save.connect(_on_region_saved, sender=RegionPage, dispatch_uid="team-of-a-region")


def _on_region_saved(sender: type[RegionPage], instance: RegionPage, created: bool, **_kwargs: Any) -> None:
    if created and instance.alias_of_id is None:
        ensure_team(instance)


def _free_name(name: str) -> str:
    taken = set(Group.objects.filter(name__startswith=name).values_list("name", flat=True))
    number = 2
    free = name
    while free in taken:
        free, number = f"{name} {number}", number + 1
    return free


def _allow(group: Group, codenames: Iterable[str]) -> None:
    group.permissions.add(*Permission.objects.filter(codename__in=codenames, content_type__app_label__in=_APPS))


def _allow_below(group: Group, page: Page, codenames: Iterable[str]) -> None:
    rights = Permission.objects.filter(codename__in=codenames, content_type__app_label="wagtailcore")
    GroupPagePermission.objects.bulk_create(
        [GroupPagePermission(group=group, page_id=page.pk, permission=right) for right in rights],
        ignore_conflicts=True,
    )


def _allow_in_collection(group: Group, collection: Collection, codenames: Iterable[str]) -> None:
    rights = Permission.objects.filter(
        codename__in=codenames, content_type__app_label__in=("wagtailimages", "wagtaildocs")
    )
    GroupCollectionPermission.objects.bulk_create(
        [GroupCollectionPermission(group=group, collection=collection, permission=right) for right in rights],
        ignore_conflicts=True,
    )
