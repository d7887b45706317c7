"""Indexes: themes and other terms, the glossary, sources and instruments."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knowledge.kinds import Kind
from knowledge.models import Country, GlossaryTermPage, RecordPage
from knowledge.models.term import TermKind
from knowledge.reading.addresses import address
from knowledge.reading.crumbs import LIST_TITLES
from knowledge.reading.rows import pages_in, rows
from knowledge.reading.terms import Way, plural
from knowledge.reading.vocabulary import Vocabulary
from knowledge.rights import readable_pages, reader_of


@require_safe
def themes(request: HttpRequest) -> HttpResponse:
    reader, language = reader_of(request), get_language() or "en"
    vocabulary = Vocabulary(reader, language)
    groups: list[dict[str, Any]] = [
        {"heading": plural(kind), "entries": vocabulary.ways(kind.value, nested=True)} for kind in TermKind
    ]
    groups.append({"heading": _("Countries"), "entries": _countries(pages_in(reader, language))})
    context = {
        "title": _("Themes and terms"),
        "intro": _("Every record stands under the words of these lists. Each leads to all that is on it."),
        "groups": [group for group in groups if group["entries"]],
    }
    return render(request, "corridor/index.html", context)


def _countries(pages: QuerySet[RecordPage]) -> list[Way]:
    public = Q(pages__record__in=pages.values("record"))
    found = Country.objects.annotate(records=Count("pages__record", filter=public, distinct=True))
    ways = [
        Way(one.name(), address("country", one.slug), count=one.records) for one in found.prefetch_related("labels")
    ]
    return sorted((way for way in ways if way.count), key=lambda way: way.label.casefold())


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    pages = GlossaryTermPage.objects.filter(locale__language_code=get_language(), alias_of__isnull=True)
    found = readable_pages(reader_of(request), pages).defer("body").order_by("title")
    terms = [
        {
            "slug": page.slug,
            "title": page.title,
            "also": ", ".join(page.also_list()),
            "definition": page.summary,
            "url": page.get_url(request),
        }
        for page in found
    ]
    context = {"title": _("Glossary"), "intro": _("What the words mean as they are used here."), "terms": terms}
    return render(request, "corridor/glossary.html", context)


@require_safe
def shelf(request: HttpRequest, kind: str) -> HttpResponse:
    """All of a kind that is few enough for one page, by title."""
    language = get_language() or "en"
    pages = pages_in(reader_of(request), language).filter(record__kind=kind).order_by("title")
    title = str(LIST_TITLES[kind])
    group = {"heading": "", "rows": rows(pages, request, language)}
    return render(request, "knowledge/shelf.html", {"title": title, "intro": _INTROS[kind](), **group})


_INTROS: dict[str, Callable[[], str]] = {
    Kind.SOURCE: lambda: _("What the records are told from and cite. Each shows what cites it."),
    Kind.INSTRUMENT: lambda: _("Treaties, laws and compacts. Each shows what cites it or speaks about it."),
}
