"""What a name in a file points at in this database: records by code, countries, terms and pages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from knowledge.models import Country, Record, RecordPage, Term


@dataclass
class Ends:
    """Read once; what an import makes is added as it is made."""

    records: dict[str, int] = field(default_factory=dict)
    countries: dict[str, int] = field(default_factory=dict)
    terms: dict[tuple[str, str], int] = field(default_factory=dict)
    codes: dict[int, str] = field(default_factory=dict)
    codes_of_countries: dict[int, str] = field(default_factory=dict)
    names_of_terms: dict[int, tuple[str, str]] = field(default_factory=dict)
    codes_of_pages: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of_database(cls) -> Ends:
        ends = cls()
        for number, code in Record.objects.exclude(code=None).values_list("pk", "code"):
            ends.add_record(number, str(code))
        for number, code in Country.objects.values_list("pk", "code"):
            ends.add_country(number, code)
        for number, kind, slug in Term.objects.values_list("pk", "kind", "slug"):
            ends.add_term(number, (kind, slug))
        pages = RecordPage.objects.exclude(record__code=None).values_list("pk", "record__code")
        ends.codes_of_pages = {number: str(code) for number, code in pages}
        return ends

    def only(self, records: Collection[int]) -> Ends:
        """As if there were no other records than these."""
        codes = {number: code for number, code in self.codes.items() if number in records}
        known = {code: number for number, code in codes.items()}
        pages = {page: code for page, code in self.codes_of_pages.items() if code in known}
        return replace(self, records=known, codes=codes, codes_of_pages=pages)

    def add_record(self, number: int, code: str) -> None:
        self.records[code], self.codes[number] = number, code

    def add_country(self, number: int, code: str) -> None:
        self.countries[code], self.codes_of_countries[number] = number, code

    def add_term(self, number: int, name: tuple[str, str]) -> None:
        self.terms[name], self.names_of_terms[number] = number, name

    def knows(self, code: str) -> bool:
        return code in self.records

    def code_of_page(self, page: int) -> str:
        return self.codes_of_pages.get(page, "")
