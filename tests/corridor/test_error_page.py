import pytest
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.template.loader import render_to_string


class WithoutManifest(StaticFilesStorage):
    def url(self, name, force=False):
        raise ValueError(f"Missing staticfiles manifest entry for '{name}'")


def test_the_error_page_has_its_looks_and_the_way_out():
    text = render_to_string("500.html")

    assert text.count('<link rel="stylesheet"') == 3
    assert 'class="exit"' in text


@pytest.fixture
def no_manifest(settings):
    storage = {"BACKEND": f"{__name__}.WithoutManifest"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": storage}


def test_the_error_page_stands_without_any_static_file(no_manifest):
    text = render_to_string("500.html")

    assert ("Something went wrong here" in text, "<link" in text, "<script" in text) == (True, False, False)
