"""Pictures and documents, under our own names so that what is kept of a file is ours to decide."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from knowledge.metadata import without_metadata


class CorridorImage(AbstractImage):
    """A picture. Its metadata (place, camera, person) is taken out before the file is first stored."""

    file: Any
    credit = models.CharField(_("credit"), max_length=200, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "credit")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and not self.file._committed:
            self.file = without_metadata(self.file)
        super().save(*args, **kwargs)


class CorridorRendition(AbstractRendition):
    image = models.ForeignKey(CorridorImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="rendition_once",
            )
        ]
        # A reader's browser asks by the name of the file.
        indexes = [models.Index(fields=["file"], name="rendition_by_file")]


class CorridorDocument(AbstractDocument):
    language = models.CharField(_("language"), max_length=12, blank=True)
    licence = models.CharField(_("licence"), max_length=120, blank=True)

    admin_form_fields = (*Document.admin_form_fields, "language", "licence")
