"""The permanent address of a record: it outlives moves, renames and withdrawal."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from knowledge.models import Record, RecordPage
from knowledge.rights import Reader, published, readable, reader_of


@require_safe
def permanent(request: HttpRequest, code: str) -> HttpResponse:
    record = get_object_or_404(Record.objects.select_related("merged_into"), code=code.upper())
    if record.merged_into_id or not _is_live(record):
        return _gone(request, record)
    page = _page_of(record, reader_of(request))
    if page is None:
        # Closed to this reader, who is not told that it is there.
        raise Http404
    response = HttpResponseRedirect(page.get_url(request) or "/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def _gone(request: HttpRequest, record: Record) -> HttpResponse:
    if record.published_at is None:
        raise Http404
    heir = _heir(record)
    page = _page_of(heir, reader_of(request)) if heir else None
    successor = {"title": page.title, "url": page.get_url(request)} if page else None
    return render(request, "410.html", {"code": record.code, "successor": successor}, status=410)


def _heir(record: Record) -> Record | None:
    """The record at the end of a chain of mergers."""
    seen = {record.pk}
    heir = record.merged_into
    while heir is not None and heir.merged_into_id and heir.pk not in seen:
        seen.add(heir.pk)
        heir = heir.merged_into
    return heir


def _is_live(record: Record) -> bool:
    return published(RecordPage.objects.filter(record=record, alias_of__isnull=True)).exists()


def _page_of(record: Record, reader: Reader) -> RecordPage | None:
    """In the reader's language, else in the one it was written in, else in any."""
    pages = RecordPage.objects.filter(record=record, alias_of__isnull=True).select_related("locale")
    found = list(readable(reader, pages))
    language = get_language()
    found.sort(key=lambda page: (page.locale.language_code != language, page.pk != record.page_id, page.pk))
    return found[0] if found else None
