"""Everything on one term, country or tag, kind by kind, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from knowledge.kinds import Kind
from knowledge.models import Link, RecordPage
from knowledge.reading.addresses import list_address
from knowledge.reading.lists import by_kind
from knowledge.reading.rows import pages_in
from knowledge.reading.strips import Mark, strip_where
from knowledge.rights import Reader, readable, reader_of


@dataclass
class Topic:
    """``facet`` and ``value`` name it in the lists; ``on_it`` says which source-language pages are on it."""

    request: HttpRequest
    facet: str
    value: str
    on_it: Q
    language: str = field(init=False)
    reader: Reader = field(init=False)

    def __post_init__(self) -> None:
        self.language = get_language() or "en"
        self.reader = reader_of(self.request)

    def pages(self) -> QuerySet[RecordPage]:
        sources = RecordPage.objects.filter(self.on_it).values("record")
        return pages_in(self.reader, self.language).filter(record__in=sources)

    def address(self, kind: str) -> str:
        return list_address(kind, **{self.facet: self.value})

    def context(self) -> dict[str, Any]:
        """The same few queries, however many records."""
        pages = self.pages()
        strip = strip_where(pages, self.reader, self.language, self.request)
        lists = by_kind(pages, self.request, self.language, self.address)
        return {
            "groups": list(lists.values()),
            "strip": strip if any(mark.on for mark in strip) else [],
            "missing": self.missing(strip, set(lists), pages) if lists else [],
            "all_url": self.address(""),
        }

    def missing(self, strip: list[Mark], kinds: set[str], pages: QuerySet[RecordPage]) -> list[str]:
        """Gaps in what has been recorded, never a claim that there is nothing."""
        found = [self._practices(strip, kinds), self._regions(strip), self._unanswered(pages, kinds)]
        return [sentence for sentence in found if sentence]

    def _practices(self, strip: list[Mark], kinds: set[str]) -> str:
        if Kind.PRACTICE in kinds:
            return ""
        places = [mark.name for mark in strip if mark.on]
        if self.facet == "activity" and Kind.EVENT in kinds and places:
            return _("Ran in %(regions)s; no practice described yet.") % {"regions": _and(places)}
        return _("No practice described yet.")

    def _regions(self, strip: list[Mark]) -> str:
        silent = [mark.name for mark in strip if not mark.on]
        if not silent or len(silent) == len(strip):
            return ""
        return _("No record yet from: %(regions)s.") % {"regions": ", ".join(silent)}

    def _unanswered(self, pages: QuerySet[RecordPage], kinds: set[str]) -> str:
        if not kinds & {Kind.FINDING, Kind.RECOMMENDATION}:
            return ""
        practices = readable(self.reader, RecordPage.objects.filter(record__kind=Kind.PRACTICE)).values("record")
        answered = Link.objects.filter(kind="answers", target=OuterRef("record"), origin__in=practices)
        asking = pages.filter(record__kind__in=[Kind.FINDING, Kind.RECOMMENDATION])
        total, left = asking.count(), asking.exclude(Exists(answered)).count()
        if not left:
            return ""
        return _("%(left)s of %(total)s findings and recommendations have no practice that answers them.") % {
            "left": left,
            "total": total,
        }


def _and(names: list[str]) -> str:
    return get_text_list(names, _("and"))
