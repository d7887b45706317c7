import pytest
from django.core.cache import cache
from wagtail.models import PageViewRestriction

from corridor.models import NetworkSettings
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory, KeyFindingPageFactory, LinkFactory, TermFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding():
    return FindingPageFactory(parent=EventPageFactory(), title="As it was", terms=[TermFactory(slug="law")])


def body(client, page):
    return client.get(page.get_url()).content.decode()


def kept():
    return [key for key in cache._cache if "page:" in key]


def test_a_page_comes_from_the_cache_with_one_query(client, finding, django_assert_num_queries):
    first = body(client, finding)

    assert len(kept()) == 1
    with django_assert_num_queries(1):
        assert body(client, finding) == first


def test_a_browser_that_has_the_page_is_told_so(client, finding):
    etag = client.get(finding.get_url())["ETag"]

    again = client.get(finding.get_url(), headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")


def retitle(finding):
    type(finding).objects.filter(pk=finding.pk).update(title="As it is")


def rename_its_term(finding):
    finding.terms.get().labels.update(name="As it is")


def rename_its_event(finding):
    event = finding.get_parent()
    event.title = "As it is"
    event.save()


def link_it(finding):
    LinkFactory(origin=finding, target=KeyFindingPageFactory(title="As it is"))


def rename_the_network(_finding):
    NetworkSettings.objects.update_or_create(site_id=1, defaults={"name": "As it is"})


@pytest.mark.parametrize("change", [retitle, rename_its_term, rename_its_event, link_it, rename_the_network])
def test_what_has_changed_is_shown_at_once(client, finding, change):
    assert "As it is" not in body(client, finding)

    change(finding)

    assert "As it is" in body(client, finding)


def unpublish(finding):
    finding.unpublish()


def restrict_what_is_above(finding):
    PageViewRestriction.objects.create(page=finding.get_parent(), restriction_type="groups")


def unpublish_what_is_above(finding):
    finding.get_parent().unpublish()


@pytest.mark.parametrize("way", [unpublish, restrict_what_is_above, unpublish_what_is_above])
def test_what_is_withdrawn_is_never_shown_again(client, finding, way):
    assert "As it was" in body(client, finding)

    way(finding)

    assert "As it was" not in body(client, finding)


def test_whoever_is_signed_in_is_passed_by(client, admin_client, finding):
    body(admin_client, finding)

    assert not kept()


def test_a_search_for_words_is_not_kept(client, finding):
    client.get("/en/search/?q=law")

    assert not kept()


def test_anonymous_readers_get_no_cookie(client, finding):
    for address in (finding.get_url(), "/en/", "/en/search/?q=law", "/en/findings/"):
        assert not client.get(address).cookies
