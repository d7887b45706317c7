import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from wagtail.models import PageViewRestriction

from corridor.middleware.headers import HeadersMiddleware
from tests.factories.knowledge import RegionPageFactory, home


def headers(path):
    return HeadersMiddleware(lambda request: HttpResponse())(RequestFactory().get(path)).headers


def directives(path):
    parts = (part.split() for part in headers(path)["Content-Security-Policy"].split(";"))
    return {part[0]: part[1:] for part in parts}


def test_public_pages_may_load_from_their_own_site_only():
    allowed = {source for sources in directives("/en/").values() for source in sources}

    assert allowed == {"'self'", "'none'"}


def test_only_the_admin_may_run_what_stands_in_the_page():
    assert directives("/admin/pages/")["script-src"] == ["'self'", "'unsafe-inline'", "'unsafe-eval'"]


def test_a_page_that_is_called_like_the_admin_stays_strict():
    assert directives("/en/admin/")["script-src"] == ["'self'"]


def test_no_device_is_asked_for():
    assert "geolocation=()" in headers("/en/")["Permissions-Policy"].split(", ")


@pytest.mark.django_db
def test_a_browser_may_say_where_a_form_comes_from(client):
    """Under “no-referrer” it would say “null”, and nobody could sign in."""
    region = RegionPageFactory()
    open_page = client.get(region.url).headers["Referrer-Policy"]
    PageViewRestriction.objects.create(page=region, restriction_type=PageViewRestriction.PASSWORD, password="x")

    asked = [client.get(path).headers["Referrer-Policy"] for path in ("/admin/login/", region.url)]

    assert (open_page, asked) == ("no-referrer", ["same-origin", "same-origin"])


def test_pages_are_sent_compressed_and_never_twice_of_one_length(admin_client):
    """The length of a compressed page that holds a secret would tell of it; some bytes are added at random."""
    home()

    lengths = set()
    for _ in range(20):
        response = admin_client.get("/en/", headers={"Accept-Encoding": "gzip, br"})
        assert response["Content-Encoding"] == "gzip"
        lengths.add(len(response.content))

    assert len(lengths) > 1
