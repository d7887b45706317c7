"""What rows point at: one record, however many pages say it in however many languages."""

from __future__ import annotations

from django.db import models, transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from knowledge.kinds import Kind


class Record(models.Model):
    """One thing that can be pointed at. Made when its page is first saved; never deleted (the database refuses)."""

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, editable=False)
    translation_key = models.UUIDField(unique=True, editable=False)
    # Null, not empty, before it is given: many records may have none yet, and no two the same.
    code = models.CharField(_("code"), max_length=40, unique=True, null=True, editable=False)  # noqa: DJ001
    page = models.OneToOneField(
        "knowledge.RecordPage",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
        help_text=_("The page in the language that the record was first written in."),
    )
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged",
    )
    published_at = models.DateTimeField(_("first published"), null=True, editable=False)

    class Meta:
        verbose_name = _("record")
        verbose_name_plural = _("records")

    def __str__(self) -> str:
        title = self.page.title if self.page else _("(no page)")
        return f"{self.code} {title}" if self.code else str(title)


class CodeCounter(models.Model):
    """The last number given to a prefix. A row per prefix, so that two writers never get one number."""

    prefix = models.CharField(max_length=40, unique=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.prefix}{self.last}"

    @classmethod
    def next_number(cls, prefix: str) -> int:
        """The next number of a prefix, for this transaction alone: the row stays locked until it ends."""
        with transaction.atomic():
            cls.objects.get_or_create(prefix=prefix)
            cls.objects.filter(prefix=prefix).update(last=F("last") + 1)
            return cls.objects.get(prefix=prefix).last

    @classmethod
    def has_used(cls, prefix: str, number: int) -> None:
        """Note that a number came from outside (an import), so that it is never given again."""
        cls.objects.get_or_create(prefix=prefix)
        cls.objects.filter(prefix=prefix, last__lt=number).update(last=number)
