"""The way down to a page: region and event, or the list in which it stands."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from knowledge.kinds import Kind
from knowledge.reading.addresses import list_address
from knowledge.reading.places import Above

LIST_TITLES: dict[str, str | Promise] = {
    Kind.REGION: _("Regions"),
    Kind.SERIES: _("Series of events"),
    Kind.EVENT: _("Events"),
    Kind.SESSION: _("Sessions"),
    Kind.FINDING: _("Findings"),
    Kind.RECOMMENDATION: _("Recommendations"),
    Kind.PRACTICE: _("Good practices"),
    Kind.KEY_FINDING: _("Key findings"),
    Kind.FOCUS: _("Focus"),
    Kind.ORGANISATION: _("Organisations"),
    Kind.SOURCE: _("Sources"),
    Kind.INSTRUMENT: _("Instruments"),
    Kind.TERM: _("Glossary"),
    Kind.PAGE: _("Pages"),
}
# These stand in a list of their own at the top, and beneath them what is theirs.
_LISTED = {Kind.KEY_FINDING, Kind.FOCUS, Kind.ORGANISATION, Kind.SOURCE, Kind.INSTRUMENT, Kind.TERM}


@dataclass(frozen=True)
class Crumb:
    title: str
    url: str


def crumbs(kind: str, over: Above, request: HttpRequest | None) -> list[Crumb]:
    way = [Crumb(page.title, page.get_url(request) or "") for page in over.pages]
    top = over.pages[0].record if over.pages else None
    first = top.kind if top else kind
    if first == Kind.SERIES:
        first = Kind.EVENT
    elif first not in _LISTED:
        return way
    return [Crumb(str(LIST_TITLES[first]), list_address(first)), *way]
