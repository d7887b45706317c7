from django.urls import path
from django.utils.translation import gettext_lazy as _

from corridor.browsing import suggest, views
from knowledge.kinds import Kind

_LISTS = (
    ("practices", Kind.PRACTICE, _("Good practices")),
    ("findings", Kind.FINDING, _("Findings")),
    ("recommendations", Kind.RECOMMENDATION, _("Recommendations")),
    ("events", Kind.EVENT, _("Events")),
    ("organisations", Kind.ORGANISATION, _("Organisations")),
    ("key-findings", Kind.KEY_FINDING, _("Key findings")),
    ("focus", Kind.FOCUS, _("Focus")),
)

urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/suggest/", suggest.suggest, name="suggest"),
    *(
        path(f"{name}/", views.kind_list, {"kind": kind.value, "title": title}, name=name)
        for name, kind, title in _LISTS
    ),
]
