"""Pages that ask before a term is retired, brought back or merged, and the one that says why none is deleted."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin

from knowledge.models import Term
from knowledge.vocabularies import actions
from knowledge.vocabularies.buttons import term_buttons
from knowledge.vocabularies.forms import MergeForm


class OneRow(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """A page about one row that only who may change it sees."""

    model: type[Model] = Term
    permission_required = "change"
    index_url_name = ""
    inspect_url_name = ""

    @cached_property
    def object(self) -> Any:
        return get_object_or_404(self.model, pk=self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def get_index_url(self) -> str:
        return reverse(self.index_url_name)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        label = capfirst(self.model._meta.verbose_name_plural)
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, {"url": self.get_index_url(), "label": label}, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"object": self.object, "index_url": self.get_index_url(), **super().get_context_data(**kwargs)}

    def done(self, message: str) -> HttpResponse:
        messages.success(self.request, message)
        return HttpResponseRedirect(self.get_index_url())

    def refused(self, error: ValidationError) -> HttpResponse:
        messages.error(self.request, " ".join(error.messages))
        return HttpResponseRedirect(self.get_index_url())


class KeptView(OneRow):
    """In place of a delete view."""

    template_name = "knowledge/vocabularies/kept.html"

    def get_page_title(self) -> str:
        return _("Never deleted")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(), status=405)


class RetireView(OneRow):
    """Retires a term that is in use, brings a retired one back."""

    template_name = "knowledge/vocabularies/retire.html"

    def get_page_title(self) -> str:
        return _("Bring back") if self.object.retired else _("Retire")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(records=actions.records_on(self.object), **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        term = self.object
        if not term.retired:
            actions.retire(term, user=request.user)
            return self.done(_("“%(term)s” is no longer offered for new records.") % {"term": term})
        try:
            actions.bring_back(term, user=request.user)
        except ValidationError as error:
            return self.refused(error)
        return self.done(_("“%(term)s” is offered again.") % {"term": term})


class MergeView(OneRow):
    """Asks for the other term, then says what will change, then does it."""

    template_name = "knowledge/vocabularies/merge.html"

    def get_page_title(self) -> str:
        return _("Merge into another term")

    @cached_property
    def form(self) -> MergeForm:
        asked = self.request.POST or self.request.GET
        return MergeForm(self.object, asked if "into" in asked else None)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        into = self.form.cleaned_data["into"] if self.form.is_bound and self.form.is_valid() else None
        records, beneath = actions.records_on(self.object), self.object.children.count()
        return super().get_context_data(form=self.form, into=into, records=records, beneath=beneath, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        into = self.form.cleaned_data["into"]
        try:
            records = actions.merge(self.object, into, user=request.user)
        except ValidationError as error:
            return self.refused(error)
        told = ngettext(
            "“%(term)s” is now part of “%(into)s”: %(count)d record changed.",
            "“%(term)s” is now part of “%(into)s”: %(count)d records changed.",
            records,
        )
        return self.done(told % {"term": self.object, "into": into, "count": records})


class VocabularyEditView(generic.EditView):
    def get_delete_url(self) -> str | None:
        return None


class TermEditView(VocabularyEditView):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._where_it_went() or super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._where_it_went() or super().post(request, *args, **kwargs)

    def _where_it_went(self) -> HttpResponse | None:
        term = self.get_object()
        if term.merged_into is None:
            return None
        messages.warning(self.request, _("“%(term)s” was merged into this term.") % {"term": term})
        return HttpResponseRedirect(reverse(self.edit_url_name, args=[term.merged_into_id]))

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        return [*super().header_more_buttons, *term_buttons(self.object)]


class VocabularyInspectView(generic.InspectView):
    """All that is known of a row, for those who may not change it."""

    def get_delete_url(self) -> str | None:
        return None

    def get_fields_context(self) -> list[dict[str, Any]]:
        return [*super().get_fields_context(), *(_in_language(label) for label in self.object.labels.all())]


def _in_language(label: Any) -> dict[str, Any]:
    words = "; ".join([label.name, *label.synonym_list()])
    return {"label": label.get_language_display(), "value": words, "component": None}
