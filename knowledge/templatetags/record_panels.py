from __future__ import annotations

from typing import Any

from django import template
from django.template import Context

from knowledge.editing.rows import figures_shown, links_shown
from knowledge.models import RecordPage
from knowledge.readiness import lacks

register = template.Library()


@register.inclusion_tag("knowledge/editing/refreshed.html", takes_context=True)
def record_panels(context: Context, page: Any) -> dict[str, Any]:
    """What Wagtail puts in the place of the panels after an autosave; nothing on pages that are no records."""
    if not isinstance(page, RecordPage):
        return {}
    shown: dict[str, Any] = {"page": page, "lacks": lacks(page)}
    if not page.is_translation:
        shown |= links_shown(page, context["request"])
        shown |= figures_shown(page, context["request"]) if page.has_figures else {}
    return shown
