"""Every address. Pages lie under their language (/en/…); what has no language does not."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from corridor import media
from corridor.api import api
from corridor.health import health
from knowledge.editing import choosing

urlpatterns = [
    # Before Wagtail's own, which name any page and tag.
    path("admin/choose-page/<int:parent_page_id>/", choosing.browse),
    path("admin/choose-page/chosen-multiple/", choosing.chosen_multiple),
    path("admin/tag-autocomplete/", choosing.tag_autocomplete),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/images/<str:name>", media.rendition),
    path("api/v1/", api.urls),
    path("healthz/", health, name="health"),
    path("", include("corridor.reading.urls")),
    *i18n_patterns(
        path("", include("knowledge.urls")),
        path("", include("events.urls")),
        path("", include("corridor.browsing.urls")),
        path("", include(wagtail_urls)),
    ),
]
