"""People in the groups that every network has, and in the teams of regions."""

from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from corridor.tree import ensure_tree
from knowledge.models import RegionTeam
from knowledge.teams import ADMINISTRATORS, EDITORS, MODERATORS, TRANSLATORS

_number = count()


def person(**extra):
    return get_user_model().objects.create_user(f"person-{next(_number)}", **extra)


def member(name):
    """Somebody in one of the groups of every network."""
    ensure_tree()
    user = person()
    user.groups.add(Group.objects.get(name=name))
    return user


def organiser(region):
    user = person()
    user.groups.add(RegionTeam.objects.get(region=region.record).group)
    return user


def administrator():
    return member(ADMINISTRATORS)


def moderator():
    return member(MODERATORS)


def editor():
    return member(EDITORS)


def translator():
    return member(TRANSLATORS)
