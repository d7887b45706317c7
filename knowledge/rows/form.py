from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.permissions import policy_registry

from knowledge.models import Record
from knowledge.rights import Reader, readable_records
from knowledge.rows.policy import RowPolicy, editable_records


class RowForm(WagtailAdminModelForm):
    """Refuses a row none of whose ends the user may edit, and an end that the user may neither edit nor read."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        policy = policy_registry.get_by_type(self._meta.model)
        if isinstance(policy, RowPolicy) and self.for_user is not None:
            self._ask_rights(policy, cleaned)
        return cleaned

    def _ask_rights(self, policy: RowPolicy, cleaned: dict[str, Any]) -> None:
        ends = {name: cleaned[name] for name in policy.owners if isinstance(cleaned.get(name), Record)}
        ids = {record.pk for record in ends.values()}
        mine = set(editable_records(self.for_user).filter(pk__in=ids).values_list("pk", flat=True))
        seen = mine | readable_records(Reader(self.for_user), ids)
        for name, record in ends.items():
            if record.pk not in seen:
                self.add_error(name, _("You may not use this record. Choose another one."))
        if ends and not mine:
            message = _("You may edit none of these records. Choose one from your own region at one end at least.")
            self.add_error(next(iter(ends)), ValidationError(message))
