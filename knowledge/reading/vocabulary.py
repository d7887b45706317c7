"""Terms with the number of records on each, beneath their parents."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, F, QuerySet
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property

from knowledge.models import RecordPage, Term
from knowledge.reading.rows import pages_in
from knowledge.reading.terms import Way, term_address
from knowledge.rights import Reader


@dataclass
class Vocabulary:
    """Four queries, whatever is asked of it. A record counts once for a term, and once for the term above."""

    reader: Reader
    language: str

    def ways(self, kind: str, *, nested: bool = False) -> list[Way]:
        """The terms at the top of a kind, in their order, without those that nothing is on."""
        ways = [self._way(term, nested=nested) for term in self._terms[kind, None]]
        return [way for way in ways if way.count]

    def descriptions(self, kind: str) -> dict[str, str]:
        return {
            term_address(kind, term.slug): next(
                (label.description for label in term.labels.all() if label.language == self.language), ""
            )
            for term in self._terms[kind, None]
        }

    @cached_property
    def _terms(self) -> defaultdict[tuple[str, int | None], list[Term]]:
        found: defaultdict[tuple[str, int | None], list[Term]] = defaultdict(list)
        for term in Term.objects.filter(merged_into__isnull=True).prefetch_related("labels"):
            found[term.kind, term.parent_id].append(term)
        return found

    @cached_property
    def _on_each(self) -> dict[int, int]:
        return self._counts(F("term"))

    @cached_property
    def _on_top(self) -> dict[int, int]:
        return self._counts(Coalesce(F("term__parent"), F("term")))

    def _counts(self, by: F | Coalesce) -> dict[int, int]:
        rows: QuerySet = RecordPage.terms.through.objects.filter(
            recordpage__record__page=F("recordpage"),
            recordpage__record__in=pages_in(self.reader, self.language).values("record"),
        )
        counted = rows.annotate(on=by).values_list("on").annotate(count=Count("recordpage__record", distinct=True))
        return dict(counted.order_by())

    def _way(self, term: Term, *, nested: bool) -> Way:
        children = self._terms[term.kind, term.pk]
        counts = self._on_top if children else self._on_each
        beneath = [self._way(child, nested=False) for child in children] if nested else []
        return Way(
            term.name(self.language),
            term_address(term.kind, term.slug),
            count=counts.get(term.pk, 0),
            children=[way for way in beneath if way.count],
        )
