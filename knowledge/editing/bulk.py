"""Pages that are published from a list are asked for the same as those published from the editor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import Page

from knowledge.models import RecordPage
from knowledge.readiness import lacks


def refuse_unready(request: HttpRequest, kind: str, pages: Iterable[Any], action: Any) -> HttpResponse | None:
    """Wagtail's hook before anything is done to what was ticked: all of it is published or nothing."""
    if kind != "publish":
        return None
    beneath = action.cleaned_form.cleaned_data.get("include_descendants", False)
    refused = list(_unready(pages, beneath=beneath))
    for page, words in refused:
        messages.error(request, _("“%(title)s” was not published. %(words)s") % {"title": page.title, "words": words})
    return redirect(action.next_url) if refused else None


def _unready(pages: Iterable[Any], *, beneath: bool) -> Iterator[tuple[Page, str]]:
    for top in pages:
        if not isinstance(top, Page):
            continue
        for page in [top, *(top.get_descendants().not_live() if beneath else [])]:
            draft = page.get_latest_revision_as_object()
            if isinstance(draft, RecordPage) and not page.live:
                needed = " ".join(lack.words for lack in lacks(draft) if lack.stops)
                if needed:
                    yield page, needed
