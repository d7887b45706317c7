from wagtail.models import Page, Site

from corridor.models import HomePage
from corridor.tree import ensure_tree
from knowledge.models import LibraryPage


def test_an_empty_site_gets_a_home_page_and_a_library(db):
    home = ensure_tree()

    assert Site.objects.get(is_default_site=True).root_page.specific == home
    assert list(LibraryPage.objects.child_of(home).values_list("slug", flat=True)) == ["library"]
    assert list(Page.objects.filter(depth=2).values_list("pk", flat=True)) == [home.pk]


def test_what_is_there_is_left_alone(db):
    home = ensure_tree()
    HomePage.objects.filter(pk=home.pk).update(title="Our network")

    ensure_tree()

    assert list(HomePage.objects.values_list("title", flat=True)) == ["Our network"]
    assert LibraryPage.objects.count() == 1
