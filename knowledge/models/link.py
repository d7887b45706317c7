from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from knowledge.link_kinds import LINK_KINDS, may_join
from knowledge.models.record import Record


class Basis(models.TextChoices):
    STATED = "stated", _("stated in the source")
    DRAWN = "drawn", _("drawn by the editors")


class Link(models.Model):
    """A typed link between two records. Saved at once: drafts and versions do not hold it."""

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=[(kind.value, kind.forward) for kind in LINK_KINDS.values()],
    )
    origin = models.ForeignKey(
        Record,
        verbose_name=_("from"),
        on_delete=models.PROTECT,
        related_name="links_out",
    )
    target = models.ForeignKey(Record, verbose_name=_("to"), on_delete=models.PROTECT, related_name="links_in")
    locator = models.CharField(
        _("place in the source"),
        max_length=200,
        blank=True,
        help_text=_("Such as: part III, Africa, paragraph 2."),
    )
    note = models.TextField(_("note"), blank=True)
    basis = models.CharField(_("basis"), max_length=6, choices=Basis.choices, default=Basis.DRAWN)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "origin", "target", "locator"], name="link_once"),
            models.CheckConstraint(
                condition=~models.Q(origin=models.F("target")),
                name="link_not_to_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.origin} – {self.get_kind_display()} – {self.target}"

    def clean(self) -> None:
        if self.origin_id and self.origin_id == self.target_id:
            raise ValidationError({"target": _("A record cannot be linked to itself. Choose another one.")})
        if self.origin_id and self.target_id and not may_join(self.kind, self.origin.kind, self.target.kind):
            raise ValidationError(
                {
                    "kind": _("“%(kind)s” cannot lead from a %(origin)s to a %(target)s. Choose another kind of link.")
                    % {
                        "kind": self.get_kind_display(),
                        "origin": self.origin.get_kind_display(),
                        "target": self.target.get_kind_display(),
                    }
                }
            )
