from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from knowledge.kinds import Kind
from knowledge.models.library import Shelved


class GlossaryTermPage(Shelved):
    kind = Kind.TERM
    code_prefix = "TRM"
    title_help = _("The word, in small letters unless it is a name. The summary is its definition.")
    has_figures = False

    also = models.TextField(_("also written"), blank=True, help_text=_("One a line."))

    first_panels: ClassVar[list[Any]] = [FieldPanel("also")]

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")

    def searched_texts(self) -> list[str]:
        return [self.also]

    def also_list(self) -> list[str]:
        return [line.strip() for line in self.also.splitlines() if line.strip()]
