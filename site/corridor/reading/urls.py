"""Addresses without a language."""

from django.urls import path

from corridor.reading import sitemap
from corridor.reading.colours import colours_css
from knowledge.views.permanent import permanent

urlpatterns = [
    path("r/<slug:code>", permanent, name="record"),
    path("r/<slug:code>/", permanent),
    path("regions.css", colours_css, name="regions_css"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("robots.txt", sitemap.robots, name="robots"),
]
