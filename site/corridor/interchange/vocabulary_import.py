"""Brings the vocabularies of the files into the database, first of all, as records name their terms and countries."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from corridor.interchange.ends import Ends
from corridor.interchange.folder import Content
from corridor.interchange.memory import Memory
from corridor.interchange.report import CHANGED, CREATED, UNCHANGED, Report
from corridor.interchange.vocabulary import CountryEntry, TermEntry
from corridor.interchange.vocabulary_rows import (
    country_documents,
    document_of,
    merge_term,
    place_country,
    term_documents,
    write_country,
    write_term,
)

Document = dict[str, Any]


class VocabularyImport:
    def __init__(self, content: Content, ends: Ends, memory: Memory, report: Report, *, overwrite: bool) -> None:
        self.ends, self.memory, self.report, self.overwrite = ends, memory, report, overwrite
        self.content = content
        self.terms: list[TermEntry] = []
        self.countries: list[CountryEntry] = []

    def write(self) -> None:
        """What records need: the rows with their names."""
        terms, countries = term_documents(self.ends), country_documents(self.ends)
        for term in self.content.terms:
            if self.is_wanted(f"terms: {term.kind}", term_key(term), document_of(term), terms.get(term.name)):
                write_term(term, self.ends)
                self.terms.append(term)
        for country in self.content.countries:
            if self.is_wanted("countries", country_key(country), country.document, countries.get(country.code)):
                write_country(country, self.ends)
                self.countries.append(country)

    def finish(self) -> None:
        """What needs other rows: mergers, and the regions of countries."""
        for term in self.terms:
            merge_term(term, self.ends)
            self.memory.note(term_key(term), document_of(term))
        for country in self.countries:
            place_country(country, self.ends)
            self.memory.note(country_key(country), country.document)

    def is_wanted(self, folder: str, key: str, wanted: Document, now: Document | None) -> bool:
        if now == wanted:
            self.report.note(folder, UNCHANGED)
            self.memory.note(key, wanted)
            return False
        if now and not self.overwrite and not self.memory.is_as_written(key, now):
            self.report.keep(folder, key, _("changed here since the last import, or made here"))
            return False
        self.report.note(folder, CHANGED if now else CREATED)
        return True


def term_key(entry: TermEntry) -> str:
    return "/".join(entry.name)


def country_key(entry: CountryEntry) -> str:
    return f"country/{entry.code}"
