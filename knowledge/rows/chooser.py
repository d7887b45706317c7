"""Finds a record by its code or its title: those that the user may edit or read."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView, ChosenMultipleView, ChosenView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets import BaseChooser

from knowledge.kinds import Kind
from knowledge.models import Record
from knowledge.rows.policy import usable_records


def choosable(user: Any) -> QuerySet[Record]:
    return usable_records(user).filter(merged_into__isnull=True, page__isnull=False)


class RecordFilterForm(BaseFilterForm):
    q = forms.CharField(label=_("Code or title"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("All")), *Kind.choices])

    def filter(self, objects: QuerySet[Record]) -> QuerySet[Record]:
        asked = self.cleaned_data
        self.is_searching = bool(asked.get("q"))
        self.search_query = asked.get("q", "")
        for word in asked.get("q", "").split():
            objects = objects.filter(Q(code__icontains=word) | Q(page__title__icontains=word))
        return objects.filter(kind=asked["kind"]) if asked.get("kind") else objects


class _Records:
    filter_form_class = RecordFilterForm
    ordering = ("code",)
    request: HttpRequest
    title_column: Column
    # The kinds of record that the field may take, joined by commas.
    preserve_url_parameters = ("multiple", "among")

    def get_object_list(self) -> QuerySet[Record]:
        offered = choosable(self.request.user).select_related("page")
        among = self.request.GET.get("among", "")
        return offered.filter(kind__in=among.split(",")) if among else offered

    @property
    def columns(self) -> list[Column]:
        return [
            self.title_column,
            Column("kind", label=_("Kind"), accessor="get_kind_display"),
        ]


class RecordChooseView(_Records, ChooseView):
    pass


class RecordChooseResultsView(_Records, ChooseResultsView):
    pass


class RecordChosenView(ChosenView):
    def get_object(self, pk: Any) -> Record:
        return choosable(self.request.user).get(pk=pk)


class RecordChosenMultipleView(ChosenMultipleView):
    def get_objects(self, pks: list[Any]) -> QuerySet[Record]:
        return choosable(self.request.user).filter(pk__in=pks)


class RecordChooser(BaseChooser):
    """The form sets what this user may see the title of, and the kinds of record that its field wants."""

    shown: QuerySet[Record] = Record.objects.none()
    among: Collection[str] = ()

    def get_chooser_modal_url(self) -> str:
        address = super().get_chooser_modal_url()
        return f"{address}?{urlencode({'among': ','.join(sorted(self.among))})}" if self.among else address

    def get_instance(self, value: Any) -> Record | None:
        key = value.pk if isinstance(value, Record) else value
        return self.shown.filter(pk=key).first() if key else None


class RecordChooserViewSet(ChooserViewSet):
    model = Record
    base_widget_class = RecordChooser
    icon = "doc-full"
    choose_one_text = _("Choose a record")
    choose_another_text = _("Choose another record")
    choose_view_class = RecordChooseView
    choose_results_view_class = RecordChooseResultsView
    chosen_view_class = RecordChosenView
    chosen_multiple_view_class = RecordChosenMultipleView


record_chooser = RecordChooserViewSet("record_chooser")
