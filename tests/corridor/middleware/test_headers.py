from django.http import HttpResponse
from django.test import RequestFactory

from corridor.middleware.headers import HeadersMiddleware


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
