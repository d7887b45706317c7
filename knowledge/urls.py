"""What lies beneath a language beside the pages; the rest is included by the project without one."""

from django.urls import path

from knowledge.feeds import LatestFeed
from knowledge.kinds import Kind
from knowledge.views import countries, shelves, topics, versions

urlpatterns = [
    path("terms/<slug:kind>/<slug:slug>/", topics.term, name="term"),
    path("countries/<slug:slug>/", countries.country, name="country"),
    path("tags/<str:slug>/", topics.tag, name="tag"),
    path("themes/", shelves.themes, name="themes"),
    path("glossary/", shelves.glossary, name="glossary"),
    path("sources/", shelves.shelf, {"kind": Kind.SOURCE.value}, name="sources"),
    path("instruments/", shelves.shelf, {"kind": Kind.INSTRUMENT.value}, name="instruments"),
    path("versions/<slug:code>/<int:number>/", versions.version, name="version"),
    path("feeds/", LatestFeed(), name="latest_feed"),
    path("feeds/<slug:kind>/", LatestFeed(), name="feed"),
]
