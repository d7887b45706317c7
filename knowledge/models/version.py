from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from knowledge.models.record import Record


class Version(models.Model):
    """What readers saw from a publication on. Holds public fields only; a withdrawal deletes it."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="versions")
    language = models.CharField(max_length=12)
    number = models.PositiveIntegerField()
    published_at = models.DateTimeField()
    title = models.CharField(max_length=255)
    note = models.CharField(_("what changed"), max_length=255, blank=True)
    content = models.JSONField(help_text=_("The public fields, with terms and links as they were shown."))

    class Meta:
        verbose_name = _("published version")
        verbose_name_plural = _("published versions")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["record", "language", "number"], name="version_number_once")]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"
