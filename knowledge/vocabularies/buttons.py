from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button

from knowledge.models import Term


def term_buttons(term: Term) -> list[Button]:
    """What may be done to a term beside editing it."""
    if term.merged_into_id:
        return []
    label, icon = (_("Bring back"), "undo") if term.retired else (_("Retire"), "lock")
    return [
        Button(label, url=reverse("term:retire", args=[term.pk]), icon_name=icon, priority=40),
        Button(_("Merge into another term"), url=reverse("term:merge", args=[term.pk]), icon_name="link", priority=50),
    ]
