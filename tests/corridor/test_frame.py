"""What stands around every page."""

import pytest
from django.core.cache import cache
from wagtail_factories import ImageFactory

from corridor.models import NetworkSettings, TextPage
from tests.factories.corridor import TextPageFactory
from tests.factories.knowledge import FindingPageFactory, home, translate

pytestmark = pytest.mark.django_db


def frame(client, address):
    return client.get(address).context["frame"]


def test_one_language_is_no_choice(client):
    page = FindingPageFactory()

    shown = frame(client, page.url)

    assert (shown.languages, shown.alternates) == ([], [])


def test_page_names_itself_in_each_language_else_the_home_page_there(client):
    told_in_both, told_in_english = FindingPageFactory(), FindingPageFactory()
    french = translate(told_in_both, "fr", title="Constat")

    assert [(one.code, one.url, one.current) for one in frame(client, told_in_both.url).languages] == [
        ("en", told_in_both.url, True),
        ("fr", french.url, False),
    ]
    assert [one.url for one in frame(client, told_in_english.url).languages] == [told_in_english.url, "/fr/"]


def test_language_whose_home_page_is_a_draft_is_not_offered(client):
    page = FindingPageFactory()
    translate(page, "fr")
    home().get_translations().get().unpublish()

    assert frame(client, page.url).languages == []


def test_footer_has_the_published_text_pages_that_want_to_be_there(client):
    for title, wanted, live in (("About", True, True), ("Draft", True, False), ("Elsewhere", False, True)):
        TextPageFactory(title=title, in_footer=wanted, live=live)

    labels = [entry.label for entry in frame(client, home().url).footer]

    assert labels == ["Glossary", "Sources", "Instruments", "About"]
    assert TextPage.objects.count() == 3


def test_network_shows_its_own_name_credit_and_licence(client):
    site = home().get_site()
    NetworkSettings.objects.create(site=site, name="Our Network", credit="Paid by many.", licence="CC BY 4.0")

    text = client.get(home().url).text

    assert "Our Network" in text
    assert "Paid by many." in text
    assert "Licence of the texts: CC BY 4.0." in text


def test_every_page_even_an_error_has_the_way_out_and_the_search(client):
    home()

    text = client.get("/en/nothing-here/").text

    assert 'class="exit" href="https://www.bbc.co.uk/weather"' in text
    assert '<form class="search" action="/en/search/"' in text
    assert "save=1" not in text


def test_a_mark_whose_file_is_lost_leaves_the_name(client):
    mark = ImageFactory()
    NetworkSettings.objects.create(site=home().get_site(), name="Our Network", mark=mark)
    shown = frame(client, home().url).mark
    assert (shown["height"], shown["url"].endswith(".webp")) == (64, True)

    mark.renditions.all().delete()
    mark.file.storage.delete(mark.file.name)
    cache.clear()

    answer = client.get(home().url)
    assert (answer.context["frame"].mark, "Our Network" in answer.text) == (None, True)
