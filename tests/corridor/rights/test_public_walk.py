"""Who finds what: every public address, asked by everybody."""

import re

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from search import worker
from search.engines import get_engine
from tests.corridor.rights.addresses import ADMIN, PUBLIC, patterns
from tests.corridor.rights.world import PASSWORD, PEOPLE, tell

pytestmark = pytest.mark.django_db

OPEN = {"live in own", "live in foreign"}
FOR_WHO_SIGNED_IN = {"login event", "child of login", "closed practice", "closed region", "closed in French"}
FOR_THE_GROUP = {"groups event", "child of groups"}
BEHIND_THE_PASSWORD = {"password event", "child of password"}
FINDS = {
    "anonymous": OPEN,
    "a reader": OPEN | FOR_WHO_SIGNED_IN,
    "a member": OPEN | FOR_WHO_SIGNED_IN | FOR_THE_GROUP,
    "the organiser of the region": OPEN | FOR_WHO_SIGNED_IN,
    "the organiser of another region": OPEN | FOR_WHO_SIGNED_IN,
    "an editor": OPEN | FOR_WHO_SIGNED_IN,
    "a moderator": OPEN | FOR_WHO_SIGNED_IN,
    "a translator": OPEN | FOR_WHO_SIGNED_IN,
    "an administrator": OPEN | FOR_WHO_SIGNED_IN,
}


# In public they are readers like others: some of the ways to ask for each address are enough.
SOME = 4
STAFF = [name for name in FINDS if name.startswith(("an ", "the ", "a moderator", "a translator"))]


def walk(client, world, most=10_000):
    """By name of the record, the addresses that told its word; so many of each pattern at the most, spread evenly."""
    told = {}
    asked = [list(paths(world)) for paths in PUBLIC.values()]
    for path in [path for paths in asked for path in paths[:: -(-len(paths) // most) or 1]]:
        response = client.get(path, follow=True)
        assert response.status_code < 500, path
        body = b"".join(response) if response.streaming else response.content
        for word in set(re.findall(r"tell[a-z]+", body.decode(errors="ignore").lower())):
            told.setdefault(word, []).append(path)
    return {name: told[tell(name)] for name in world.secrets if tell(name) in told}


def assert_finds(found, expected):
    assert set(found) == expected, {name: found[name][:5] for name in set(found) - expected}


def test_every_address_is_in_the_table():
    assert {pattern for pattern in patterns() if not pattern.startswith(ADMIN)} == set(PUBLIC)


def test_all_that_was_ever_published_could_be_found_before(world):
    assert set(world.secrets) - world.shown == {"draft in own", "draft in foreign", "scheduled"}


@pytest.mark.parametrize("who", sorted(set(FINDS) - set(STAFF)))
def test_each_finds_what_he_may_read_and_nothing_else(client, world, who):
    user = PEOPLE[who](world)
    if user is not None:
        client.force_login(user)

    assert_finds(walk(client, world), FINDS[who])


@pytest.mark.parametrize("who", STAFF)
def test_staff_finds_in_public_what_any_reader_finds(client, world, who):
    client.force_login(PEOPLE[who](world))

    found = set(walk(client, world, SOME))

    assert found - FINDS[who] == set()
    assert found & FINDS[who] != set()


def test_who_has_the_password_finds_what_is_behind_it(client, world):
    rule = PageViewRestriction.objects.get(restriction_type="password")
    form = reverse("wagtailcore_authenticate_with_password", args=[rule.pk, rule.page_id])
    client.post(form, {"password": PASSWORD, "return_url": "/en/"})

    assert_finds(walk(client, world), OPEN | BEHIND_THE_PASSWORD)


def test_nothing_is_left_once_the_index_knows(client, world):
    worker.run_once(get_engine())

    assert_finds(walk(client, world), OPEN)
