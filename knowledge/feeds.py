"""The latest records as a feed: of all kinds or one, of all regions or one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from knowledge.kinds import Kind
from knowledge.models import RecordPage, RegionPage
from knowledge.reading.addresses import address, list_address
from knowledge.reading.crumbs import LIST_TITLES
from knowledge.reading.rows import pages_in
from knowledge.reading.strips import regions_in
from knowledge.rights import reader_of

LATEST = 30


@dataclass
class Asked:
    request: HttpRequest
    kind: str
    region: RegionPage | None


class LatestFeed(Feed):
    """Atom, as it keeps the dates of publication and of change apart."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, kind: str = "", **_kwargs: Any) -> Asked:
        if kind and kind not in Kind.values:
            raise Http404
        slug = request.GET.get("region", "")
        regions = regions_in(reader_of(request), get_language() or "en")
        region = regions.filter(record__page__slug=slug).first() if slug else None
        if slug and region is None:
            raise Http404
        return Asked(request, kind, region)

    def title(self, asked: Asked) -> str:
        of = str(LIST_TITLES[asked.kind]) if asked.kind else _("Latest")
        return f"{of} – {asked.region.title}" if asked.region else of

    def link(self, asked: Asked) -> str:
        return list_address(asked.kind) or "/"

    def feed_url(self, asked: Asked) -> str:
        return asked.request.get_full_path()

    def items(self, asked: Asked) -> list[RecordPage]:
        pages = pages_in(reader_of(asked.request), get_language() or "en")
        if asked.kind:
            pages = pages.filter(record__kind=asked.kind)
        if asked.region:
            pages = pages.filter(path__startswith=asked.region.path)
        return list(pages.order_by("-first_published_at", "-pk")[:LATEST])

    def item_title(self, item: RecordPage) -> str:
        return item.title

    def item_description(self, item: RecordPage) -> str:
        return escape(item.summary)  # read as HTML

    def item_link(self, item: RecordPage) -> str:
        return item.get_url() or "/"

    def item_guid(self, item: RecordPage) -> str:
        return f"urn:uuid:{item.translation_key}"

    def item_pubdate(self, item: RecordPage) -> datetime | None:
        return item.first_published_at

    def item_updateddate(self, item: RecordPage) -> datetime | None:
        return item.last_published_at

    def item_categories(self, item: RecordPage) -> list[str]:
        return [str(Kind(item.record.kind).label)] if item.record else []


def feed_address(kind: str = "", region: str = "") -> str:
    url = address("feed", kind) if kind else address("latest_feed")
    return f"{url}?region={region}" if url and region else url
