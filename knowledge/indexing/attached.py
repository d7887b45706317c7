"""The terms, countries and tags of many pages: each row read once, however many pages have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Q
from taggit.models import Tag

from knowledge.models import Country, RecordPage, Term
from knowledge.models.page import RecordTag


@dataclass
class Attached:
    """By the number of the page in the source language, which is the one that has them."""

    pages: Collection[int]

    @cached_property
    def terms(self) -> Mapping[int, list[Term]]:
        """With the term above each."""
        pairs = self._pairs(RecordPage.terms.through, "recordpage_id", "term_id")
        wanted = {term for _page, term in pairs}
        rows = Term.objects.filter(Q(pk__in=wanted) | Q(children__in=wanted)).distinct().prefetch_related("labels")
        known = {term.pk: term for term in rows}
        for term in known.values():
            if term.parent_id in known:
                term.parent = known[term.parent_id]
        return _by_page(pairs, known)

    @cached_property
    def countries(self) -> Mapping[int, list[Country]]:
        pairs = self._pairs(RecordPage.countries.through, "recordpage_id", "country_id")
        rows = Country.objects.filter(pk__in={country for _page, country in pairs}).prefetch_related("labels")
        return _by_page(pairs, {country.pk: country for country in rows})

    @cached_property
    def tags(self) -> Mapping[int, list[Tag]]:
        pairs = self._pairs(RecordTag, "content_object_id", "tag_id")
        return _by_page(pairs, Tag.objects.in_bulk({tag for _page, tag in pairs}))

    def _pairs(self, through: Any, page: str, row: str) -> list[tuple[int, int]]:
        return list(through.objects.filter(**{f"{page}__in": self.pages}).order_by("pk").values_list(page, row))


def _by_page(pairs: list[tuple[int, int]], rows: Mapping[int, Any]) -> Mapping[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for page, row in pairs:
        found[page].append(rows[row])
    return found
