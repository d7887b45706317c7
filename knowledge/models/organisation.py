from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from knowledge.kinds import Kind
from knowledge.models.country import Country
from knowledge.models.library import Shelved

if TYPE_CHECKING:
    from knowledge.reading.reading import Reading


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
    title_help = _("Its name as it writes it. Leave out organisations that being named could harm.")
    wordless = ("organisation_kind", "country", "website")
    has_figures = False

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

    first_panels: ClassVar[list[Any]] = [
        FieldPanel("organisation_kind"),
        FieldPanel("country", help_text=_("Where its seat is.")),
        FieldPanel("website", help_text=_("Its public address, with https://.")),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def kind_context(self, reading: Reading, shown: dict[str, Any]) -> dict[str, Any]:
        from knowledge.reading.kinds import organisation_context

        return organisation_context(reading, shown)
