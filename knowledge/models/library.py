"""The shelf that everything rests on: organisations, sources, instruments and the glossary stand there."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from knowledge.models.page import RecordPage
from knowledge.parents import HomeParent, ParentsByMixin


class LibraryPage(ParentsByMixin, Page):
    """The shelf on which organisations, sources, instruments and glossary terms stand. No record itself."""

    parent_page_types: ClassVar[list[str]] = []
    parent_mixins = (HomeParent,)
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("library")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Imported late: what is read is put together from these models.
        from knowledge.reading.library import library_context

        return {**super().get_context(request, *args, **kwargs), **library_context(request)}


class Shelved(RecordPage):
    """What stands in the library, counted under a prefix of its kind."""

    parent_page_types: ClassVar[list[str]] = ["knowledge.LibraryPage"]
    code_prefix: ClassVar[str] = ""

    class Meta:
        abstract = True

    def code_series(self) -> tuple[str, int]:
        return f"{self.code_prefix}-", 2
