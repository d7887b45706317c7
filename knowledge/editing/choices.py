"""Terms and countries as checkboxes: folded, grouped, with a filter where JavaScript runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from knowledge.models.country import Country
from knowledge.models.term import Term, TermKind

if TYPE_CHECKING:
    from knowledge.models.page import RecordPage


@dataclass
class Choice:
    pk: int
    name: str
    chosen: bool
    note: str = ""
    beneath: list[Choice] = field(default_factory=list)


@dataclass
class Fold:
    """One kind of term, or one region: what stands in it, and how many of it are chosen."""

    heading: str
    choices: list[Choice] = field(default_factory=list)

    @property
    def chosen(self) -> int:
        return sum(choice.chosen for choice in _with_those_beneath(self.choices))


def _with_those_beneath(choices: Iterable[Choice]) -> Iterable[Choice]:
    for choice in choices:
        yield choice
        yield from choice.beneath


def offered_terms(page: RecordPage) -> QuerySet[Term]:
    """Those in use, and what the page has already: a retired term stays where it is."""
    had = [term.pk for term in page.terms.all()]
    in_use = Q(retired=False, merged_into__isnull=True)
    return Term.objects.filter(in_use | Q(pk__in=had)).prefetch_related("labels")


def offered_countries() -> QuerySet[Country]:
    return Country.objects.select_related("region__page").prefetch_related("labels")


class FoldedChoice(forms.CheckboxSelectMultiple):
    template_name = "knowledge/editing/folds.html"

    class Media:
        css = {"all": ["knowledge/editing.css"]}
        js = ["knowledge/editing.js"]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Django's own groups are not asked for: they know no third level."""
        context = forms.Widget.get_context(self, name, value, attrs)
        chosen = {str(key) for key in value or []}
        rows = list(getattr(self.choices, "queryset", []))
        context["widget"]["folds"] = self.folds(rows, chosen)
        return context

    def folds(self, rows: list[Any], chosen: set[str]) -> list[Fold]:
        raise NotImplementedError


class TermChoice(FoldedChoice):
    def folds(self, rows: list[Term], chosen: set[str]) -> list[Fold]:
        found = {kind: Fold(str(label)) for kind, label in TermKind.choices}
        choices = {term.pk: self._choice(term, chosen) for term in rows}
        for term in rows:
            parent = choices.get(term.parent_id or 0)
            (parent.beneath if parent else found[term.kind].choices).append(choices[term.pk])
        return [fold for fold in found.values() if fold.choices]

    def _choice(self, term: Term, chosen: set[str]) -> Choice:
        return Choice(term.pk, term.name(), str(term.pk) in chosen, _("retired") if term.retired else "")


class CountryChoice(FoldedChoice):
    def folds(self, rows: list[Country], chosen: set[str]) -> list[Fold]:
        found: dict[int, Fold] = {}
        for country in sorted(rows, key=lambda country: country.name()):
            region = country.region.page.title if country.region and country.region.page else _("Other countries")
            fold = found.setdefault(country.region_id or 0, Fold(region))
            fold.choices.append(Choice(country.pk, country.name(), str(country.pk) in chosen))
        rest = [found.pop(0)] if 0 in found else []
        return [*sorted(found.values(), key=lambda fold: fold.heading), *rest]
