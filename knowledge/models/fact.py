from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from knowledge.models.fields import EdtfField
from knowledge.models.record import Record


class FactState(models.TextChoices):
    KNOWN = "known", _("known")
    UNKNOWN = "unknown", _("not known")
    NOT_ASKED = "not-asked", _("not asked")
    NOT_APPLICABLE = "not-applicable", _("does not apply")


class Fact(models.Model):
    """A figure of a record: as meant, and, where they differ, as printed and whose reading it is."""

    record = models.ForeignKey(Record, verbose_name=_("record"), on_delete=models.PROTECT, related_name="facts")
    code = models.CharField(_("code"), max_length=40, unique=True)
    label = models.CharField(_("what is counted"), max_length=200)
    state = models.CharField(_("state"), max_length=14, choices=FactState.choices, default=FactState.KNOWN)
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=3, null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    year = EdtfField(_("year"), blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    source = models.ForeignKey(
        Record,
        verbose_name=_("source"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="facts_from",
        limit_choices_to={"kind": "source"},
    )
    locator = models.CharField(_("place in the source"), max_length=200, blank=True)
    printed = models.CharField(_("as printed"), max_length=300, blank=True)
    reading = models.CharField(
        _("as meant"),
        max_length=300,
        blank=True,
        help_text=_("Only where what is printed is a slip."),
    )
    reading_by = models.CharField(_("whose reading"), max_length=120, blank=True)
    reading_why = models.TextField(_("why"), blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"{self.label}: {self.shown()}"

    def shown(self) -> str:
        """The value as a reader sees it, or in words why there is none."""
        if self.state != FactState.KNOWN or self.value is None:
            return str(FactState(self.state).label)
        number = self.value.normalize()
        return f"{number:f} {self.unit}".strip()

    def clean(self) -> None:
        if self.state == FactState.KNOWN and self.value is None:
            raise ValidationError({"value": _("Give the value, or say under “state” why there is none.")})
        if self.state != FactState.KNOWN and self.value is not None:
            raise ValidationError({"value": _("Leave the value empty, or set the state to “known”.")})
        if self.reading and not self.reading_by:
            raise ValidationError({"reading_by": _("Say whose reading this is.")})
