"""What a record may still lack: the reports list it, and every list of records can be narrowed to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast, Left, Length
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from knowledge.kinds import Kind
from knowledge.models import Link, RecordPage
from knowledge.models.term import TermKind

_TOLD = frozenset({Kind.FINDING, Kind.RECOMMENDATION, Kind.PRACTICE, Kind.KEY_FINDING, Kind.FOCUS, Kind.EVENT})
_SAID = frozenset({Kind.FINDING, Kind.RECOMMENDATION})
_ALL = frozenset(Kind)


@dataclass(frozen=True)
class Gap:
    """``of_record`` is asked of the page in the first language only: translations share terms and links."""

    name: str
    title: str | Promise
    help: str | Promise
    kinds: frozenset[Kind]
    condition: Callable[[], Any]
    of_record: bool = True

    def narrow(self, pages: QuerySet[Any]) -> QuerySet[Any]:
        found = pages.filter(alias_of=None, record__kind__in=self.kinds).filter(self.condition())
        return found.filter(record__page=F("pk")) if self.of_record else found


def _no_summary() -> Q:
    return Q(summary="")


def _no_theme() -> Any:
    through = RecordPage.terms.through.objects
    return ~Exists(through.filter(recordpage=OuterRef("pk"), term__kind=TermKind.THEME))


def _no_source() -> Any:
    return ~Exists(Link.objects.filter(kind__in=["told-from", "cites"], origin=OuterRef("record")))


def _no_session() -> Any:
    """Only beneath an event: a finding of a focus page was said in none."""
    above = Left(OuterRef("path"), Length(OuterRef("path")) - Page.steplen)
    event = Exists(RecordPage.objects.filter(path=above, record__kind=Kind.EVENT))
    return event & ~Exists(Link.objects.filter(kind="said-in", origin=OuterRef("record")))


def _no_practice() -> Any:
    return ~Exists(Link.objects.filter(kind="answers", target=OuterRef("record")))


def _mute_picture() -> Q:
    pages = RecordPage.objects.annotate(written=Cast("body", TextField())).filter(written__contains='"picture"')
    return Q(pk__in=[page.pk for page in pages.only("body") if any(_mute(page.body.raw_data))])


def _mute(blocks: Any) -> Iterator[bool]:
    for block in blocks:
        if block["type"] == "picture":
            yield not (block["value"].get("alt") or "").strip()


GAPS = (
    Gap(
        "summary",
        _("Without a summary"),
        _("Lists, search and feeds show the summary alone."),
        _ALL,
        _no_summary,
        of_record=False,
    ),
    Gap(
        "theme",
        _("Without a theme"),
        _("Readers who come by a theme do not find these."),
        _TOLD,
        _no_theme,
    ),
    Gap(
        "source",
        _("Without a source"),
        _("No link says from which source this is told, or which it cites."),
        _TOLD,
        _no_source,
    ),
    Gap(
        "session",
        _("Without a session"),
        _("They came out of an event; no link says in which of its sessions they were said."),
        _SAID,
        _no_session,
    ),
    Gap(
        "practice",
        _("Without a practice"),
        _("No good practice answers these yet."),
        _SAID,
        _no_practice,
    ),
    Gap(
        "alt-text",
        _("Pictures without words"),
        _("These pages show a picture that is not described. A mere ornament needs no words."),
        _ALL,
        _mute_picture,
        of_record=False,
    ),
)
GAP_BY_NAME = {gap.name: gap for gap in GAPS}
