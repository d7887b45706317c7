from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.http import urlencode
from wagtail.admin.panels import ObjectList
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views import generic
from wagtail.admin.views.generic import history, usage
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from knowledge.link_kinds import LINK_KINDS
from knowledge.rows.form import RowForm

# What the page editor's “add” may fill in: the end that it stands at, and the kind of link.
ENDS = ("origin", "target", "record")
GIVEN = (*ENDS, "kind")


class OwnRows:
    """For every view of a row: refuses another's row as one that is not there. Wagtail asks about the model alone."""

    model: type[Model]
    request: HttpRequest

    @cached_property
    def may_have_rows(self) -> bool:
        return bool(policy_registry.get_by_type(self.model).user_has_permission(self.request.user, "change"))

    def user_has_permission(self, permission: str) -> bool:
        """Asked for every button of every row, and always answered alike."""
        return self.may_have_rows

    def own_rows(self) -> QuerySet[Any]:
        policy = policy_registry.get_by_type(self.model)
        return policy.instances_user_has_any_permission_for(self.request.user, {"change"})

    def get_object(self, queryset: QuerySet[Any] | None = None) -> Any:
        key = self.kwargs.get("pk") or self.args[0]  # type: ignore[attr-defined]
        row = self.own_rows().filter(pk=unquote(str(key))).first()
        if row is None:
            raise PermissionDenied
        return row


class BackToEditor:
    """Back to the page editor that the row was opened from, if ``next`` names an address of this site."""

    request: HttpRequest

    def get_success_url(self) -> str:
        return get_valid_next_url_from_request(self.request) or super().get_success_url()  # type: ignore[misc]

    def kept(self, *names: str) -> str:
        """What of the address must survive the sending of the form."""
        given = {name: self.request.GET[name] for name in (*names, "next") if name in self.request.GET}
        return f"?{urlencode(given)}" if given else ""


class RowIndexView(OwnRows, generic.IndexView):
    related: tuple[str, ...] = ()

    def get_base_queryset(self) -> QuerySet[Any]:
        return self.own_rows().select_related(*self.related)


class RowCreateView(BackToEditor, generic.CreateView):
    def get_initial(self) -> dict[str, Any]:
        given = {name: self.request.GET[name] for name in ENDS if self.request.GET.get(name, "").isdigit()}
        kind = {"kind": self.request.GET["kind"]} if self.request.GET.get("kind") in LINK_KINDS else {}
        return {**super().get_initial(), **given, **kind}

    def get_add_url(self) -> str:
        return super().get_add_url() + self.kept(*GIVEN)

    def save_instance(self) -> Any:
        if hasattr(self.form.instance, "author"):
            self.form.instance.author = self.request.user
        return super().save_instance()


class RowEditView(BackToEditor, OwnRows, generic.EditView):
    def get_edit_url(self) -> str:
        return super().get_edit_url() + self.kept()

    def get_delete_url(self) -> str:
        return super().get_delete_url() + self.kept()


class RowDeleteView(BackToEditor, OwnRows, generic.DeleteView):
    def get_delete_url(self) -> str:
        return super().get_delete_url() + self.kept()


class RowHistoryView(OwnRows, history.HistoryView):
    pass


class RowUsageView(OwnRows, usage.UsageView):
    pass


class RowViewSet(ModelViewSet):
    """The views of a row model whose policy is a ``RowPolicy``; every one of them asks for the row."""

    panels: ClassVar[list[Any]]
    related: tuple[str, ...] = ()
    row_form: type[RowForm] = RowForm
    index_view_class = RowIndexView
    add_view_class = RowCreateView
    edit_view_class = RowEditView
    delete_view_class = RowDeleteView
    history_view_class = RowHistoryView
    usage_view_class = RowUsageView
    copy_view_enabled = False
    inspect_view_enabled = False

    def get_edit_handler(self) -> Any:
        return ObjectList(self.panels, base_form_class=self.row_form).bind_to_model(self.model)

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(**{"related": self.related, **kwargs})
