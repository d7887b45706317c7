"""One page for each country: its own records, and those on its whole region, labelled as such."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knowledge.kinds import Kind
from knowledge.models import Country, RecordPage, RegionPage
from knowledge.reading.crumbs import Crumb
from knowledge.reading.lists import Listing, by_kind
from knowledge.reading.places import Sign, sign_of
from knowledge.reading.rows import pages_in
from knowledge.reading.topics import Topic
from knowledge.rights import readable_pages, reader_of


@require_safe
def country(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Country.objects.prefetch_related("labels"), slug=slug)
    region = _region(request, found)
    sign = sign_of(region, request)
    name = found.name()
    topic = Topic(request, "country", slug, Q(countries=found))
    own = by_kind(topic.pages(), request, topic.language, topic.address)
    regional = _regional(topic, region, sign)
    context: dict[str, Any] = {
        "kind": _("Country"),
        "title": name,
        "region": sign,
        "crumbs": [Crumb(sign.name, sign.url)] if sign else [],
        "groups": [_with_more(listing) for listing in (*own.values(), *regional)],
        "all_url": topic.address(""),
        "missing": _missing(name, own, sign),
    }
    return render(request, "corridor/topic.html", context)


def _region(request: HttpRequest, found: Country) -> RegionPage | None:
    pages = RegionPage.objects.filter(
        record=found.region_id, locale__language_code=get_language(), alias_of__isnull=True
    )
    return readable_pages(reader_of(request), pages).select_related("record__page").first() if found.region_id else None


def _regional(topic: Topic, region: RegionPage | None, sign: Sign | None) -> list[Listing]:
    """Records beneath the region that name no country: said of the region, or the country is not known."""
    if region is None or sign is None:
        return []
    naming = RecordPage.objects.filter(countries__isnull=False).values("record")
    pages = pages_in(topic.reader, topic.language).filter(path__startswith=region.path).exclude(record__in=naming)
    heading = _("%(kind)s from %(region)s that name no country")
    return [
        replace(listing, heading=heading % {"kind": listing.heading, "region": sign.name})
        for listing in by_kind(pages, topic.request, topic.language, topic.address).values()
    ]


def _with_more(listing: Listing) -> Listing:
    """A country's list holds its own records and its region's together: a total of one of them would mislead."""
    return replace(listing, more_label=_("More in the list")) if listing.more_url else listing


def _missing(name: str, own: dict[str, Listing], sign: Sign | None) -> list[str]:
    sentences = []
    if Kind.PRACTICE not in own:
        sentences.append(_("No practice from %(country)s described yet.") % {"country": name})
    if sign is None:
        sentences.append(_("%(country)s is spoken about here; the programme did not work in it.") % {"country": name})
    return sentences
