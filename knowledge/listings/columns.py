"""What the lists of records show, and what their spreadsheets hold."""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Left, Length
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.ui.tables.pages import PageStatusColumn
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page
from wagtail.query import PageQuerySet

from knowledge.kinds import Kind
from knowledge.models import RecordPage
from knowledge.reading.places import with_place
from knowledge.spreadsheet import Cells


def with_columns(pages: PageQuerySet) -> QuerySet[Any]:
    """All that a row shows, in the one query of the list."""
    above = Page.objects.filter(path=Left(OuterRef("path"), Length(OuterRef("path")) - Page.steplen))
    pages = pages.prefetch_workflow_states().annotate_approved_schedule()
    found = with_place(pages.select_related("record", "latest_revision__user", "locale").defer("body"))
    return found.annotate(origin_title=Subquery(above.values("title")[:1]))


def changed_by(page: Any) -> str:
    user = page.latest_revision.user if page.latest_revision else None
    return get_user_display_name(user) if user else ""


def kind_of(page: RecordPage) -> str:
    return str(Kind(page.record.kind).label) if page.record else ""


def code_column() -> Column:
    return Column("code", label=_("Code"), accessor="record.code", sort_key="record__code", width="130")


def title_column() -> TitleColumn:
    """Without the buttons of Wagtail's own column, which ask for the rights of each row."""
    return TitleColumn("title", label=_("Title"), sort_key="title", url_name="wagtailadmin_pages:edit")


def columns(*shown: str) -> list[Column]:
    """The columns after the title; ``shown`` names those that not every list has."""
    extra = {
        "kind": Column("kind", label=_("Kind"), accessor=kind_of, sort_key="record__kind"),
        "region": Column("region", label=_("Region"), accessor="region_title", sort_key="region_title"),
        "origin": Column("origin", label=_("Comes from"), accessor="origin_title", sort_key="origin_title"),
    }
    return [
        *(extra[name] for name in shown),
        PageStatusColumn("status", label=_("State"), sort_key="live"),
        Column("changed_by", label=_("Changed by"), accessor=changed_by),
        DateColumn("latest_revision_created_at", label=_("Changed"), sort_key="latest_revision_created_at"),
    ]


CELLS: Cells = {
    "code": (gettext_lazy("Code"), lambda page: page.record.code if page.record else ""),
    "title": (gettext_lazy("Title"), lambda page: page.title),
    "kind": (gettext_lazy("Kind"), kind_of),
    "language": (gettext_lazy("Language"), lambda page: page.locale.language_code),
    "region": (gettext_lazy("Region"), lambda page: page.region_title or ""),
    "origin": (gettext_lazy("Comes from"), lambda page: page.origin_title or ""),
    "summary": (gettext_lazy("Summary"), lambda page: page.summary),
    "state": (gettext_lazy("State"), lambda page: str(page.status_string)),
    "changed_by": (gettext_lazy("Changed by"), changed_by),
    "changed": (gettext_lazy("Changed"), lambda page: page.latest_revision_created_at),
    "published": (gettext_lazy("First published"), lambda page: page.first_published_at),
}
