from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from knowledge.models import Country, Term
from knowledge.vocabularies.forms import CountryForm, TermForm, VocabularyForm
from knowledge.vocabularies.lists import CountryIndexView, TermIndexView
from knowledge.vocabularies.views import (
    KeptView,
    MergeView,
    RetireView,
    TermEditView,
    VocabularyEditView,
    VocabularyInspectView,
)


def names_panel(*more: FieldPanel) -> InlinePanel:
    """A name and its synonyms per language, and what ``more`` there is to say in each."""
    return InlinePanel(
        "labels",
        heading=gettext_lazy("Names"),
        label=gettext_lazy("name"),
        help_text=gettext_lazy("One row a language. Readers of a language without a name see the English one."),
        min_num=1,
        panels=[
            FieldRowPanel([FieldPanel("language"), FieldPanel("name")]),
            FieldPanel("synonyms", widget=forms.Textarea(attrs={"rows": 3})),
            *more,
        ],
    )


class VocabularyViewSet(ModelViewSet):
    panels: ClassVar[list[Any]]
    form: type[VocabularyForm]
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    edit_view_class = VocabularyEditView
    delete_view_class = KeptView
    inspect_view_class = VocabularyInspectView

    def get_edit_handler(self) -> Any:
        return ObjectList(self.panels, base_form_class=self.form).bind_to_model(self.model)


class TermViewSet(VocabularyViewSet):
    model = Term
    icon = "tag"
    menu_label = gettext_lazy("Terms")
    url_prefix = "vocabularies/terms"
    form = TermForm
    index_view_class = TermIndexView
    edit_view_class = TermEditView
    inspect_view_fields: ClassVar[list[str]] = ["kind", "slug", "parent", "retired", "merged_into"]
    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("parent")]),
        names_panel(FieldPanel("description", widget=forms.Textarea(attrs={"rows": 2}))),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("position")]),
    ]

    @property
    def retire_view(self) -> Any:
        return self.construct_view(RetireView)

    @property
    def merge_view(self) -> Any:
        return self.construct_view(MergeView)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("retire/<int:pk>/", self.retire_view, name="retire"),
            path("merge/<int:pk>/", self.merge_view, name="merge"),
        ]


class CountryViewSet(VocabularyViewSet):
    model = Country
    icon = "globe"
    menu_label = gettext_lazy("Countries")
    url_prefix = "vocabularies/countries"
    form = CountryForm
    index_view_class = CountryIndexView
    inspect_view_fields: ClassVar[list[str]] = ["code", "slug", "region"]
    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("region", widget=forms.Select)]),
        names_panel(),
        FieldRowPanel(
            [FieldPanel("latitude"), FieldPanel("longitude")],
            heading=gettext_lazy("Where its sign stands on the map"),
        ),
        FieldPanel("slug"),
    ]


class VocabulariesGroup(ModelViewSetGroup):
    menu_label = gettext_lazy("Vocabularies")
    menu_icon = "tag"
    menu_order = 210
    items = (TermViewSet, CountryViewSet)
