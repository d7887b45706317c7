from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from knowledge.kinds import Kind
from knowledge.models.library import Shelved

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


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
    title_help = _("The title as it is printed, in its own language.")
    wordless = (
        *("csl_type", "authors", "container", "publisher", "volume", "issue", "page"),
        *("doi", "source_url", "source_language"),
    )
    has_figures = False

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

    first_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("csl_type"),
                FieldPanel("authors"),
                FieldPanel(
                    "date", help_text=_("When it was issued, as far as it is known: 2017, 2017-08 or 2017-08-14.")
                ),
                FieldPanel("container", help_text=_("The journal, book or web site of which it is a part.")),
                FieldPanel("publisher"),
            ],
            heading=_("Citation"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("volume"),
                FieldPanel("issue"),
                FieldPanel("page"),
                FieldPanel("doi", help_text=_("Without https://doi.org/, such as 10.1000/182.")),
                FieldPanel("source_url"),
                FieldPanel("source_language", help_text=_("Two letters, such as en or fr.")),
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
