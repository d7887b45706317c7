"""What an address asks of a list, and the addresses that ask a little more or less."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.http import QueryDict
from django.utils.http import urlencode

from knowledge.rights import Reader, readable_records
from search.contract import FACETS, Query
from search.hidden import hidden_records

SORTS = ("relevance", "newest", "title")
SIZE = 20
# Longer than any question; what lies beyond is not asked.
LONGEST_TEXT = 500
MOST_VALUES = 30
LAST_PAGE = 500


@dataclass(frozen=True)
class Asked:
    """``fixed`` is what the list itself is about (all findings): asked, but neither shown nor taken away."""

    text: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fixed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = ""
    page: int = 1

    @classmethod
    def of(cls, parameters: QueryDict, fixed: Mapping[str, tuple[str, ...]] | None = None) -> Asked:
        """Reads an address as well as it can be read: an unknown name is passed over, a value finds nothing."""
        fixed = fixed or {}
        sort = parameters.get("sort", "")
        names = [name for name in facets_beside(fixed) if name in parameters]
        chosen = {name: _values(parameters, name) for name in names}
        return cls(
            text=_text(parameters.get("q", "")),
            chosen={name: values for name, values in chosen.items() if values},
            fixed=fixed,
            sort=sort if sort in SORTS else "",
            page=_page(parameters.get("page", "")),
        )

    @property
    def order(self) -> str:
        """Without words nothing is more relevant: the newest come first."""
        return self.sort or ("relevance" if self.text else "newest")

    def query(self, language: str, reader: Reader, size: int = SIZE) -> Query:
        return Query(
            text=self.text,
            language=language,
            chosen={**self.chosen, **self.fixed},
            sort=self.order,
            page=self.page,
            size=size,
            facets=facets_beside(self.fixed),
            hidden=hidden_records(lambda records: readable_records(reader, records, language)),
        )

    def address(self) -> str:
        """The query string that asks this again; names in one order, so that one list has one address."""
        pairs = [("q", self.text)] if self.text else []
        pairs += [(name, value) for name in FACETS for value in self.chosen.get(name, ())]
        pairs += [("sort", self.sort)] if self.sort else []
        pairs += [("page", str(self.page))] if self.page > 1 else []
        return f"?{urlencode(pairs)}" if pairs else "?"

    def without(self, facet: str, value: str) -> Asked:
        left = tuple(other for other in self.chosen.get(facet, ()) if other != value)
        return replace(self, chosen={**self.chosen, facet: left}, page=1)

    def toggled(self, facet: str, value: str) -> Asked:
        values = self.chosen.get(facet, ())
        if value in values:
            return self.without(facet, value)
        return replace(self, chosen={**self.chosen, facet: (*values, value)}, page=1)

    def on_page(self, page: int) -> Asked:
        return replace(self, page=page)

    def sorted_by(self, sort: str) -> Asked:
        return replace(self, sort=sort, page=1)

    def asking(self, text: str) -> Asked:
        return replace(self, text=text, page=1)

    def cleared(self) -> Asked:
        return replace(self, chosen={}, page=1)


def facets_beside(fixed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Those that narrow a list: not what it is about, nor, in a list of events, the event that each of them is."""
    about = {*fixed, *fixed.get("type", ())}
    return tuple(name for name in FACETS if name not in about)


def _text(written: str) -> str:
    printable = "".join(sign if sign.isprintable() else " " for sign in written[:LONGEST_TEXT])
    return " ".join(printable.split())


def _values(parameters: QueryDict, name: str) -> tuple[str, ...]:
    values = [_text(value) for value in parameters.getlist(name)[:MOST_VALUES]]
    return tuple(dict.fromkeys(value for value in values if value))


def _page(written: str) -> int:
    if not (written.isascii() and written.isdigit() and len(written) < 6):
        return 1
    return min(max(int(written), 1), LAST_PAGE)
