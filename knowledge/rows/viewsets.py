"""The rows that editors work with beside pages: links and figures."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.viewsets.model import ModelViewSetGroup

from knowledge.models import Fact, Link
from knowledge.rows.viewset import RowViewSet


class LinkViewSet(RowViewSet):
    model = Link
    icon = "link"
    menu_label = _("Links")
    list_display = ("origin", "kind", "target", "basis")
    list_filter = ("kind", "basis", "origin__kind")
    list_export: ClassVar[list[str]] = ["kind", "origin.code", "target.code", "locator", "note", "basis"]
    related = ("origin__page", "target__page")
    panels: ClassVar[list[FieldPanel | MultiFieldPanel]] = [
        FieldPanel("origin"),
        FieldPanel("kind"),
        FieldPanel("target"),
        MultiFieldPanel(
            [FieldPanel("basis"), FieldPanel("locator"), FieldPanel("note"), FieldPanel("position")],
            heading=_("What it rests on"),
        ),
    ]


class FactViewSet(RowViewSet):
    model = Fact
    icon = "table"
    menu_label = _("Figures")
    list_display = ("code", "label", "shown", "year", "record")
    list_filter = ("state", "record__kind")
    list_export: ClassVar[list[str]] = ["code", "label", "state", "value", "unit", "year", "place", "record.code"]
    related = ("record__page",)
    panels: ClassVar[list[FieldPanel | MultiFieldPanel]] = [
        FieldPanel("record"),
        FieldPanel("code"),
        FieldPanel("label"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("state", "value", "unit", "year", "place")], heading=_("The figure")
        ),
        MultiFieldPanel([FieldPanel("source"), FieldPanel("locator"), FieldPanel("printed")], heading=_("Its source")),
        MultiFieldPanel(
            [FieldPanel("reading"), FieldPanel("reading_by"), FieldPanel("reading_why")],
            heading=_("Where what is printed is a slip"),
        ),
        FieldPanel("position"),
    ]


class RowsGroup(ModelViewSetGroup):
    menu_label = _("Links and figures")
    menu_icon = "link"
    menu_order = 220
    items = (LinkViewSet, FactViewSet)
