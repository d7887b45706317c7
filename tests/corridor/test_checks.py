import pytest

from corridor.checks import settings_fit

pytestmark = pytest.mark.filterwarnings("ignore:Overriding setting DATABASES")


@pytest.fixture(autouse=True)
def one_machine(settings):
    """Whatever database the tests run on."""
    settings.DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}


def found():
    return [message.id for message in settings_fit(None)]


def test_the_default_settings_fit():
    assert found() == []


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("SEARCH_URL", "embedded://var/search", "corridor.E002"),
        ("SEARCH_URL", "elastic", "corridor.E003"),
        ("SEARCH_URL", "elasticsearch://host:9200", "corridor.E003"),
        ("WAGTAILADMIN_BASE_URL", "http://127.0.0.1/", "corridor.E004"),
        ("WAGTAILADMIN_BASE_URL", "http://elsewhere.org", "corridor.E005"),
        ("ALLOWED_HOSTS", ["*"], "corridor.E006"),
        ("HTTPS", True, "corridor.E007"),
        ("SECURE_HSTS_SECONDS", 3600, "corridor.E008"),
        ("SECRET_KEY", "short", "corridor.E009"),
    ],
)
def test_a_wrong_setting_is_named(settings, name, value, message):
    setattr(settings, name, value)

    assert found() == [message]


def test_requests_in_transactions_are_refused(settings):
    settings.DATABASES = {"default": settings.DATABASES["default"] | {"ATOMIC_REQUESTS": True}}

    assert found() == ["corridor.E001"]


def test_a_search_folder_beside_a_shared_database_is_warned_of(settings):
    settings.DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}

    assert found() == ["corridor.W001"]
