"""Any page as one file."""

import re

import pytest
from wagtail_factories import ImageFactory

from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory, RegionPageFactory, home

pytestmark = pytest.mark.django_db


def saved(client, page):
    return client.get(f"{page.url}?save=1")


def test_is_a_file_with_the_page_and_its_styles_in_it(client):
    page = FindingPageFactory(title="What was found", slug="what-was-found")

    response = saved(client, page)

    assert response.headers["Content-Disposition"] == f'attachment; filename="{page.slug}.html"'
    assert response.headers["Content-Length"] == str(len(response.content))
    assert "<h1>What was found</h1>" in response.text
    assert "--paper: #fbfaf6" in response.text
    assert f'<a href="http://testserver{page.url}">http://testserver{page.url}</a>' in response.text


def test_needs_nothing_from_the_site_and_runs_nothing(client):
    page = FindingPageFactory(parent=EventPageFactory())

    text = saved(client, page).text

    assert re.findall(r"<script|<link rel=.stylesheet|url\(|srcset=", text) == []
    assert re.findall(r'(?:href|src|action)="/[^"]*"', text) == []


def test_place_on_the_page_stays_one(client):
    assert 'href="#main"' in saved(client, FindingPageFactory()).text


def test_has_the_colours_of_the_regions(client):
    RegionPageFactory(slug="asia", hue="#0b6e63")

    assert ".region-asia { --hue: #0b6e63; }" in saved(client, home()).text


def test_page_that_may_not_be_read_is_no_file(client):
    response = saved(client, FindingPageFactory(live=False))

    assert (response.status_code, response.headers.get("Content-Disposition")) == (404, None)


def test_list_is_saved_as_it_was_narrowed(client):
    home()

    text = client.get("/en/themes/?x=1").text

    assert 'href="/en/themes/?x=1&amp;save=1"' in text


def test_picture_lies_in_the_file(client):
    image = ImageFactory()
    page = FindingPageFactory(body=[("picture", {"image": image, "alt": "A table", "caption": ""})])

    text = saved(client, page).text

    assert re.findall(r'<img[^>]* src="data:image/[a-z]+;base64,[^"]{40}', text)
    assert "<source" not in text
