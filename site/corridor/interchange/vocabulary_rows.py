"""Terms and countries in the database: as they would be written, and written from files."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Model, Prefetch

from corridor.interchange.ends import Ends
from corridor.interchange.schema import show_keys, store_keys
from corridor.interchange.vocabulary import (
    COUNTRY,
    COUNTRY_LABEL,
    COUNTRY_ORDER,
    TERM,
    TERM_LABEL,
    TERM_ORDER,
    CountryEntry,
    TermEntry,
    ordered,
)
from knowledge.models import Country, CountryLabel, Term, TermLabel

Document = dict[str, Any]


def term_documents(ends: Ends) -> dict[tuple[str, str], Document]:
    """By kind and slug. ``above`` and ``position`` say where it stands in the list."""
    labels = TermLabel.objects.filter(language=settings.LANGUAGE_CODE)
    terms = Term.objects.prefetch_related(Prefetch("labels", labels)).select_related("merged_into")
    slugs = {number: name[1] for number, name in ends.names_of_terms.items()}
    found = {}
    for term in terms:
        values = {**show_keys(term, TERM, ends), **_label(term, TERM_LABEL, ends)}
        values["merged_into"] = slugs.get(term.merged_into_id or 0, "")
        place = {"above": slugs.get(term.parent_id or 0, ""), "position": term.position}
        found[term.kind, term.slug] = {**place, **ordered(values, TERM_ORDER)}
    return found


def document_of(entry: TermEntry) -> Document:
    return {"above": entry.above, "position": entry.position, **entry.document}


def country_documents(ends: Ends) -> dict[str, Document]:
    labels = CountryLabel.objects.filter(language=settings.LANGUAGE_CODE)
    return {
        country.code: ordered(
            {**show_keys(country, COUNTRY, ends), **_label(country, COUNTRY_LABEL, ends)}, COUNTRY_ORDER
        )
        for country in Country.objects.prefetch_related(Prefetch("labels", labels))
    }


def write_term(entry: TermEntry, ends: Ends) -> None:
    """All but what it is merged into, which may be written later."""
    term = Term.objects.filter(kind=entry.kind, slug=entry.name[1]).first() or Term(kind=entry.kind)
    store_keys(term, TERM, {"retired": False, **entry.document}, ends)
    term.parent_id = ends.terms[entry.kind, entry.above] if entry.above else None
    term.position = entry.position
    term.save()
    ends.add_term(term.pk, entry.name)
    _write_label(TermLabel, {"term": term}, TERM_LABEL, entry.document, ends)


def merge_term(entry: TermEntry, ends: Ends) -> None:
    merged = entry.document.get("merged_into")
    into = ends.terms[entry.kind, merged] if merged else None
    Term.objects.filter(pk=ends.terms[entry.name]).exclude(merged_into=into).update(merged_into=into)


def write_country(entry: CountryEntry, ends: Ends) -> None:
    """All but its region, which is a record and may be written later."""
    country = Country.objects.filter(code=entry.code).first() or Country(code=entry.code)
    keys = tuple(key for key in COUNTRY if key.name != "region")
    store_keys(country, keys, entry.document, ends)
    country.save()
    ends.add_country(country.pk, entry.code)
    _write_label(CountryLabel, {"country": country}, COUNTRY_LABEL, entry.document, ends)


def place_country(entry: CountryEntry, ends: Ends) -> None:
    """Through ``save``: the search notes what it needs from the row, whoever writes it."""
    country = Country.objects.get(code=entry.code)
    code = entry.document.get("region")
    region = ends.records[code] if code else None
    if country.region_id != region:
        country.region_id = region
        country.save(update_fields=["region"])


def _label(row: Term | Country, keys: tuple[Any, ...], ends: Ends) -> Document:
    label = next(iter(row.labels.all()), None)
    return show_keys(label, keys, ends) if label else {}


def _write_label(
    model: type[Model], owner: dict[str, Any], keys: tuple[Any, ...], values: Document, ends: Ends
) -> None:
    label, _made = model._default_manager.get_or_create(**owner, language=settings.LANGUAGE_CODE)
    store_keys(label, keys, values, ends)
    label.save()
