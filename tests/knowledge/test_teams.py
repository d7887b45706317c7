import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from corridor.tree import ensure_tree
from knowledge.models import RegionTeam
from tests.factories.knowledge import RegionPageFactory, translate

pytestmark = pytest.mark.django_db

PUBLISHING = {"add_page", "change_page", "publish_page", "lock_page", "unlock_page"}
FILES = {"add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document"}
VOCABULARY = {"add_term", "change_term", "view_term", "add_country", "change_country", "view_country"}
READING = {"view_term", "view_country"}


def on_pages(group):
    rights = GroupPagePermission.objects.filter(group=group).select_related("permission")
    return {(right.page_id, right.permission.codename) for right in rights}


def everywhere(group):
    return set(group.permissions.values_list("codename", flat=True))


def test_the_team_of_a_region_publishes_below_it_and_nowhere_else():
    region = RegionPageFactory()
    group = RegionTeam.objects.get(region=region.record).group

    assert on_pages(group) == {(region.pk, right) for right in PUBLISHING}
    assert everywhere(group) == {"access_admin", *READING}


def test_the_team_of_a_region_has_a_collection_of_its_own():
    region = RegionPageFactory()
    team = RegionTeam.objects.get(region=region.record)
    rights = GroupCollectionPermission.objects.filter(group=team.group).select_related("permission")

    assert {(right.collection_id, right.permission.codename) for right in rights} == {
        (team.collection_id, right) for right in FILES
    }


def test_the_team_works_in_every_language_of_its_region():
    region = RegionPageFactory()
    french = translate(region, "fr", title="Région")
    group = RegionTeam.objects.get(region=region.record).group

    assert {page for page, _right in on_pages(group)} == {region.pk, french.pk}


def test_two_regions_of_one_name_have_two_teams():
    first, second = RegionPageFactory(title="North"), RegionPageFactory(title="North")

    assert {RegionTeam.objects.get(region=page.record).group.name for page in (first, second)} == {
        "Organisers North",
        "Organisers North 2",
    }


@pytest.mark.parametrize(
    ("name", "below", "beside"),
    [
        ("Moderators", PUBLISHING, {"access_admin", *VOCABULARY}),
        ("Editors", {"add_page", "change_page"}, {"access_admin", *VOCABULARY}),
        ("Translators", set(), {"access_admin", "submit_translation", *READING}),
    ],
)
def test_each_group_has_its_rights_and_no_more(name, below, beside):
    home = ensure_tree()
    group = Group.objects.get(name=name)

    assert on_pages(group) == {(home.pk, right) for right in below}
    assert everywhere(group) == beside


def test_translators_edit_translations_only():
    region = RegionPageFactory()
    french = translate(region, "fr", title="Région")
    home = Page.objects.ancestor_of(french).get(depth=2)

    assert on_pages(Group.objects.get(name="Translators")) == {(home.pk, "add_page"), (home.pk, "change_page")}


def test_nobody_but_administrators_manages_people():
    ensure_tree()

    assert set(Group.objects.filter(permissions__codename="change_user").values_list("name", flat=True)) == {
        "Administrators"
    }


def test_a_right_that_was_taken_away_does_not_come_back():
    home = ensure_tree()
    region = RegionPageFactory()
    group = RegionTeam.objects.get(region=region.record).group
    GroupPagePermission.objects.filter(group=group, permission__codename="publish_page").delete()
    GroupPagePermission.objects.filter(group__name="Editors").delete()

    region.save()
    home.save()
    ensure_tree()

    assert {right for _page, right in on_pages(group)} == PUBLISHING - {"publish_page"}
    assert on_pages(Group.objects.get(name="Editors")) == set()


def test_files_of_a_region_lie_below_the_common_collection():
    region = RegionPageFactory()
    collection = RegionTeam.objects.get(region=region.record).collection

    assert collection.get_parent() == Collection.get_first_root_node()
