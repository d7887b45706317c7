"""What only one kind of record shows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from knowledge.dates import in_words
from knowledge.kinds import Kind
from knowledge.models import Country, Fact, InstrumentPage, OrganisationPage, SourcePage
from knowledge.reading.addresses import address, list_address
from knowledge.reading.beside import Entry
from knowledge.reading.crumbs import LIST_TITLES
from knowledge.reading.figures import figures
from knowledge.reading.links import Group, ends_of, without
from knowledge.reading.lists import by_kind
from knowledge.reading.places import Sign
from knowledge.reading.reading import Reading
from knowledge.reading.rows import pages_in
from knowledge.reading.strips import evidence_strip
from knowledge.reading.terms import Way

REGIONAL = (Kind.EVENT, Kind.FINDING, Kind.RECOMMENDATION, Kind.PRACTICE)


def region_context(reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
    page, slug = reading.page, reading.source.slug
    beneath = pages_in(reading.reader, reading.language).filter(path__startswith=page.path)
    lists = by_kind(
        beneath, reading.request, reading.language, lambda kind: list_address(kind, region=slug), kinds=REGIONAL
    )
    context: dict[str, Any] = {"region": Sign(slug, page.specific.shape, page.title, "")}
    for kind, name in zip(REGIONAL, ("events", "findings", "recommendations", "practices"), strict=True):
        found = lists.get(kind)
        context[name] = found.rows if found else []
        context[f"{name}_url"] = found.more_url if found else ""
        context[f"{name}_label"] = found.more_label if found else ""
    facts = Fact.objects.filter(record__in=beneath.values("record")).exclude(record=reading.record)
    context["figures"] = shown["figures"] + _figures(reading, list(facts))
    context["beside"] = [_countries(reading), *shown["beside"]]
    return context


def focus_context(reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
    beneath = pages_in(reading.reader, reading.language).filter(path__startswith=reading.page.path)
    lists = by_kind(
        beneath,
        reading.request,
        reading.language,
        list_address,
        kinds=(Kind.FINDING, Kind.RECOMMENDATION),
        shown=50,
    )
    own = {kind: listing.rows for kind, listing in lists.items()}
    linked = {row.record: row for group in shown["links"] for row in group.links}
    return {
        **overview_context(reading, shown),
        "findings": [linked.get(row.record, row) for row in own.get(Kind.FINDING, [])],
        "recommendations": [linked.get(row.record, row) for row in own.get(Kind.RECOMMENDATION, [])],
        "links": without(shown["links"], {row.record for rows in own.values() for row in rows}),
    }


def overview_context(reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
    return {"strip": evidence_strip(reading.source, reading.reader, reading.language, reading.request)}


def source_context(reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
    page: SourcePage = reading.page.specific
    issued = Entry(_("Issued"), words=in_words(reading.source.date)) if reading.source.date else None
    authors = Entry(_("Authors"), words="; ".join(page.author_list())) if page.author_list() else None
    return {
        "kind": page.get_csl_type_display(),
        "reference": reference(page, reading.source.date),
        "title_lang": page.source_language if page.source_language != reading.language else "",
        "beside": [*filter(None, (authors, issued)), *shown["beside"]],
        "links": [_by_kind(group) for group in shown["links"]],
    }


def _by_kind(group: Group) -> Group:
    """A list that would be folded, kind by kind: what rests on a report is most of what there is."""
    if not group.folded:
        return group
    kinds = sorted({row.type for row in group.links}, key=[*LIST_TITLES].index)
    parts = [
        Group(str(LIST_TITLES[kind]), [replace(row, kind="") for row in group.links if row.type == kind], folded=True)
        for kind in kinds
    ]
    return Group(group.heading, [], parts=parts)


def reference(page: SourcePage, issued: str) -> str:
    """Author (year). Title. Container volume(issue), pages. Publisher."""
    volume = f"{page.volume}({page.issue})" if page.issue else page.volume
    where = ", ".join(part for part in (" ".join(filter(None, (page.container, volume))), page.page) if part)
    head = " ".join(filter(None, ("; ".join(page.author_list()), f"({issued[:4]})" if issued else "")))
    return " ".join(f"{part.rstrip('.')}." for part in (head, page.title, where, page.publisher) if part)


def instrument_context(reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
    page: InstrumentPage = reading.page.specific
    adopted = [Entry(_("Adopted"), words=in_words(reading.source.date))] if reading.source.date else []
    return {"kind": page.get_instrument_kind_display(), "beside": [*adopted, *shown["beside"]]}


def organisation_context(reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
    page: OrganisationPage = reading.page.specific
    own: list[Entry] = []
    if page.country_id:
        country = Country.objects.prefetch_related("labels").get(pk=page.country_id)
        own.append(Entry(_("Seat"), [Way(country.name(reading.language), address("country", country.slug))]))
    if page.website:
        own.append(Entry(_("Web site"), [Way(page.website, page.website)]))
    return {"kind": page.get_organisation_kind_display(), "beside": [*own, *shown["beside"]]}


def _countries(reading: Reading) -> Entry:
    rows = Country.objects.filter(region=reading.page.record_id).prefetch_related("labels")
    ways = [Way(country.name(reading.language), address("country", country.slug)) for country in rows]
    return Entry(_("Countries"), ways, gap="" if ways else _("no country recorded"))


def _figures(reading: Reading, facts: list[Fact]) -> list[Any]:
    sources = {fact.source_id for fact in facts if fact.source_id}
    return figures(facts, ends_of([], reading.reader, reading.language, records=sources), reading.request)
