"""The links and figures of a record as its editor sees them: only those at both of whose ends he has the rights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from knowledge.kinds import Kind
from knowledge.link_kinds import ANY, LINK_KINDS, LinkKind
from knowledge.models import Fact, Link, Record, RecordPage
from knowledge.reading.links import basis_words


@dataclass(frozen=True)
class Shown:
    """A link as seen from one end."""

    words: str
    kind: str
    code: str
    title: str
    note: str
    locator: str
    basis: str
    said: str
    edit_url: str
    delete_url: str


@dataclass(frozen=True)
class Way:
    words: str
    ends: str
    url: str


def links_shown(page: RecordPage, request: HttpRequest) -> dict[str, Any]:
    """Two queries for 1 and for 51 links, beside those for the rights."""
    if page.record_id is None or page.pk is None:
        return {"unsaved": True}
    back = _back(page)
    rows = _own(Link, request).filter(Q(origin=page.record_id) | Q(target=page.record_id))
    found = rows.select_related("origin__page", "target__page", "author")
    links = sorted((_seen(link, page, back) for link in found), key=lambda link: link.words)
    return {"links": links, "ways": _ways(page, back)}


def _own(model: type[Link | Fact], request: HttpRequest) -> Any:
    return policy_registry.get_by_type(model).instances_user_has_any_permission_for(request.user, {"change"})


def _back(page: RecordPage) -> str:
    return urlencode({"next": reverse("wagtailadmin_pages:edit", args=[page.pk])})


def _seen(link: Link, page: RecordPage, back: str) -> Shown:
    forward = link.origin_id == page.record_id
    declared = LINK_KINDS[link.kind]
    end = link.target if forward else link.origin
    return Shown(
        words=str(declared.forward if forward else declared.backward),
        kind=str(end.get_kind_display()),
        code=end.code or "",
        title=end.page.get_admin_display_title() if end.page else _("(its page was deleted)"),
        note=_standing(end),
        locator=link.locator,
        basis=basis_words(link),
        said=link.note,
        edit_url=f"{reverse('link:edit', args=[link.pk])}?{back}",
        delete_url=f"{reverse('link:delete', args=[link.pk])}?{back}",
    )


def _standing(end: Record) -> str:
    return _("draft: readers do not see this link yet") if end.page and not end.page.live else ""


def _ways(page: RecordPage, back: str) -> list[Way]:
    """Every kind of link that may lead from this kind of record, and to it."""
    ways = []
    for kind in LINK_KINDS.values():
        if page.kind in kind.origins:
            ways.append(_way(kind, str(kind.forward), kind.targets, {"origin": page.record_id}, back))
        if page.kind in kind.targets:
            ways.append(_way(kind, str(kind.backward), kind.origins, {"target": page.record_id}, back))
    return ways


def _way(kind: LinkKind, words: str, ends: frozenset[str], given: dict[str, Any], back: str) -> Way:
    named = "" if ends == ANY else ", ".join(str(label) for value, label in Kind.choices if value in ends)
    return Way(words, named, f"{reverse('link:add')}?{urlencode({**given, 'kind': kind.value})}&{back}")


def figures_shown(page: RecordPage, request: HttpRequest) -> dict[str, Any]:
    if page.record_id is None or page.pk is None:
        return {"unsaved": True}
    back = _back(page)
    facts = [
        (fact, f"{reverse('fact:edit', args=[fact.pk])}?{back}", f"{reverse('fact:delete', args=[fact.pk])}?{back}")
        for fact in _own(Fact, request).filter(record=page.record_id)
    ]
    return {"facts": facts, "add_url": f"{reverse('fact:add')}?{urlencode({'record': page.record_id})}&{back}"}
