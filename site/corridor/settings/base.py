"""What holds everywhere. Only what the environment may change is read from it."""

from zoneinfo import available_timezones

from django.utils.translation import gettext_lazy as _

from corridor.settings.database import database
from corridor.settings.environment import ROOT, VAR, choice, env, read
from corridor.settings.headers import *
from corridor.settings.logs import *
from corridor.settings.media import media_storage

PROJECT = ROOT / "site" / "corridor"

# Corridor's own apps from above to below, so that a template above replaces one below.
INSTALLED_APPS = [
    "corridor",
    "events",
    "practices",
    "knowledge",
    "search",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "corridor.middleware.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "corridor.middleware.generation.GenerationMiddleware",
    "corridor.middleware.page_cache.PageCacheMiddleware",
    "corridor.middleware.saving.SavingMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "corridor.middleware.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "corridor.urls"
WSGI_APPLICATION = "corridor.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "corridor.frame.frame",
            ],
        },
    },
]

# ATOMIC_REQUESTS stays off: with immediate transactions a plain GET would wait for a writer.
DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": read("CACHE_URL", "locmemcache://", "rediscache://host:6379/1", kind=env.cache)}
SEARCH_URL = read("SEARCH_URL", f"embedded://{VAR / 'search'}", "elasticsearch://host:9200/corridor")

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "en"
# Each in its own words: a reader looks for the name of the language in that language.
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("en", "English"),
    ("fr", "Français"),
    ("es", "Español"),
    ("ru", "Русский"),
    ("ar", "العربية"),
]
LOCALE_PATHS = [PROJECT / "locale"]
TIME_ZONE = choice("TIME_ZONE", "UTC", available_timezones(), "a name such as Africa/Nairobi")
USE_TZ = True
FORMAT_MODULE_PATH = "corridor.formats"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "default": media_storage(),
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Wagtail's editor sends one field for each part of a page.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o644

vars().update(read("EMAIL_URL", "consolemail://", "smtp+tls://user:password@host:587", kind=env.email))
DEFAULT_FROM_EMAIL = read("DEFAULT_FROM_EMAIL", "corridor@localhost", "an address")

WAGTAIL_SITE_NAME = "Corridor"
WAGTAILADMIN_BASE_URL = read("BASE_URL", "http://127.0.0.1:8000", "https://corridor.example.org")
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", _("English"))]
WAGTAIL_I18N_ENABLED = True
WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILEMBEDS_RESPONSIVE_HTML = True
# Editors' browsers call nobody but this site.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False

WAGTAILIMAGES_IMAGE_MODEL = "knowledge.CorridorImage"
WAGTAILDOCS_DOCUMENT_MODEL = "knowledge.CorridorDocument"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "avif", "webp": "webp", "heic": "jpeg"}
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odp", "ods", "odt", "pdf", "pptx", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
# A document is sent through its view, which asks the rights; never as a plain file.
WAGTAILDOCS_SERVE_METHOD = "serve_view"
