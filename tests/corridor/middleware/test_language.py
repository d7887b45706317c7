import pytest
from wagtail.models import Locale

from corridor.tree import ensure_tree


@pytest.fixture
def home(db):
    return ensure_tree()


@pytest.fixture
def french_home(home):
    page = home.copy_for_translation(Locale.objects.create(language_code="fr"))
    page.save_revision().publish()
    return page


def sent_to(client, accepted):
    return client.get("/", headers={"accept-language": accepted}).headers["Location"]


def test_a_language_without_pages_is_passed_over(client, home):
    assert sent_to(client, "fr,en;q=0.5") == "/en/"


def test_a_draft_in_a_language_is_none(client, home):
    home.copy_for_translation(Locale.objects.create(language_code="fr"))

    assert sent_to(client, "fr") == "/en/"


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("fr", "fr"), ("fr-CA,fr;q=0.9", "fr"), ("en,fr;q=0.5", "en"), ("de,fr;q=0.5", "fr"), ("de", "en"), ("", "en")],
)
def test_a_reader_gets_the_first_language_that_both_know(client, french_home, accepted, language):
    assert sent_to(client, accepted) == f"/{language}/"


def test_no_cookie_decides(client, french_home, settings):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "fr"

    assert sent_to(client, "en") == "/en/"


def test_an_address_with_a_language_is_taken_at_its_word(client, french_home):
    response = client.get("/en/", headers={"accept-language": "fr"})

    assert response.headers["Content-Language"] == "en"


def test_what_a_view_did_not_find_is_not_looked_for_elsewhere(client, home):
    assert client.get("/r/NONE-1").status_code == 404
