"""Addresses without a language."""

from django.urls import path

from corridor.reading import sitemap
from knowledge.views.permanent import permanent
from knowledge.views.regions import regions_css

urlpatterns = [
    path("r/<slug:code>", permanent, name="record"),
    path("r/<slug:code>/", permanent),
    path("regions.css", regions_css, name="regions_css"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("robots.txt", sitemap.robots, name="robots"),
]
