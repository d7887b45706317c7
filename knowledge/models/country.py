from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from knowledge.models.record import Record
from knowledge.models.term import label_of, language_choices


class Country(ClusterableModel):
    """A country of ISO 3166, in the programme when it has a region. Latitude and longitude place its sign."""

    code = models.CharField(
        _("code"),
        max_length=2,
        unique=True,
        validators=[
            RegexValidator(
                r"^[A-Z]{2}$",
                _("Write the two capital letters of ISO 3166, such as NP."),
            )
        ],
    )
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    region = models.ForeignKey(
        Record,
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="countries_of_region",
        limit_choices_to={"kind": "region"},
        help_text=_("Leave empty for a country that is only spoken about."),
    )
    latitude = models.DecimalField(_("latitude"), max_digits=6, decimal_places=3, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=6, decimal_places=3, null=True, blank=True)

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name()

    def name(self, language: str | None = None) -> str:
        return label_of(list(self.labels.all()), language) or self.code


class CountryLabel(models.Model):
    country = ParentalKey(Country, on_delete=models.CASCADE, related_name="labels")
    language = models.CharField(_("language"), max_length=12, choices=language_choices)
    name = models.CharField(_("name"), max_length=120)
    synonyms = models.TextField(_("also called"), blank=True, help_text=_("One a line."))

    class Meta:
        verbose_name = _("name of a country")
        verbose_name_plural = _("names of countries")
        ordering = ["language"]
        constraints = [models.UniqueConstraint(fields=["country", "language"], name="country_label_once_a_language")]

    def __str__(self) -> str:
        return self.name

    def synonym_list(self) -> list[str]:
        return [line.strip() for line in self.synonyms.splitlines() if line.strip()]
