"""One page for each term, country and tag."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from taggit.models import Tag

from knowledge.models import Term, TermLabel
from knowledge.models.term import TermKind
from knowledge.reading.addresses import address
from knowledge.reading.beside import Entry
from knowledge.reading.crumbs import Crumb
from knowledge.reading.terms import Way, term_address
from knowledge.reading.topics import Topic

TEMPLATE = "corridor/topic.html"


@require_safe
def term(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    rows = Term.objects.select_related("merged_into", "parent").prefetch_related(
        "labels", "parent__labels", "children__labels"
    )
    found = get_object_or_404(rows, kind=kind, slug=slug)
    if found.merged_into:
        return HttpResponsePermanentRedirect(term_address(found.merged_into.kind, found.merged_into.slug))
    merged = Q(terms__merged_into=found)
    on_it = Q(terms=found) | Q(terms__parent=found) | merged
    context = {
        **Topic(request, kind, slug, on_it).context(),
        "kind": TermKind(kind).label,
        "title": found.name(),
        "intro": _label(found).description,
        "beside": _beside(found),
        "crumbs": [Crumb(_("Themes and terms"), address("themes"))],
    }
    return render(request, TEMPLATE, context)


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Tag, slug=slug)
    context: dict[str, Any] = Topic(request, "tag", slug, Q(tagged_items__tag=found)).context()
    if not context["groups"]:
        # A tag is known by what bears it: of one that only drafts bear, nothing is said.
        raise Http404
    return render(request, TEMPLATE, {**context, "kind": _("Tag"), "title": found.name, "missing": []})


def _label(found: Term) -> TermLabel:
    by_language = {label.language: label for label in found.labels.all()}
    return by_language.get(get_language() or "en") or by_language.get("en") or TermLabel()


def _beside(found: Term) -> list[Entry]:
    parent, children = found.parent, [child for child in found.children.all() if not child.merged_into_id]
    entries = []
    if _label(found).synonym_list():
        entries.append(Entry(_("Also called"), words=", ".join(_label(found).synonym_list())))
    if parent:
        entries.append(Entry(_("Part of"), [Way(parent.name(), term_address(parent.kind, parent.slug))]))
    if children:
        ways = [Way(child.name(), term_address(child.kind, child.slug)) for child in children]
        entries.append(Entry(_("Parts"), ways))
    if found.retired:
        entries.append(Entry(_("Note"), words=_("No longer used for new records.")))
    return entries
