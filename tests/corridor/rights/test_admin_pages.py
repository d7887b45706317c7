"""Who may open a page in the admin: the organiser of its region, not the one of another."""

import pytest
from django.urls import reverse

from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory
from tests.factories.people import organiser

pytestmark = pytest.mark.django_db

OPENS, SENT_AWAY = 200, 302


@pytest.mark.parametrize(
    "view", ["edit", "delete", "move", "copy", "unpublish", "set_privacy", "history", "view_draft"]
)
def test_a_page_is_opened_by_the_organiser_of_its_region_alone(client, view):
    page = FindingPageFactory(parent=EventPageFactory())
    page.save_revision()
    regions = {"own": page.get_parent().get_parent().specific, "foreign": EventPageFactory().get_parent().specific}
    answers = {}
    for whose, region in regions.items():
        client.force_login(organiser(region))
        answers[whose] = client.get(reverse(f"wagtailadmin_pages:{view}", args=[page.pk])).status_code

    assert answers == {"own": OPENS, "foreign": SENT_AWAY}
