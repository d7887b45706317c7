"""One reading of one page: who reads, in which language, and what several parts of the page need, asked once."""

from __future__ import annotations

from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import get_language

from knowledge.models import Record, RecordPage
from knowledge.reading.terms import Named, named_countries, named_terms
from knowledge.rights import Reader, reader_of


class Reading:
    def __init__(self, page: RecordPage, request: HttpRequest) -> None:
        self.page = page
        self.request = request

    @cached_property
    def reader(self) -> Reader:
        return reader_of(self.request)

    @cached_property
    def language(self) -> str:
        return get_language() or "en"

    @cached_property
    def record(self) -> Record | None:
        """With the page in the source language. None only in the preview of a page that was never saved."""
        return Record.objects.select_related("page").filter(pk=self.page.record_id).first()

    @cached_property
    def source(self) -> RecordPage:
        """The page that holds what has no words: date, countries, terms and tags. A preview shows its own."""
        if self.record is None or self.record.page is None or self.record.page_id == self.page.pk:
            return self.page
        return self.record.page

    @cached_property
    def terms(self) -> list[Named]:
        return named_terms(self.source, self.language)

    @cached_property
    def countries(self) -> list[Named]:
        return named_countries(self.source, self.language)

    @property
    def code(self) -> str:
        return (self.record.code or "") if self.record else ""
