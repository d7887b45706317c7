"""The menus of the admin, by what people do. Each hides what is not theirs."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSetGroup

from events.models import EventPage, SeriesPage, SessionPage
from knowledge.listings import viewsets as listings
from knowledge.listings.viewsets import RecordListing
from practices.models import PracticePage


class EventsGroup(ViewSetGroup):
    menu_label = _("Events")
    menu_name = "events"
    menu_icon = "calendar"
    menu_order = 110
    items = (
        RecordListing("events", model=EventPage, icon="calendar", shown=("region",)),
        RecordListing("sessions", model=SessionPage, icon="time", shown=listings.FROM),
        RecordListing("series", model=SeriesPage, icon="list-ul"),
        listings.regions,
    )


practices = RecordListing(
    "practices",
    model=PracticePage,
    icon="pick",
    shown=("region",),
    add_to_admin_menu=True,
    menu_name="practices",
    menu_order=120,
)


class KnowledgeGroup(ViewSetGroup):
    menu_label = _("Knowledge base")
    menu_name = "knowledge"
    menu_icon = "openquote"
    menu_order = 130
    items = (listings.findings, listings.recommendations, listings.key_findings, listings.focus_pages)


class LibraryGroup(ViewSetGroup):
    menu_label = _("Library")
    menu_name = "library"
    menu_icon = "folder-open-inverse"
    menu_order = 140
    items = (listings.organisations, listings.sources, listings.instruments, listings.glossary_terms)
