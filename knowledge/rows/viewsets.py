"""The rows that editors work with beside pages: links and figures."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.viewsets.model import ModelViewSetGroup

from knowledge.models import Fact, Link
from knowledge.rows.form import FactForm, LinkForm
from knowledge.rows.viewset import RowViewSet


class LinkViewSet(RowViewSet):
    model = Link
    row_form = LinkForm
    icon = "link"
    menu_label = _("Links")
    list_display = ("origin", "kind", "target", "basis")
    list_filter = ("kind", "basis", "origin__kind")
    list_export: ClassVar[list[str]] = ["kind", "origin.code", "target.code", "locator", "note", "basis"]
    related = ("origin__page", "target__page")
    panels: ClassVar[list[FieldPanel | MultiFieldPanel]] = [
        FieldPanel(
            "origin", help_text=_("Choose by code or title. The sentence reads: this record – kind – the other.")
        ),
        FieldPanel("kind"),
        FieldPanel("target", help_text=_("One of the two records must be yours to edit.")),
        MultiFieldPanel(
            [
                FieldPanel(
                    "basis",
                    help_text=_("Stated where the source itself makes the connection; drawn where you see it."),
                ),
                FieldPanel("locator"),
                FieldPanel(
                    "note", help_text=_("Readers see it. For a link that you draw: one sentence that says why.")
                ),
                FieldPanel(
                    "position", help_text=_("Smaller numbers stand first; equal ones by their place in the site.")
                ),
            ],
            heading=_("What it rests on"),
        ),
    ]


class FactViewSet(RowViewSet):
    model = Fact
    row_form = FactForm
    icon = "table"
    menu_label = _("Figures")
    list_display = ("code", "label", "shown", "year", "record")
    list_filter = ("state", "record__kind")
    list_export: ClassVar[list[str]] = ["code", "label", "state", "value", "unit", "year", "place", "record.code"]
    related = ("record__page",)
    panels: ClassVar[list[FieldPanel | MultiFieldPanel]] = [
        FieldPanel("record"),
        FieldPanel("code", help_text=_("The record's code, -N and a number, such as AFR-2017-N1.")),
        FieldPanel("label", help_text=_("In words that need nothing around them: migrant domestic workers.")),
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
