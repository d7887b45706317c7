"""The lists of terms and countries, with the number of records on each."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.db.models import Case, Count, F, Model, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import BaseButton

from knowledge.models import Country, CountryLabel, Record, Term, TermLabel
from knowledge.models.term import TermKind
from knowledge.spreadsheet import Cells, Spreadsheet
from knowledge.vocabularies.buttons import term_buttons


def named_in(row: Any) -> list[str]:
    return [label.language for label in row.labels.all()]


def names_by_language() -> dict[str, tuple[str, Any]]:
    """A column of names and one of synonyms for each language."""
    columns = {}
    for language, name in settings.LANGUAGES:
        columns[f"name_{language}"] = (name, lambda row, code=language: _label(row, code, "name"))
        heading = f"{name}, +"
        columns[f"synonyms_{language}"] = (heading, lambda row, code=language: _label(row, code, "synonyms"))
    return columns


def _label(row: Any, language: str, field: str) -> str:
    found = next((label for label in row.labels.all() if label.language == language), None)
    return "; ".join(getattr(found, field).splitlines()) if found else ""


def state_of(term: Term) -> str:
    if term.merged_into:
        return _("merged into “%(term)s”") % {"term": term.merged_into.name()}
    return _("retired") if term.retired else _("in use")


def region_of(country: Country) -> str:
    return country.region.page.title if country.region and country.region.page else ""


class NamelessFilter(ChoiceFilter):
    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        labels = qs.model._meta.get_field("labels").related_model.objects.filter(language=value)
        key = qs.model._meta.model_name
        return qs.exclude(pk__in=labels.values(key)) if value else qs


class StateFilter(ChoiceFilter):
    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        states = {
            "used": Q(retired=False),
            "retired": Q(retired=True, merged_into=None),
            "merged": Q(merged_into__isnull=False),
        }
        return qs.filter(states[value]) if value in states else qs


def _radio(**kwargs: Any) -> dict[str, Any]:
    return {"widget": forms.RadioSelect, "empty_label": gettext_lazy("All"), **kwargs}


class TermFilterSet(WagtailFilterSet):
    kind = ChoiceFilter(**_radio(label=gettext_lazy("Kind"), choices=TermKind.choices))
    state = StateFilter(
        **_radio(
            label=gettext_lazy("State"),
            choices=[
                ("used", gettext_lazy("In use")),
                ("retired", gettext_lazy("Retired")),
                ("merged", gettext_lazy("Merged")),
            ],
        )
    )
    nameless = NamelessFilter(**_radio(label=gettext_lazy("Has no name in"), choices=settings.LANGUAGES))

    class Meta:
        model = Term
        fields: ClassVar[list[str]] = []


class CountryFilterSet(WagtailFilterSet):
    nameless = NamelessFilter(**_radio(label=gettext_lazy("Has no name in"), choices=settings.LANGUAGES))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["region"].queryset = Record.objects.filter(kind="region", page__isnull=False).select_related(
            "page"
        )

    class Meta:
        model = Country
        fields: ClassVar[list[str]] = ["region"]


class VocabularyIndexView(Spreadsheet, generic.IndexView):
    is_searchable = True
    label_model: type[Model]

    def get_base_queryset(self) -> QuerySet[Any]:
        key = self.model._meta.model_name
        names = self.label_model._default_manager.filter(**{key: OuterRef("pk")})
        shown = names.order_by(_first(get_language() or "en")).values("name")[:1]
        rows = self.model._default_manager.prefetch_related("labels")
        return rows.annotate(records=Count("pages__record", distinct=True), shown_name=Subquery(shown))

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """By any name or synonym, in any language."""
        words = self.search_query
        if not words:
            return queryset
        labels = self.label_model._default_manager.filter(Q(name__icontains=words) | Q(synonyms__icontains=words))
        return queryset.filter(Q(pk__in=labels.values(self.model._meta.model_name)) | Q(slug__icontains=words))

    def get_delete_url(self, instance: Any) -> str | None:
        return None


def _first(language: str) -> Any:
    return Case(When(language=language, then=Value(0)), When(language="en", then=Value(1)), default=Value(2))


def title_column(view: generic.IndexView) -> TitleColumn:
    column = view._get_title_column("__str__")
    column.label, column.sort_key = _("Name"), "shown_name"
    return column


class TermIndexView(VocabularyIndexView):
    label_model = TermLabel
    filterset_class = TermFilterSet
    cells: ClassVar[Cells] = {
        "kind": (gettext_lazy("Kind"), lambda term: term.get_kind_display()),
        "slug": (gettext_lazy("Address"), lambda term: term.slug),
        "parent": (gettext_lazy("Beneath"), lambda term: term.parent.name() if term.parent else ""),
        "state": (gettext_lazy("State"), state_of),
        "records": (gettext_lazy("Records"), lambda term: term.records),
        **names_by_language(),
    }

    @property
    def columns(self) -> list[Column]:
        return [
            title_column(self),
            Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
            Column("parent", label=_("Beneath"), accessor=lambda term: term.parent.name() if term.parent else ""),
            Column("languages", label=_("Named in"), accessor=lambda term: ", ".join(named_in(term))),
            Column("records", label=_("Records"), sort_key="records"),
            Column("state", label=_("State"), accessor=state_of, sort_key="retired"),
        ]

    def get_base_queryset(self) -> QuerySet[Term]:
        rows = super().get_base_queryset().select_related("parent", "merged_into")
        rows = rows.order_by(
            "kind", Coalesce("parent__position", "position"), F("parent").asc(nulls_first=True), "position"
        )
        return rows.prefetch_related("parent__labels", "merged_into__labels")

    def get_edit_url(self, instance: Term) -> str | None:
        return None if instance.merged_into_id else super().get_edit_url(instance)

    def get_list_more_buttons(self, instance: Term) -> list[BaseButton | MenuItem]:
        more = term_buttons(instance) if self.user_has_permission("change") else []
        return [*super().get_list_more_buttons(instance), *more]


class CountryIndexView(VocabularyIndexView):
    label_model = CountryLabel
    filterset_class = CountryFilterSet
    cells: ClassVar[Cells] = {
        "code": (gettext_lazy("Code"), lambda country: country.code),
        "slug": (gettext_lazy("Address"), lambda country: country.slug),
        "region": (gettext_lazy("Region"), region_of),
        "records": (gettext_lazy("Records"), lambda country: country.records),
        **names_by_language(),
    }

    @property
    def columns(self) -> list[Column]:
        return [
            title_column(self),
            Column("code", label=_("Code"), sort_key="code"),
            Column("region", label=_("Region"), accessor=region_of, sort_key="region__page__title"),
            Column("languages", label=_("Named in"), accessor=lambda country: ", ".join(named_in(country))),
            Column("records", label=_("Records"), sort_key="records"),
        ]

    def get_base_queryset(self) -> QuerySet[Country]:
        return super().get_base_queryset().select_related("region__page").order_by("shown_name")
