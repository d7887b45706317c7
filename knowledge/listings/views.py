from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Q, QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from knowledge.gaps import GAP_BY_NAME, Gap
from knowledge.listings.columns import CELLS, code_column, columns, title_column, with_columns
from knowledge.listings.filters import RecordFilterSet, explorable
from knowledge.models import RecordPage
from knowledge.spreadsheet import Cells, Spreadsheet


def matching(pages: QuerySet[Any], words: str) -> QuerySet[Any]:
    """By code, title or summary. The pages are few enough for the database."""
    return pages.filter(Q(record__code__icontains=words) | Q(title__icontains=words) | Q(summary__icontains=words))


class RecordIndexView(Spreadsheet, IndexView):
    """All records of one kind that the user may do something with."""

    shown: tuple[str, ...] = ()
    filterset_class = RecordFilterSet
    cells: ClassVar[Cells] = CELLS

    @property
    def columns(self) -> list[Column]:
        return [BulkActionsColumn("bulk_actions"), code_column(), title_column(), *columns(*self.shown)]

    def get_filterset_kwargs(self) -> dict[str, Any]:
        pages = explorable(self.request, self.model.objects.all())
        return {**super().get_filterset_kwargs(), "pages": pages, "shown": self.shown, "kind": self.model.kind}

    def annotate_queryset(self, pages: QuerySet[Any]) -> QuerySet[Any]:
        return with_columns(pages)

    def get_ordering(self) -> str:
        ordering = self.request.GET.get("ordering", self.default_ordering)
        return ordering if ordering in self.get_valid_orderings() else self.default_ordering

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.is_searching and not self.is_explicitly_ordered:
            return queryset.order_by("title", "pk")
        return super().order_queryset(queryset)

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return matching(queryset, self.search_query) if self.is_searching else queryset


class GapReportView(Spreadsheet, ReportView):
    """The pages that the user may edit and that lack one thing."""

    model = RecordPage
    template_name = "knowledge/listings/gap.html"
    filterset_class = RecordFilterSet
    is_searchable = True
    any_permission_required: ClassVar[set[str]] = {"add", "change", "publish"}
    header_icon = "warning"
    default_ordering = "record__code"
    shown = ("kind", "region", "origin")
    cells: ClassVar[Cells] = CELLS

    @cached_property
    def gap(self) -> Gap:
        try:
            return GAP_BY_NAME[self.kwargs["gap"]]
        except KeyError:
            raise Http404 from None

    @property
    def columns(self) -> list[Column]:
        return [code_column(), title_column(), *columns(*self.shown)]

    def get_page_title(self) -> str:
        return str(self.gap.title)

    def get_filename(self) -> str:
        return f"without-{self.gap.name}"

    def get_index_url(self) -> str:
        return reverse("records_lacking", args=[self.gap.name])

    def get_index_results_url(self) -> str:
        return reverse("records_lacking_results", args=[self.gap.name])

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(), "pages": self.get_base_queryset(), "shown": self.shown}

    def get_base_queryset(self) -> QuerySet[Any]:
        mine = policy_registry.get_by_type(Page).instances_user_has_any_permission_for(self.request.user, {"change"})
        return self.gap.narrow(with_columns(RecordPage.objects.filter(pk__in=mine.values("pk"))))

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return matching(queryset, self.search_query) if self.is_searching else queryset
