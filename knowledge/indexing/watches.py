"""The tables that records' documents and pages rest on, and which records a changed row concerns."""

from __future__ import annotations

from collections.abc import Callable, Collection

from django.apps import apps
from django.db.models import Q
from wagtail.models import Page

from knowledge.indexing.linked import JOINED
from knowledge.models import Country, Link, Record, RecordPage, Term
from search.registry import ALL, Watch

PAGE, RECORD, TERM, COUNTRY, TAG, CLOSED = (
    "page",
    "record",
    "term",
    "country",
    "tag",
    "closed",
)

# Columns of a page that readers see; a draft, a lock or a new revision changes none of them.
_PAGE_COLUMNS = (
    "title",
    "slug",
    "live",
    "path",
    "url_path",
    "locale_id",
    "translation_key",
    "alias_of_id",
    "seo_title",
    "search_description",
    "first_published_at",
    "last_published_at",
)
_ROWS = (
    Watch("wagtailcore_page", PAGE, "id", _PAGE_COLUMNS),
    Watch("knowledge_recordpage", RECORD, "record_id"),
    Watch("knowledge_recordpage_terms", PAGE, "recordpage_id"),
    Watch("knowledge_recordpage_countries", PAGE, "recordpage_id"),
    Watch("knowledge_recordtag", PAGE, "content_object_id"),
    Watch(
        "knowledge_record",
        RECORD,
        "id",
        ("code", "page_id", "merged_into_id", "published_at"),
    ),
    Watch("knowledge_link", RECORD, "origin_id"),
    Watch("knowledge_link", RECORD, "target_id"),
    Watch("knowledge_fact", RECORD, "record_id"),
    Watch("knowledge_term", TERM, "id"),
    Watch("knowledge_termlabel", TERM, "term_id"),
    Watch("knowledge_country", ALL, "id"),
    Watch("knowledge_countrylabel", COUNTRY, "country_id"),
    Watch("taggit_tag", TAG, "id", ("name", "slug")),
    Watch("wagtailcore_pageviewrestriction", CLOSED, "page_id"),
    Watch("wagtailcore_locale", ALL, "id"),
    Watch("wagtailcore_site", ALL, "id"),
)


def record_watches() -> tuple[Watch, ...]:
    """Every table of this list, and that of every page type that is a record, in whichever app."""
    kinds = [model for model in apps.get_models() if issubclass(model, RecordPage) and model is not RecordPage]
    return (
        *_ROWS,
        *(Watch(model._meta.db_table, PAGE, "recordpage_ptr_id") for model in kinds),
    )


def records_of(topic: str, keys: Collection[str]) -> set[int]:
    """The records whose documents rest on these rows."""
    numbers = [int(key) for key in keys]
    found = _FINDERS[topic](numbers)
    return found | _named_by(found)


def _beneath(pages: list[int]) -> set[int]:
    """The records of these pages and of all below them: their address and readability follow."""
    paths = Page.objects.filter(pk__in=pages).values_list("path", flat=True)
    if not paths:
        return set()
    beneath = Q()
    for path in paths:
        beneath |= Q(path__startswith=path)
    return set(RecordPage.objects.filter(beneath, record__isnull=False).values_list("record", flat=True))


def _closed(pages: list[int]) -> set[int]:
    keys = Page.objects.filter(pk__in=pages).values("translation_key")
    same = Page.objects.filter(translation_key__in=keys)
    everywhere = Page.objects.filter(Q(pk__in=same) | Q(alias_of__in=same))
    return _beneath(list(everywhere.values_list("pk", flat=True)))


def _with_terms(terms: list[int]) -> set[int]:
    with_children = Term.objects.filter(Q(pk__in=terms) | Q(parent__in=terms) | Q(merged_into__in=terms))
    return _records(Q(terms__in=with_children))


def _of_countries(countries: list[int]) -> set[int]:
    regions = Country.objects.filter(pk__in=countries).values("region")
    regional = RecordPage.objects.filter(record__in=regions).values_list("pk", flat=True)
    return _records(Q(countries__in=countries)) | _beneath(list(regional))


def _records(wanted: Q) -> set[int]:
    return set(RecordPage.objects.filter(wanted, record__isnull=False).values_list("record", flat=True))


def _with_what_comes_from(records: list[int]) -> set[int]:
    """What comes from an event has its code, and its date where it has none of its own."""
    events = RecordPage.objects.filter(record__in=records, record__kind="event").values_list("pk", flat=True)
    return set(records) | _beneath(list(events))


def _named_by(records: set[int]) -> set[int]:
    """Records linked with an organisation, event or instrument carry its name or code, and follow it; those that name
    a country carry the address of its region."""
    joined = Record.objects.filter(pk__in=records, kind__in=JOINED)
    links = Link.objects.filter(Q(origin__in=joined) | Q(target__in=joined))
    ends = {end for both in links.values_list("origin", "target") for end in both}
    countries = Country.objects.filter(region__in=Record.objects.filter(pk__in=records, kind="region"))
    return ends | _records(Q(countries__in=countries))


_FINDERS: dict[str, Callable[[list[int]], set[int]]] = {
    PAGE: _beneath,
    RECORD: _with_what_comes_from,
    TERM: _with_terms,
    COUNTRY: _of_countries,
    TAG: lambda tags: _records(Q(tagged_items__tag__in=tags)),
    CLOSED: _closed,
}
