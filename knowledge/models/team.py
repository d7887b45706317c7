from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection

from knowledge.models.record import Record


class RegionTeam(models.Model):
    """The organisers of a region: their group, and the collection of their own images and documents."""

    region = models.OneToOneField(Record, on_delete=models.PROTECT, related_name="team")
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="region_team")
    collection = models.OneToOneField(Collection, on_delete=models.PROTECT, related_name="region_team")

    class Meta:
        verbose_name = _("organisers of a region")
        verbose_name_plural = _("organisers of regions")

    def __str__(self) -> str:
        return self.group.name
