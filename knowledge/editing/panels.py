"""The editor of every kind of record, in the order in which one writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel

from knowledge.editing.choices import CountryChoice, TermChoice
from knowledge.editing.record_panels import FiguresPanel, LinksPanel, ReadinessPanel

if TYPE_CHECKING:
    from knowledge.models import RecordPage

PROMOTE: list[Any] = [
    MultiFieldPanel(
        [
            FieldPanel(
                "slug",
                help_text=_(
                    "The last part of the page's address. It may change; the permanent address with the code stays."
                ),
            ),
            FieldPanel("seo_title", help_text=_("Only where the title is too long for a list of search results.")),
            FieldPanel("search_description", help_text=_("Only where the summary does not serve.")),
        ],
        heading=_("Address, and how other search engines show it"),
    )
]


def panels_of(model: type[RecordPage]) -> list[Any]:
    return [
        TitleFieldPanel("title", help_text=model.title_help),
        FieldPanel("summary"),
        *model.first_panels,
        FieldPanel("body"),
        *model.kind_panels,
        MultiFieldPanel(
            [
                FieldPanel(
                    "terms",
                    widget=TermChoice,
                    help_text=_("At least one theme. The rest only where the text really speaks of it."),
                ),
                FieldPanel(
                    "countries",
                    widget=CountryChoice,
                    help_text=_("Those it is about. Leave all empty where it holds for a whole region or everywhere."),
                ),
                FieldPanel(
                    "tags",
                    help_text=_(
                        "Own words beside the vocabulary. Write a comma after each; use those there are first."
                    ),
                ),
            ],
            heading=_("About what and whom"),
        ),
        LinksPanel(heading=_("Links"), icon="link"),
        FiguresPanel(heading=_("Figures"), icon="table"),
        ReadinessPanel(heading=_("Ready to publish?"), icon="check"),
        FieldPanel("change_note"),
    ]
