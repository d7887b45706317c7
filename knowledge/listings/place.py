"""Where a new record belongs, asked before its form opens."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.models import Page


class PlaceView(ChooseParentView):
    page_title = gettext_lazy("Where does it belong?")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.get_valid_parent_pages(request.user).exists():
            return super().get(request, *args, **kwargs)
        names = [
            str(model._meta.verbose_name) for model in self.model.allowed_parent_page_models() if model is not Page
        ]
        told = _("“%(kind)s” stands beneath: %(parents)s. Make one first, or ask for the right to add to one.")
        words = {"kind": self.model._meta.verbose_name, "parents": get_text_list(names, _("or"))}
        messages.warning(request, told % words)
        return HttpResponseRedirect(self.get_index_url())

    def get_form(self) -> Any:
        form = super().get_form()
        form.fields["parent_page"].label = _("It belongs beneath")
        form.fields["parent_page"].help_text = _("Choose the page that it came from or that it is part of.")
        return form
