"""Every address of the public site, as the URL confs have it, with the ways to ask for it."""

from __future__ import annotations

import re

from django.urls import URLResolver, get_resolver
from taggit.models import Tag
from wagtail.models import Page, PageViewRestriction

from knowledge.kinds import Kind
from knowledge.models import Country, Record, RecordPage, Term
from tests.corridor.rights.world import ask, tell

ADMIN = "admin/"


def patterns(resolver=None, prefix=""):
    """Every pattern that an address can match, without the language."""
    for entry in (resolver or get_resolver()).url_patterns:
        whole = prefix + re.sub(r"^en/$", "", str(entry.pattern))
        if isinstance(entry, URLResolver):
            yield from patterns(entry, whole)
        else:
            yield whole


def in_languages(*paths):
    return [f"/{language}/{path}" for language in ("en", "fr") for path in paths]


def codes(*kinds):
    found = Record.objects.exclude(code=None)
    return (found.filter(kind__in=kinds) if kinds else found).values_list("code", flat=True)


def slugs(rows):
    return rows.values_list("slug", flat=True)


def regions():
    return slugs(RecordPage.objects.filter(record__kind="region"))


def questions(world):
    """Everything; by a word of each secret, whole and misspelt; by each value of each facet."""
    asked = ["?", "?sort=title", "?year=2017"]
    for name in world.secrets:
        asked += [f"?q={ask(name)}", f"?q={ask(name)}&language=fr", f"?q={ask(name)[:-1]}x&tag={ask(name)}"]
    return asked + [f"?region={slug}" for slug in regions()] + [f"?country={slug}" for slug in slugs(Country.objects)]


def lists(name):
    """A list of one kind, whole and narrowed."""
    return lambda world: in_languages(f"{name}/", f"{name}/?region=own")


def documents(world):
    return [f"/documents/{document.pk}/{document.filename}" for document in world.documents]


PUBLIC = {
    r"documents/^(\d+)/(.*)$": documents,
    "documents/authenticate_with_password/<int:restriction_id>/": lambda world: [],
    "media/images/<str:name>": lambda world: [rendition.url for rendition in world.renditions],
    "api/v1/": lambda world: ["/api/v1/"],
    "api/v1/openapi.json": lambda world: ["/api/v1/openapi.json"],
    "api/v1/search/": lambda world: [f"/api/v1/search/{query}" for query in questions(world)],
    "r/<slug:code>": lambda world: [f"/r/{code}" for code in codes()],
    "r/<slug:code>/": lambda world: [f"/r/{code}/" for code in codes()[:3]],
    "regions.css": lambda world: ["/regions.css"],
    "sitemap.xml": lambda world: ["/sitemap.xml"],
    "robots.txt": lambda world: ["/robots.txt"],
    "terms/<slug:kind>/<slug:slug>/": lambda world: in_languages(
        *(f"terms/{term.kind}/{term.slug}/" for term in Term.objects.all())
    ),
    "countries/<slug:slug>/": lambda world: in_languages(*(f"countries/{slug}/" for slug in slugs(Country.objects))),
    "tags/<str:slug>/": lambda world: [f"/en/tags/{slug}/" for slug in slugs(Tag.objects)],
    "themes/": lambda world: in_languages("themes/"),
    "glossary/": lambda world: in_languages("glossary/"),
    "sources/": lambda world: in_languages("sources/"),
    "instruments/": lambda world: in_languages("instruments/"),
    "versions/<slug:code>/<int:number>/": lambda world: in_languages(*(f"versions/{code}/1/" for code in codes())),
    "feeds/": lambda world: in_languages("feeds/", *(f"feeds/?region={slug}" for slug in regions())),
    "feeds/<slug:kind>/": lambda world: in_languages(*(f"feeds/{kind}/" for kind in Kind.values)),
    "events/<slug:code>.ics": lambda world: in_languages(*(f"events/{code}.ics" for code in codes("event"))),
    "search/": lambda world: [
        *in_languages("search/"),
        *(f"/en/search/?q={code}" for code in codes()),
        *(f"/en/search/?region={slug}" for slug in regions()),
    ],
    # Without its last letter a word is found, and is not told by the question itself.
    "search/suggest/": lambda world: in_languages(
        *(f"search/suggest/?q={word[:-1]}" for name in world.secrets for word in (ask(name), tell(name)))
    ),
    "healthz/": lambda world: ["/healthz/"],
    **{
        f"{name}/": lists(name)
        for name in ("practices", "findings", "recommendations", "events", "organisations", "key-findings", "focus")
    },
    "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/": lambda world: in_languages(
        *(
            f"_util/authenticate_with_password/{rule.pk}/{pages[0].pk}/"
            for rule in PageViewRestriction.objects.filter(restriction_type="password")
            for pages in (world.secrets["password event"], world.secrets["draft in own"])
        )
    ),
    "_util/login/": lambda world: in_languages("_util/login/"),
    # Each page there is, closed ones and aliases too.
    r"^((?:[\w\-]+/)*)$": lambda world: [page.url for page in Page.objects.filter(depth__gt=1)],
}
