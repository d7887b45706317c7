from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from knowledge.codes import ensure_code
from knowledge.kinds import Kind
from knowledge.models import Country, Record, RecordPage
from knowledge.parents import Origin

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


class EventKind(models.TextChoices):
    CONFERENCE = "conference", _("Conference")
    CONSULTATION = "consultation", _("Consultation")
    WORKSHOP = "workshop", _("Workshop")


class EventStatus(models.TextChoices):
    PLANNED = "planned", _("Planned")
    HELD = "held", _("Held")
    CANCELLED = "cancelled", _("Cancelled")


class EventPage(Origin, RecordPage):
    """A conference, consultation or workshop. Its countries are those of the organisations that took part."""

    kind = Kind.EVENT
    parent_page_types: ClassVar[list[str]] = ["knowledge.RegionPage"]
    title_help = _("The event's name as it was announced.")
    wordless = ("series", "event_kind", "status", "country")

    series = models.ForeignKey(
        Record,
        verbose_name=_("series"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events_of_series",
        limit_choices_to={"kind": "series"},
    )
    event_kind = models.CharField(
        _("kind of event"),
        max_length=12,
        choices=EventKind.choices,
        default=EventKind.CONFERENCE,
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=EventStatus.choices,
        default=EventStatus.PLANNED,
    )
    place = models.CharField(_("town"), max_length=120, blank=True)
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events_here",
    )
    hosts_note = models.CharField(_("hosts, in words"), max_length=300, blank=True)
    groups_note = models.CharField(_("target groups, in words"), max_length=300, blank=True)
    activities_note = models.CharField(_("types of programmes, in words"), max_length=300, blank=True)

    first_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel("series"), FieldPanel("event_kind"), FieldPanel("status")],
            heading=_("What kind of event"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("date"),
                FieldPanel("place", help_text=_("The town, never an address. Leave empty if being known could harm.")),
                FieldPanel("country"),
                FieldPanel("hosts_note"),
            ],
            heading=_("When and where, as far as it is known"),
            help_text=_(
                "Leave empty what is not known: readers are told so. Give no date more exactly than it is known."
            ),
        ),
    ]
    kind_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel("groups_note"), FieldPanel("activities_note")],
            heading=_("Fact table"),
            help_text=_(
                "As it was printed or told. Numbers go under “Figures”; organisations that took part under “Links”."
            ),
        ),
        InlinePanel(
            "documents",
            heading=_("Documents"),
            label=_("document"),
            help_text=_("Agenda, report, presentations. Anybody can open them."),
        ),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def fixed_code(self) -> str:
        return f"{ensure_code(self.get_parent().specific)}-{self.date[:4] or 'E'}"

    def code_stem(self) -> str:
        return str(self.record.code) if self.record else ""

    def searched_texts(self) -> list[str]:
        return [self.place, self.hosts_note, self.groups_note, self.activities_note]

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from events.reading.event import event_context

        return event_context(reading, shown)


class EventDocument(Orderable):
    event = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        "knowledge.CorridorDocument",
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    note = models.CharField(_("what it is"), max_length=120, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("document of an event")
        verbose_name_plural = _("documents of events")
