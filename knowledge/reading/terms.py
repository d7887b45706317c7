"""What a record is about: terms, countries and tags, each a way to more of the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from taggit.models import Tag

from knowledge.kinds import Kind
from knowledge.models import Country, RecordPage, Term
from knowledge.models.term import TermKind
from knowledge.reading.addresses import address


@dataclass(frozen=True)
class Way:
    label: str
    url: str
    on: bool = True
    count: int = 0
    children: list[Way] = field(default_factory=list)


@dataclass(frozen=True)
class Named:
    """A term or country of a record in the reader's language."""

    slug: str
    kind: str
    name: str
    has: bool = True


def named_terms(source: RecordPage, language: str) -> list[Named]:
    """The terms of a record, and the phases of the journey whether it has them or not. One query.

    Names come by an outer join: a term without a name in any language is still shown.
    """
    has = Term.pages.through.objects.filter(term_id=OuterRef("pk"), recordpage_id=source.pk)
    found = Term.objects.annotate(has=Exists(has)).filter(Q(has=True) | Q(kind=TermKind.PHASE, retired=False))
    columns = ("slug", "kind", "has", "labels__language", "labels__name")
    return _named(found.order_by("position", "slug").values_list(*columns), language)


def named_countries(source: RecordPage, language: str) -> list[Named]:
    """The countries that a record names. One query."""
    has = Country.pages.through.objects.filter(country_id=OuterRef("pk"), recordpage_id=source.pk)
    found = Country.objects.filter(Exists(has)).order_by("slug")
    rows = found.values_list("slug", "labels__language", "labels__name")
    return _named(((slug, "country", True, lang, name) for slug, lang, name in rows), language)


def tags_of(source: RecordPage) -> list[Tag]:
    return list(Tag.objects.filter(knowledge_recordtag_items__content_object=source.pk).order_by("name"))


def _named(rows: Iterable[tuple[str, str, bool, str | None, str | None]], language: str) -> list[Named]:
    names: dict[tuple[str, str, bool], dict[str, str]] = {}
    for slug, kind, has, lang, name in rows:
        names.setdefault((kind, slug, has), {})[lang or ""] = name or ""
    return [
        Named(slug, kind, _best(by_language, language) or slug, has) for (kind, slug, has), by_language in names.items()
    ]


def _best(names: dict[str, str], language: str) -> str:
    return names.get(language) or names.get("en") or next(iter(names.values()), "")


def term_address(kind: str, slug: str) -> str:
    return address("term", kind, slug)


@dataclass(frozen=True)
class Ways:
    label: str
    ways: list[Way]


def term_ways(terms: list[Named], tags: list[Tag]) -> list[Ways]:
    """By kind, in the order of kinds; tags last. The phases have a line of their own."""
    groups = [
        Ways(plural(kind), [Way(term.name, term_address(kind, term.slug)) for term in terms if _is(term, kind)])
        for kind in TermKind
        if kind != TermKind.PHASE
    ]
    groups.append(Ways(_("Tags"), [Way(tag.name, address("tag", tag.slug)) for tag in tags]))
    return [group for group in groups if group.ways]


def _is(term: Named, kind: str) -> bool:
    return term.has and term.kind == kind


def plural(kind: str) -> str:
    """What a list of terms of a kind is called."""
    names = {
        TermKind.THEME: _("Themes"),
        TermKind.PHASE: _("Phases of the journey"),
        TermKind.GROUP: _("Groups of people"),
        TermKind.ACTIVITY: _("Activities"),
        TermKind.CORRIDOR: _("Migration corridors"),
    }
    return names[TermKind(kind)]


def stations(terms: list[Named]) -> list[Way]:
    """The phases of the journey, marked where the record speaks of them; nothing if it speaks of none."""
    phases = [term for term in terms if term.kind == TermKind.PHASE]
    if not any(phase.has for phase in phases):
        return []
    return [Way(phase.name, term_address(phase.kind, phase.slug), phase.has) for phase in phases]


def country_ways(countries: list[Named]) -> list[Way]:
    return [Way(country.name, address("country", country.slug)) for country in countries]


def country_gap(kind: str) -> str:
    """Why a record names no country; empty where nobody would expect one."""
    if kind in (Kind.PRACTICE, Kind.EVENT):
        return _("country not recorded")
    if kind in (Kind.FINDING, Kind.RECOMMENDATION):
        return _("no country named")
    return ""
