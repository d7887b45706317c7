"""The search page, and the lists of one kind each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy

from corridor.browsing.answer import answer
from corridor.browsing.asked import SIZE, SORTS, Asked
from corridor.browsing.facets import LINE, choices, facets, journey, labels_for
from corridor.browsing.languages import elsewhere
from corridor.browsing.notes import regional_notes
from corridor.browsing.pager import pager
from corridor.browsing.rows import rows
from corridor.browsing.sentences import loosened, resting
from knowledge.kinds import Kind
from knowledge.models import RecordPage
from knowledge.reading.addresses import address
from knowledge.rights import readable, reader_of
from search.contract import FACETS

_SORT_NAMES: dict[str, str | Promise] = {
    "relevance": gettext_lazy("Most relevant"),
    "newest": gettext_lazy("Newest"),
    "title": gettext_lazy("Title"),
}
_INTROS: dict[str, str | Promise] = {
    Kind.PRACTICE: gettext_lazy("What organisations do that works, each with where it was shown."),
    Kind.FINDING: gettext_lazy("What organisations said at each conference, and what it rests on."),
    Kind.RECOMMENDATION: gettext_lazy("What should be done, by whom, and what it follows from."),
    Kind.EVENT: gettext_lazy("Where it was said: conferences, consultations and workshops."),
    Kind.ORGANISATION: gettext_lazy("Who takes part, funds, publishes or is spoken about."),
    Kind.KEY_FINDING: gettext_lazy("What holds across regions, and which regions stand behind it."),
    Kind.FOCUS: gettext_lazy("One theme in depth, with its figures."),
}


def search(request: HttpRequest) -> HttpResponse:
    asked = Asked.of(request.GET)
    found = _by_code(request, asked)
    if found is not None:
        return found
    return render(request, "search/search.html", dict(browse(request, asked)))


def kind_list(request: HttpRequest, kind: str, title: str | Promise) -> HttpResponse:
    """All records of one kind. Past the last page there is nothing: 404, lest an empty page be indexed."""
    asked = Asked.of(request.GET, {"type": (kind,)})
    context = browse(request, asked)
    if asked.page > 1 and not context["rows"]:
        raise Http404
    return render(
        request,
        "corridor/list.html",
        {
            **context,
            "title": title,
            "intro": _INTROS.get(kind, ""),
            "number": asked.page,
            "feed_url": address("feed", kind),
            **_for_machines(request, asked),
        },
    )


def _for_machines(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    """A list has one address, and each of its pages; a search in it and a part of it are the same records again."""
    narrowed = bool(asked.text or asked.chosen or asked.sort)
    own = Asked(page=1 if narrowed else asked.page).address()
    return {"narrowed": narrowed, "canonical": request.build_absolute_uri(request.path + own.removesuffix("?"))}


def browse(request: HttpRequest, asked: Asked) -> Mapping[str, Any]:
    """What results.html and facets.html show."""
    language = get_language() or "en"
    reader = reader_of(request)
    results = answer(asked.query(language, reader), reader)
    labels = labels_for(request, results, asked, language)
    paging = pager(asked, results.total, SIZE)
    return {
        "action": request.path,
        "q": asked.text,
        "total": results.total,
        "rows": rows(results.hits, language, reader, regional_notes(results.hits, asked, language)),
        "facets": facets(results, labels),
        "journey": journey(results, labels, asked),
        "stations": asked.chosen.get(LINE, ()),
        "chosen": choices(asked, labels),
        "clear_url": asked.cleared().address(),
        "sort": asked.sort,
        "sorts": _sorts(asked),
        "suggestion": results.suggestion,
        "suggestion_url": asked.asking(results.suggestion).address(),
        "notice": resting(results),
        "loosened": loosened(asked.text, results),
        "other_languages": elsewhere(request.path, asked, language, reader) if results.state == "ready" else [],
        "everywhere_url": reverse("search") + Asked(text=asked.text).address() if asked.fixed else "",
        "keep": [(name, value) for name in FACETS for value in asked.chosen.get(name, ())],
        "previous_url": paging.previous_url,
        "next_url": paging.next_url,
        "steps": paging.steps,
    }


def _sorts(asked: Asked) -> list[dict[str, Any]]:
    offered = SORTS if asked.text else [sort for sort in SORTS if sort != "relevance"]
    return [
        {
            "label": _SORT_NAMES[sort],
            "url": asked.sorted_by(sort).address(),
            "current": sort == asked.order,
        }
        for sort in offered
    ]


def _by_code(request: HttpRequest, asked: Asked) -> HttpResponse | None:
    """Somebody who types a code wants that record."""
    code = asked.text.upper()
    if not code or asked.chosen or " " in code:
        return None
    language = get_language() or "en"
    pages = RecordPage.objects.filter(record__code=code, locale__language_code=language, alias_of__isnull=True)
    page = readable(reader_of(request), pages).first()
    if page is None:
        return None
    return HttpResponseRedirect(page.get_url(request) or "/", headers={"Cache-Control": "no-store"})
