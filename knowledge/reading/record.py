"""What every record's page shows; what only one kind shows is in ``kinds.py`` and in the apps above."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from knowledge.models import RecordPage
from knowledge.reading import beside, links
from knowledge.reading.addresses import record_address
from knowledge.reading.alike import alike
from knowledge.reading.crumbs import crumbs
from knowledge.reading.figures import facts_of, figures
from knowledge.reading.past import Earlier, past
from knowledge.reading.places import above, sign_of
from knowledge.reading.reading import Reading
from knowledge.reading.terms import country_ways, stations, tags_of, term_ways
from knowledge.reading.texts import Texts
from knowledge.reading.words import Words, glossary


def record_context(reading: Reading) -> dict[str, Any]:
    """Names and shapes as docs/developer/look.md lists them."""
    page, record, request = reading.page, reading.record, reading.request
    over = above(page)
    texts = Texts(page)
    found, facts = links.links_of(record), facts_of(record)
    sources = {fact.source_id for fact in facts if fact.source_id}
    ends = links.ends_of(found, reading.reader, reading.language, records=sources, codes=texts.codes())
    words = Words(glossary(reading.reader, reading.language, request, but=page.record_id or 0))
    body, parts = texts.shown(ends, words, request)
    linked = links.groups(record, found, ends, request, reading.language)
    countries = country_ways(reading.countries)
    earlier = past(record, reading.language)
    return {
        "kind": page.kind_label,
        "code": reading.code,
        "crumbs": crumbs(page.kind, over, request),
        "region": sign_of(over.of_kind("region"), request),
        "stations": stations(reading.terms),
        "beside": beside.entries(reading, over, countries, linked),
        "body": body,
        "parts": parts,
        "words": list(words.used.values()),
        "links": linked,
        "alike": alike(reading, set(ends)),
        "figures": figures(facts, ends, request),
        "terms": term_ways(reading.terms, tags_of(reading.source)),
        "sources": links.notes(record, found, ends, request),
        **_dates(page, earlier["versions"]),
        **earlier,
        **_citation(reading),
    }


def _dates(page: RecordPage, earlier: list[Earlier]) -> dict[str, datetime | None]:
    """To publish the same words again is no change that a reader could see."""
    return {"published": page.first_published_at, "changed": page.last_published_at if earlier else None}


def _citation(reading: Reading) -> dict[str, str]:
    """Without a code there is nothing that stays to be cited."""
    if not reading.code:
        return {}
    said = _("“%(title)s”, record %(code)s") % {"title": reading.page.title, "code": reading.code}
    address = reading.request.build_absolute_uri(record_address(reading.code))
    return {"citation": said, "address": address}
