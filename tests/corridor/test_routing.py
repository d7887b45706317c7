import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import translation
from wagtail.models import Locale, Page, PageViewRestriction, Site

from corridor.models import HomePage
from tests.factories.events import EventPageFactory, SessionPageFactory
from tests.factories.knowledge import FindingPageFactory, home, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding():
    return FindingPageFactory(parent=EventPageFactory(), title="Said in Harare")


def test_an_address_leads_to_its_page(client, finding):
    response = client.get(finding.get_url())

    assert (response.status_code, response.context["page"]) == (200, finding)


def test_an_address_with_a_part_that_is_not_there_leads_nowhere(client, finding):
    region, event = finding.get_ancestors().filter(depth__gt=home().depth)
    address = finding.get_url()

    for wrong in (
        f"{address}more/",
        address.replace(event.slug, "elsewhere"),
        f"/en/{event.slug}/{finding.slug}/",
        f"/en/{region.slug}/{finding.slug}/",
        f"/en/{'x/' * 40}",
    ):
        assert client.get(wrong).status_code == 404


def test_pages_of_one_slug_are_told_apart_by_where_they_stand(client, finding):
    twin = FindingPageFactory(parent=EventPageFactory(), slug=finding.slug)

    assert client.get(finding.get_url()).context["page"] == finding
    assert client.get(twin.get_url()).context["page"] == twin


def test_what_lies_beneath_an_unpublished_page_is_not_there(client, finding):
    finding.get_parent().unpublish()

    assert client.get(finding.get_url()).status_code == 404


def test_a_language_without_a_home_page_shows_nothing(client, finding):
    Locale.objects.create(language_code="fr")

    assert client.get("/fr/").status_code == 404
    assert client.get(finding.get_url().replace("/en/", "/fr/")).status_code == 404


def test_a_translation_answers_under_its_own_language_only(client, finding):
    french = translate(finding, "fr", title="Dit à Harare")

    assert client.get(french.get_url()).context["page"] == french
    assert french.get_url().startswith("/fr/")


def test_a_restriction_asks_for_a_password_and_closes_the_translation(client, finding):
    french = translate(finding, "fr", title="Dit à Harare")
    PageViewRestriction.objects.create(page=finding.get_parent(), restriction_type="password", password="x")

    assert b"Said in Harare" not in client.get(finding.get_url()).content
    assert client.get(french.get_url()).status_code == 404


@pytest.mark.parametrize("factory", [EventPageFactory, SessionPageFactory])
def test_routing_costs_the_same_at_every_depth(rf, django_assert_num_queries, factory):
    page = factory()
    address = page.get_url()
    Site.clear_site_root_paths_cache()
    ContentType.objects.get_for_models(type(page), HomePage)
    request = rf.get(address)

    # The site, the language, the home page (as Wagtail finds it), the chain with the language of its home, the page.
    with translation.override("en"), django_assert_num_queries(5):
        assert Page.find_for_request(request, address.removeprefix("/en/")) == page
