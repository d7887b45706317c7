from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from knowledge.codes import ensure_code
from knowledge.kinds import Kind
from knowledge.models import RecordPage
from knowledge.models.fields import TEXT_FEATURES
from knowledge.models.page import filled

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


class SessionKind(models.TextChoices):
    DAY = "day", _("Day")
    PLENARY = "plenary", _("Plenary")
    WORKSHOP = "workshop", _("Workshop")
    BREAK = "break", _("Break")


class SessionPage(RecordPage):
    """A day of an event or a part of it. A title that nobody printed is marked as ours."""

    kind = Kind.SESSION
    parent_page_types: ClassVar[list[str]] = ["events.EventPage"]
    title_help = _("As it was printed in the programme; else a few words of your own.")
    wordless = ("session_kind", "number", "title_printed", "starts", "ends")

    session_kind = models.CharField(_("kind"), max_length=10, choices=SessionKind.choices, default=SessionKind.DAY)
    number = models.PositiveIntegerField(_("number"), default=1, help_text=_("Its place in the programme."))
    title_printed = models.BooleanField(
        _("the title stood in the printed programme"),
        default=False,
        help_text=_("If not, readers are told that the title is ours."),
    )
    starts = models.TimeField(_("starts"), null=True, blank=True)
    ends = models.TimeField(_("ends"), null=True, blank=True)
    questions = RichTextField(_("questions"), blank=True, features=TEXT_FEATURES)
    speakers = models.CharField(_("who speaks"), max_length=300, blank=True)
    minutes = RichTextField(
        _("minutes"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("Published with the session. Name no one at risk."),
    )

    first_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in (
                    "session_kind",
                    "number",
                    "title_printed",
                    "date",
                    "starts",
                    "ends",
                )
            ],
            heading=_("Where it stands in the programme"),
        ),
    ]
    kind_panels: ClassVar[list[Any]] = [
        FieldPanel("questions", help_text=_("What those who took part were asked, or asked each other.")),
        FieldPanel("speakers", help_text=_("By office or organisation. A name only where it is public already.")),
        FieldPanel("minutes"),
    ]

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def code_series(self) -> tuple[str, int]:
        return f"{ensure_code(self.get_parent().specific)}-S", 1

    def searched_texts(self) -> list[str]:
        return [self.questions, self.speakers, self.minutes]

    def parts(self) -> list[tuple[str, str]]:
        return filled(self, ("questions", "minutes"))

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from events.reading.session import session_context

        return session_context(reading, shown)
