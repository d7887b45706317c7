"""Every address of the admin that needs no number, and the views of a page: none tells a foreigner of a draft."""

import re

import pytest
from django.urls import NoReverseMatch, reverse

from tests.corridor.rights.addresses import ADMIN, patterns
from tests.corridor.rights.world import PEOPLE, tell

pytestmark = pytest.mark.django_db

SECRET = "draft in foreign"
# They end a session, or are there to fail (Wagtail's own test of its error pages).
LEFT_OUT = ("logout", "failwhale")
VIEWS = (
    "edit",
    "delete",
    "move",
    "copy",
    "unpublish",
    "set_privacy",
    "history",
    "view_draft",
    "usage",
    "convert_alias",
)


def plain_addresses():
    found = {pattern for pattern in patterns() if pattern.startswith(ADMIN) and not re.search(r"[<(^$\\]", pattern)}
    return sorted(f"/{pattern}" for pattern in found if not any(name in pattern for name in LEFT_OUT))


def views_of(page):
    for name in VIEWS:
        try:
            yield reverse(f"wagtailadmin_pages:{name}", args=[page.pk])
        except NoReverseMatch:
            continue


def telling(client, addresses):
    """The addresses that tell the draft's word; none fails."""
    told = []
    for address in addresses:
        answer = client.get(address, {"q": "ask"})
        body = b"".join(answer) if answer.streaming else answer.content
        assert answer.status_code < 500, address
        if tell(SECRET) in body.decode(errors="ignore").lower():
            told.append(address)
    return told


def test_there_are_addresses_to_walk():
    assert len(plain_addresses()) > 80


def test_its_own_organiser_is_told_of_it(client, world):
    client.force_login(PEOPLE["the organiser of another region"](world))

    assert telling(client, plain_addresses()) != []


@pytest.mark.parametrize("who", ["the organiser of the region", "a translator"])
def test_who_may_not_edit_it_is_told_nowhere(client, world, who):
    client.force_login(PEOPLE[who](world))
    page = world.secrets[SECRET][0]

    assert telling(client, [*plain_addresses(), *views_of(page)]) == []
