"""An earlier published version, under the present rights of its page."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knowledge.kinds import Kind
from knowledge.link_kinds import LINK_KINDS
from knowledge.models import RecordPage, Version
from knowledge.models.term import TermKind
from knowledge.reading.beside import Entry
from knowledge.reading.crumbs import Crumb
from knowledge.reading.links import Group
from knowledge.reading.reading import Reading
from knowledge.reading.rows import Row, best_pages, row
from knowledge.reading.terms import Way, plural
from knowledge.rights import readable, reader_of


@require_safe
def version(request: HttpRequest, code: str, number: int) -> HttpResponse:
    language = get_language() or "en"
    pages = RecordPage.objects.filter(record__code=code, locale__language_code=language, alias_of__isnull=True)
    page = readable(reader_of(request), pages).select_related("record").first()
    if page is None:
        raise Http404
    found = get_object_or_404(Version, record=page.record, language=language, number=number)
    later = Version.objects.filter(record=page.record, language=language, number__gt=number).order_by("number").first()
    url = page.get_url(request) or "/"
    if later is None:
        # The present words stand at the page itself.
        return HttpResponseRedirect(url)
    content = found.content
    context: dict[str, Any] = {
        "kind": Kind(page.saved_record.kind).label,
        "code": code,
        "number": number,
        "date": found.published_at,
        "until": later.published_at,
        "note": found.note,
        "title": found.title,
        "summary": content.get("summary", ""),
        "html": _html(content),
        "latest_url": url,
        "crumbs": [Crumb(page.title, url)],
        "beside": _beside(content, page),
        "links": _links(content, Reading(page, request)),
    }
    return render(request, "corridor/version.html", context)


def _html(content: dict[str, Any]) -> SafeString:
    # Rendered by Wagtail when it was published, and kept as it was.
    parts = [(label, mark_safe(html)) for label, html in content.get("parts", [])]  # noqa: S308
    body = mark_safe(content.get("body", ""))  # noqa: S308
    return body + format_html_join("", "<h2>{}</h2>{}", parts)


def _beside(content: dict[str, Any], page: RecordPage) -> list[Entry]:
    terms = content.get("terms", [])
    by_kind = {kind: [Way(term["name"], "") for term in terms if term["kind"] == kind] for kind in TermKind}
    entries = [
        Entry(_("Date"), words=content.get("date", "")),
        *_fields(content.get("fields", {}), page),
        Entry(_("Countries"), [Way(name, "") for name in content.get("countries", [])]),
        *(Entry(plural(kind), ways) for kind, ways in by_kind.items()),
        Entry(_("Tags"), [Way(name, "") for name in content.get("tags", [])]),
    ]
    return [entry for entry in entries if entry.words or entry.links]


def _fields(kept: dict[str, str], page: RecordPage) -> list[Entry]:
    """A field that the kind no longer has is left out; a value that was one of several choices is said in words."""
    known = {field.name: field for field in (page.specific_class or RecordPage)._meta.concrete_fields}
    return [
        Entry(capfirst(str(known[name].verbose_name)), words=str(dict(known[name].flatchoices).get(value, value)))
        for name, value in kept.items()
        if name in known
    ]


def _links(content: dict[str, Any], reading: Reading) -> list[Group]:
    """As they were then, but only to what may be read now."""
    kept = content.get("links", [])
    ends = best_pages(reading.reader, reading.language, Q(record__in=[link["record"] for link in kept]))
    found: dict[str, list[Row]] = {}
    for link in kept:
        kind = LINK_KINDS.get(link["kind"])
        end = ends.get(link["record"])
        if kind is not None and end is not None:
            heading = str(kind.forward if link["forward"] else kind.backward)
            found.setdefault(heading, []).append(_row(link, row(end, reading.request, reading.language)))
    return [Group(heading, rows) for heading, rows in found.items()]


def _row(link: dict[str, Any], end: Row) -> Row:
    return Row(
        record=end.record,
        url=end.url,
        title=link["title"],
        kind=end.kind,
        type=end.type,
        code=end.code,
        summary="",
        note=link["note"],
        basis=link["basis"],
        locator=link["locator"],
    )
