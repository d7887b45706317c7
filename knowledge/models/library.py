"""What everything rests on: organisations, sources, instruments and the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from knowledge.kinds import Kind
from knowledge.models.country import Country
from knowledge.models.page import RecordPage
from knowledge.parents import HomeParent, ParentsByMixin

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


class LibraryPage(ParentsByMixin, Page):
    """The shelf on which organisations, sources, instruments and glossary terms stand. No record itself."""

    parent_page_types: ClassVar[list[str]] = []
    parent_mixins = (HomeParent,)
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("library")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Imported late: what is read is put together from these models.
        from knowledge.reading.library import library_context

        return {**super().get_context(request, *args, **kwargs), **library_context(request)}


class Shelved(RecordPage):
    """What stands in the library, counted under a prefix of its kind."""

    parent_page_types: ClassVar[list[str]] = ["knowledge.LibraryPage"]
    code_prefix: ClassVar[str] = ""

    class Meta:
        abstract = True

    def code_series(self) -> tuple[str, int]:
        return f"{self.code_prefix}-", 2


class OrganisationKind(models.TextChoices):
    CSO = "cso", _("Civil-society organisation")
    NATIONAL_SOCIETY = "national-society", _("National Society")
    FEDERATION = "federation", _("Federation")
    AUTHORITY = "authority", _("Public authority")
    UN_AGENCY = "un-agency", _("Body of the United Nations")
    EU_BODY = "eu-body", _("Body of the European Union")
    NETWORK = "network", _("Network")
    OTHER = "other", _("Other")


class OrganisationPage(Shelved):
    kind = Kind.ORGANISATION
    code_prefix = "ORG"

    organisation_kind = models.CharField(
        _("kind of organisation"),
        max_length=20,
        choices=OrganisationKind.choices,
        default=OrganisationKind.CSO,
    )
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="organisations",
    )
    website = models.URLField(_("web site"), blank=True)

    kind_panels: ClassVar[list[Any]] = [
        FieldPanel("organisation_kind"),
        FieldPanel("country"),
        FieldPanel("website"),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from knowledge.reading.kinds import organisation_context

        return organisation_context(reading, shown)


class SourceType(models.TextChoices):
    """Types of CSL 1.0.2 that a library of this kind meets."""

    REPORT = "report", _("Report")
    ARTICLE = "article-journal", _("Article in a journal")
    BOOK = "book", _("Book")
    WEBPAGE = "webpage", _("Web page")
    GRAPHIC = "graphic", _("Infographic")
    DATASET = "dataset", _("Data set")
    LEGISLATION = "legislation", _("Law")


class SourcePage(Shelved):
    """A citation, in the fields of the Citation Style Language. ``date`` is when it was issued."""

    kind = Kind.SOURCE
    code_prefix = "SRC"

    csl_type = models.CharField(_("type"), max_length=20, choices=SourceType.choices, default=SourceType.REPORT)
    authors = models.TextField(_("authors"), blank=True, help_text=_("One a line: family name, given names."))
    container = models.CharField(_("appeared in"), max_length=255, blank=True)
    publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    volume = models.CharField(_("volume"), max_length=40, blank=True)
    issue = models.CharField(_("issue"), max_length=40, blank=True)
    page = models.CharField(_("pages"), max_length=40, blank=True)
    doi = models.CharField("DOI", max_length=120, blank=True)
    source_url = models.URLField(_("address"), max_length=500, blank=True)
    source_language = models.CharField(_("language of the source"), max_length=12, blank=True)

    kind_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("csl_type", "authors", "date", "container", "publisher")],
            heading=_("Citation"),
        ),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in (
                    "volume",
                    "issue",
                    "page",
                    "doi",
                    "source_url",
                    "source_language",
                )
            ],
            heading=_("Where to find it"),
        ),
    ]

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def searched_texts(self) -> list[str]:
        return [self.authors, self.container, self.publisher, self.doi]

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from knowledge.reading.kinds import source_context

        return source_context(reading, shown)

    def author_list(self) -> list[str]:
        return [line.strip() for line in self.authors.splitlines() if line.strip()]


class InstrumentKind(models.TextChoices):
    TREATY = "treaty", _("Treaty")
    PROTOCOL = "convention-protocol", _("Protocol to a convention")
    LAW = "law", _("National law")
    COMPACT = "compact", _("Compact")
    OTHER = "other", _("Other")


class InstrumentPage(Shelved):
    """A treaty, law or compact, with its articles. ``date`` is when it was adopted."""

    kind = Kind.INSTRUMENT
    code_prefix = "INS"

    instrument_kind = models.CharField(
        _("kind of instrument"),
        max_length=20,
        choices=InstrumentKind.choices,
        default=InstrumentKind.TREATY,
    )
    official_name = models.CharField(_("official name"), max_length=300, blank=True)
    articles = models.TextField(_("articles"), blank=True, help_text=_("One a line: number, then what it says."))

    kind_panels: ClassVar[list[Any]] = [
        FieldPanel("instrument_kind"),
        FieldPanel("official_name"),
        FieldPanel("date"),
        FieldPanel("articles"),
    ]

    class Meta:
        verbose_name = _("instrument")
        verbose_name_plural = _("instruments")

    def searched_texts(self) -> list[str]:
        return [self.official_name, self.articles]

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from knowledge.reading.kinds import instrument_context

        return instrument_context(reading, shown)

    def article_list(self) -> list[str]:
        return [line.strip() for line in self.articles.splitlines() if line.strip()]


class GlossaryTermPage(Shelved):
    kind = Kind.TERM
    code_prefix = "TRM"

    also = models.TextField(_("also written"), blank=True, help_text=_("One a line."))

    kind_panels: ClassVar[list[Any]] = [FieldPanel("also")]

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")

    def searched_texts(self) -> list[str]:
        return [self.also]

    def also_list(self) -> list[str]:
        return [line.strip() for line in self.also.splitlines() if line.strip()]
