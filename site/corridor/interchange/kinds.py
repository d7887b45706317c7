"""The kinds of record as files: folder, model, and the keys that only this kind has."""

from __future__ import annotations

from dataclasses import dataclass

from corridor.interchange.body import Body
from corridor.interchange.schema import Key
from corridor.interchange.shapes import Clock, CountryCode, Flag, Lines, Number, RecordCode, Text, Words
from corridor.models import TextPage
from events.models import EventPage, SeriesPage, SessionPage
from knowledge import models
from knowledge.kinds import Kind
from knowledge.models import RecordPage
from practices.models import PARTS, PracticePage

COMMON = (
    Key("slug"),
    Key("title"),
    Key("summary", Text()),
    Key("body", Body()),
    Key("date"),
    Key("seo_title"),
    Key("search_description", Text()),
)
FACT = (
    Key("code"),
    Key("label"),
    Key("value", Number()),
    Key("unit"),
    Key("year"),
    Key("place"),
    Key("state"),
    Key("source", RecordCode(Kind.SOURCE)),
    Key("locator"),
    Key("printed"),
    Key("reading"),
    Key("reading_by"),
    Key("reading_why", Text()),
)
LINK = (Key("kind"), Key("locator"), Key("basis"), Key("note", Text()))

_PREFIX = Key("prefix")
_SAID = (Key("said_by"), Key("said_by_note"))


@dataclass(frozen=True)
class RecordKind:
    kind: str
    folder: str
    model: type[RecordPage]
    keys: tuple[Key, ...]


# In the order in which they are imported and reported; a kind stands after those that it may stand beneath.
_ALL = (
    RecordKind(
        Kind.SOURCE,
        "sources",
        models.SourcePage,
        (
            Key("csl_type"),
            Key("authors", Lines()),
            Key("container"),
            Key("publisher"),
            Key("volume"),
            Key("issue"),
            Key("page"),
            Key("doi"),
            Key("url", attribute="source_url"),
            Key("source_language"),
        ),
    ),
    RecordKind(
        Kind.ORGANISATION,
        "organisations",
        models.OrganisationPage,
        (
            Key("organisation_kind"),
            Key("country", CountryCode()),
            Key("website"),
        ),
    ),
    RecordKind(
        Kind.INSTRUMENT,
        "instruments",
        models.InstrumentPage,
        (
            Key("instrument_kind"),
            Key("official_name"),
            Key("articles", Lines()),
        ),
    ),
    RecordKind(Kind.TERM, "glossary", models.GlossaryTermPage, (Key("also", Lines()),)),
    RecordKind(Kind.REGION, "regions", models.RegionPage, (_PREFIX, Key("shape"), Key("hue"), Key("hue_dark"))),
    RecordKind(Kind.SERIES, "series", SeriesPage, (_PREFIX,)),
    RecordKind(
        Kind.EVENT,
        "events",
        EventPage,
        (
            Key("series", RecordCode(Kind.SERIES)),
            Key("place"),
            Key("country", CountryCode()),
            Key("event_kind"),
            Key("status"),
            Key("groups_note"),
            Key("activities_note"),
            Key("hosts_note"),
        ),
    ),
    RecordKind(
        Kind.SESSION,
        "sessions",
        SessionPage,
        (
            Key("session_kind"),
            Key("number", Number()),
            Key("title_printed", Flag()),
            Key("starts", Clock()),
            Key("ends", Clock()),
            Key("questions", Words()),
            Key("speakers"),
            Key("minutes", Words()),
        ),
    ),
    RecordKind(Kind.KEY_FINDING, "key-findings", models.KeyFindingPage, (Key("number", Number()),)),
    RecordKind(Kind.FOCUS, "focus", models.FocusPage, (_PREFIX,)),
    RecordKind(Kind.FINDING, "findings", models.FindingPage, (*_SAID, Key("rests_on", Words()), Key("scope", Words()))),
    RecordKind(
        Kind.RECOMMENDATION,
        "recommendations",
        models.RecommendationPage,
        (
            *_SAID,
            Key("addressees"),
            Key("by_when"),
        ),
    ),
    RecordKind(Kind.PRACTICE, "practices", PracticePage, (Key("form"), *(Key(part, Words()) for part in PARTS))),
    RecordKind(Kind.PAGE, "pages", TextPage, (Key("in_footer", Flag()),)),
)

KINDS: dict[str, RecordKind] = {str(kind.kind): kind for kind in _ALL}
RANKS: dict[str, int] = {kind: rank for rank, kind in enumerate(KINDS)}
