"""How a list of records is narrowed."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Left, Length
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from knowledge.gaps import GAP_BY_NAME, GAPS
from knowledge.kinds import Kind
from knowledge.models import RecordPage, RegionPage, Term
from knowledge.models.term import TermKind


def explorable(request: HttpRequest, pages: QuerySet[Any]) -> QuerySet[Any]:
    """Those that this user meets in Wagtail's explorer: where he may do something, and what lies above."""
    seen = policy_registry.get_by_type(Page).explorable_instances(request.user)
    return pages.filter(pk__in=seen.values("pk"))


class BeneathFilter(ModelChoiceFilter):
    def filter(self, qs: QuerySet[Any], value: Page | None) -> QuerySet[Any]:
        return qs.filter(path__startswith=value.path).exclude(pk=value.pk) if value else qs


class StateFilter(ChoiceFilter):
    states: ClassVar[dict[str, Q]] = {
        "live": Q(live=True, has_unpublished_changes=False),
        "changed": Q(live=True, has_unpublished_changes=True),
        "draft": Q(live=False),
    }

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs.filter(self.states[value]) if value in self.states else qs


class GapFilter(ChoiceFilter):
    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return GAP_BY_NAME[value].narrow(qs) if value in GAP_BY_NAME else qs


class ThemeFilter(ModelChoiceFilter):
    """Terms stand on the page in the first language; a translation has those of its record."""

    def filter(self, qs: QuerySet[Any], value: Term | None) -> QuerySet[Any]:
        if value is None:
            return qs
        on_it = RecordPage.objects.filter(Q(terms=value) | Q(terms__parent=value))
        return qs.filter(record__in=on_it.values("record"))


def _regions(request: HttpRequest) -> QuerySet[RegionPage]:
    return explorable(request, RegionPage.objects.filter(alias_of=None).order_by("title"))


def _themes(request: HttpRequest) -> QuerySet[Term]:
    found = Term.objects.filter(kind=TermKind.THEME, merged_into=None, parent=None)
    return found.prefetch_related("labels")


class RecordFilterSet(WagtailFilterSet):
    """``shown`` names the columns of the list: what it does not show, it is not narrowed by."""

    kind = ChoiceFilter(label=_("Kind"), field_name="record__kind", choices=Kind.choices, empty_label=_("All"))
    region = BeneathFilter(label=_("Region"), queryset=_regions, empty_label=_("All"))
    origin = BeneathFilter(label=_("Comes from"), queryset=Page.objects.none(), empty_label=_("All"))
    state = StateFilter(
        label=_("State"),
        empty_label=_("All"),
        widget=forms.RadioSelect,
        choices=[("live", _("Published")), ("changed", _("Published, with a newer draft")), ("draft", _("Draft"))],
    )
    theme = ThemeFilter(label=_("Theme"), queryset=_themes, empty_label=_("All"))
    gap = GapFilter(label=_("Lacks something"), empty_label=_("All"), widget=forms.RadioSelect, choices=[])

    class Meta:
        model = RecordPage
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, pages: QuerySet[Any], shown: tuple[str, ...], kind: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {"kind", "region", "origin"} - set(shown):
            del self.filters[name]
        if "origin" in shown:
            above = pages.annotate(above=Left(F("path"), Length(F("path")) - Page.steplen)).order_by()
            self.filters["origin"].queryset = Page.objects.filter(path__in=above.values("above").distinct())
        gaps = [(gap.name, gap.title) for gap in GAPS if kind in gap.kinds]
        self.filters["gap"].extra["choices"] = gaps
        if not gaps:
            del self.filters["gap"]
