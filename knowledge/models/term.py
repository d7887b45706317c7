"""Vocabularies: a term is one row, with its names per language beneath it."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel


class TermKind(models.TextChoices):
    THEME = "theme", _("Theme")
    PHASE = "phase", _("Phase of the journey")
    GROUP = "group", _("Group of people")
    ACTIVITY = "activity", _("Activity")
    CORRIDOR = "corridor", _("Migration corridor")


def language_choices() -> list[tuple[str, str]]:
    return list(settings.LANGUAGES)


def label_of(labels: list[TermLabel] | list, language: str | None = None) -> str:
    """The name in a language, else in English, else any: a term always has a name to show."""
    by_language = {label.language: label.name for label in labels}
    wanted = language or get_language() or "en"
    return by_language.get(wanted) or by_language.get("en") or next(iter(by_language.values()), "")


class Term(ClusterableModel):
    """Retired or merged, never deleted, so that no page loses a term."""

    kind = models.CharField(_("kind"), max_length=10, choices=TermKind.choices)
    slug = models.SlugField(_("address"), max_length=80)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("beneath"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    position = models.PositiveIntegerField(_("position"), default=0)
    retired = models.BooleanField(
        _("retired"),
        default=False,
        help_text=_("No longer offered for new records; the pages that have it keep it."),
    )
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="merged",
    )

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["kind", "position", "slug"]
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="term_slug_once_a_kind")]

    def __str__(self) -> str:
        return self.name()

    def name(self, language: str | None = None) -> str:
        return label_of(list(self.labels.all()), language) or self.slug

    def clean(self) -> None:
        if self.parent and self.parent.kind != self.kind:
            raise ValidationError({"parent": _("Choose a term of the same kind.")})
        if self.parent and (self.parent_id == self.pk or self.parent.parent_id):
            raise ValidationError({"parent": _("Terms nest two deep: choose a term that stands at the top.")})


class TermLabel(models.Model):
    term = ParentalKey(Term, on_delete=models.CASCADE, related_name="labels")
    language = models.CharField(_("language"), max_length=12, choices=language_choices)
    name = models.CharField(_("name"), max_length=120)
    synonyms = models.TextField(
        _("also called"),
        blank=True,
        help_text=_("One a line; readers who search for these find the term's records."),
    )
    description = models.TextField(_("description"), blank=True)

    class Meta:
        verbose_name = _("name of a term")
        verbose_name_plural = _("names of terms")
        ordering = ["language"]
        constraints = [models.UniqueConstraint(fields=["term", "language"], name="term_label_once_a_language")]

    def __str__(self) -> str:
        return self.name

    def synonym_list(self) -> list[str]:
        return [line.strip() for line in self.synonyms.splitlines() if line.strip()]
