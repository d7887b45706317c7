from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.forms import BaseForm, ModelChoiceField
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.permissions import policy_registry

from knowledge.link_kinds import ANY, LINK_KINDS, LinkKind
from knowledge.models import Fact, Record
from knowledge.rows.policy import RowPolicy, editable_records, usable_records


def offer_usable(form: BaseForm, user: AbstractBaseUser | None) -> None:
    """In every field that wants a record: only those that the user may edit or read, and only of the kind asked for."""
    for field in form.fields.values():
        if not isinstance(field, ModelChoiceField) or user is None:
            continue
        if field.queryset is not None and field.queryset.model is Record:
            usable = usable_records(user).select_related("page")
            field.queryset = field.queryset.filter(pk__in=usable.values("pk"))
            # The chooser shows the title of what it is given, even of what the form will refuse.
            field.widget.shown = usable
            limit = field.get_limit_choices_to()
            field.widget.among = (limit["kind"],) if isinstance(limit, dict) and "kind" in limit else ()
            field.error_messages["invalid_choice"] = _("You may not use this record. Choose another one.")


class RowForm(WagtailAdminModelForm):
    """Wants one of the row's ends to be the user's own to edit, and the other one that he may read."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_usable(self, self.for_user)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        policy = policy_registry.get_by_type(self._meta.model)
        if isinstance(policy, RowPolicy):
            self._ask_for_an_end(policy, cleaned)
        return cleaned

    def _ask_for_an_end(self, policy: RowPolicy, cleaned: dict[str, Any]) -> None:
        ends = {name: cleaned[name] for name in policy.owners if isinstance(cleaned.get(name), Record)}
        ids = {record.pk for record in ends.values()}
        if ends and not editable_records(self.for_user).filter(pk__in=ids).exists():
            message = _("You may edit none of these records. Choose one from your own region at one end at least.")
            self.add_error(next(iter(ends)), ValidationError(message))


class LinkForm(RowForm):
    """A new link whose kind was chosen beforehand offers only the ends that this kind may join."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = LINK_KINDS.get(self.initial.get("kind", ""))
        if kind is not None and self.instance.pk is None:
            self._offer_ends(kind)

    def _offer_ends(self, kind: LinkKind) -> None:
        self.fields["kind"].choices = [(kind.value, kind.forward)]
        for name, kinds in (("origin", kind.origins), ("target", kind.targets)):
            field = self.fields[name]
            field.queryset = field.queryset.filter(kind__in=kinds)
            field.widget.among = () if kinds == ANY else kinds


class FactForm(RowForm):
    """Proposes a code for a new figure of a record: the record's, and the next number."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        record = self.fields["record"].queryset.filter(pk=self.initial.get("record") or 0).first()
        if self.instance.pk is None and record is not None and record.code:
            self.initial.setdefault("code", _free_code(record))


def _free_code(record: Record) -> str:
    number = record.facts.count() + 1
    while Fact.objects.filter(code=f"{record.code}-N{number}").exists():
        number += 1
    return f"{record.code}-N{number}"
