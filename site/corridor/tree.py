"""The pages that everything stands under: the home page and, below it, the library."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, Site

from corridor.models import HomePage
from knowledge.models import LibraryPage


@transaction.atomic
def ensure_tree() -> HomePage:
    """Makes what is not there; leaves alone what is."""
    home = HomePage.objects.order_by("path").first() or make_home()
    if not LibraryPage.objects.child_of(home).exists():
        home.add_child(instance=LibraryPage(title=_("Library"), slug="library"))
    return home


def make_home() -> HomePage:
    """In place of the page with which Wagtail welcomes."""
    root = Page.get_first_root_node()
    home = HomePage(
        title=_("What organisations learn on the way with migrants"),
        lead=_(
            "Good practices, findings and recommendations of civil-society organisations that work for "
            "migrants’ rights, each with the conference or source it comes from."
        ),
        slug="corridor-home",
        locale=Locale.get_default(),
    )
    root.add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "site_name": "Corridor", "root_page": home},
    )
    for welcome in Page.objects.child_of(root).exclude(pk=home.pk).filter(slug="home", content_type__model="page"):
        welcome.delete()
    home.refresh_from_db()
    return home
