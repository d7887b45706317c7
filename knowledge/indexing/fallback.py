"""Search in the database, for as long as the engine is away: code, title and summary, without facets."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from knowledge.indexing.facets import TERM_FACETS
from knowledge.models import Link, RecordPage
from knowledge.rights import Reader, readable
from search.contract import Hit, Query, Results

# More words than these narrow nothing and cost a scan each.
MOST_WORDS = 8
# Facets that a page itself can answer; the others need the index.
_PLAIN = {
    "type": "record__kind",
    "country": "record__page__countries__slug",
    "tag": "record__page__tagged_items__tag__slug",
}
_LINKED_FACETS = ("event", "organisation", "instrument")


def from_database(query: Query, reader: Reader) -> Results:
    pages = _matching(query, reader)
    start = (query.page - 1) * query.size
    ordered = pages.order_by("title" if query.sort == "title" else "-first_published_at", "pk")
    hits = [_hit(page, query.language) for page in ordered[start : start + query.size]]
    total = pages.count()
    return Results(
        total=total,
        exact=total,
        hits=tuple(hits),
        facets={},
        suggestion="",
        state="degraded",
    )


def _matching(query: Query, reader: Reader) -> QuerySet[RecordPage]:
    pages = RecordPage.objects.filter(
        locale__language_code=query.language,
        alias_of__isnull=True,
        record__isnull=False,
    ).select_related("record")
    for word in query.text.split()[:MOST_WORDS]:
        pages = pages.filter(Q(title__icontains=word) | Q(summary__icontains=word) | Q(record__code__iexact=word))
    for facet, values in query.chosen.items():
        pages = _narrowed(pages, facet, values)
    return readable(reader, pages).distinct()


def _narrowed(pages: QuerySet[RecordPage], facet: str, values: tuple[str, ...]) -> QuerySet[RecordPage]:
    if facet in _PLAIN:
        return pages.filter(**{f"{_PLAIN[facet]}__in": values})
    if facet in TERM_FACETS:
        named = Q(record__page__terms__slug__in=values) | Q(record__page__terms__parent__slug__in=values)
        return pages.filter(named, record__page__terms__kind=facet)
    if facet in _LINKED_FACETS:
        return pages.filter(_joined(facet, [value.upper() for value in values]))
    if facet == "region":
        regions = RecordPage.objects.filter(record__kind="region", slug__in=values)
        return pages.filter(_beginning("path", regions.values_list("path", flat=True)))
    if facet == "year":
        return pages.filter(_beginning("date", values))
    return pages


def _joined(kind: str, codes: list[str]) -> Q:
    """The records with these codes, what lies beneath their pages, and what is linked with them at either end."""
    links = Link.objects.all()
    to = links.filter(target__kind=kind, target__code__in=codes).values("origin")
    back = links.filter(origin__kind=kind, origin__code__in=codes).values("target")
    own = RecordPage.objects.filter(record__kind=kind, record__code__in=codes)
    return _beginning("path", own.values_list("path", flat=True)) | Q(record__in=to) | Q(record__in=back)


def _beginning(field: str, beginnings: Iterable[str]) -> Q:
    wanted = Q(pk__in=[])
    for beginning in beginnings:
        wanted |= Q(**{f"{field}__startswith": beginning})
    return wanted


def _hit(page: RecordPage, language: str) -> Hit:
    record = page.saved_record
    return Hit(
        record=record.pk,
        code=record.code or "",
        type=record.kind,
        title=page.title,
        url=page.get_url() or "",
        language=language,
        summary=page.summary,
        passages=(),
        facets={},
    )
