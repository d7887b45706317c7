"""The kinds of record; their values are the ``type`` facet."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    REGION = "region", _("Region")
    SERIES = "series", _("Series of events")
    EVENT = "event", _("Event")
    SESSION = "session", _("Session")
    FINDING = "finding", _("Finding")
    RECOMMENDATION = "recommendation", _("Recommendation")
    PRACTICE = "practice", _("Good practice")
    KEY_FINDING = "key-finding", _("Key finding")
    FOCUS = "focus", _("Focus")
    ORGANISATION = "organisation", _("Organisation")
    SOURCE = "source", _("Source")
    INSTRUMENT = "instrument", _("Instrument")
    TERM = "term", _("Glossary term")
    PAGE = "page", _("Page")
