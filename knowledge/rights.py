"""Who may read a record: the one answer that pages, links, search, cache and API ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser, Group
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Left
from wagtail.models import Page, PageViewRestriction

from knowledge.models import RecordPage

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser
    from django.http import HttpRequest


@dataclass(frozen=True)
class Reader:
    """Somebody who reads: a user, and the password restrictions that this session has passed."""

    user: AbstractBaseUser | AnonymousUser = field(default_factory=AnonymousUser)
    passed: frozenset[int] = frozenset()
    # One who reads a page asks once what is closed to him; one who stays (ANYBODY) asks each time.
    visiting: bool = False

    def accepts(self, restriction: PageViewRestriction, groups: set[int]) -> bool:
        kind = restriction.restriction_type
        if kind == PageViewRestriction.PASSWORD:
            return restriction.pk in self.passed
        if kind == PageViewRestriction.LOGIN:
            return self.user.is_authenticated
        allowed = {group.pk for group in restriction.groups.all()}
        return bool(getattr(self.user, "is_superuser", False) or allowed & groups)

    @property
    def is_anybody(self) -> bool:
        """One of whom nothing is known: all of them may read the same."""
        return not self.user.is_authenticated and not self.passed

    @cached_property
    def closed(self) -> list[str]:
        return _closed_roots(self)


ANYBODY = Reader()

# Nothing stands deeper in the tree.
_DEEPEST = 12


def reader_of(request: HttpRequest) -> Reader:
    """The reader behind a request, one for all who ask. Touches no session and no user where there is no cookie."""
    known: Reader | None = getattr(request, "_corridor_reader", None)
    if known is None:
        known = request._corridor_reader = _reader_of(request)  # type: ignore[attr-defined]
    return known


def _reader_of(request: HttpRequest) -> Reader:
    session = getattr(request, "session", None)
    if session is None or session.session_key is None:
        return Reader(visiting=True)
    passed = session.get(PageViewRestriction.passed_view_restrictions_session_key, [])
    return Reader(request.user, frozenset(passed), visiting=True)


def readable_pages(reader: Reader = ANYBODY, pages: QuerySet[Page] | None = None) -> QuerySet[Page]:
    """Live pages beneath live pages that no restriction closes to this reader.

    A restriction closes a page, its translations and aliases, and every translation and alias of what lies beneath;
    an alias put beneath it closes nothing but itself.
    """
    found = published(Page.objects.all() if pages is None else pages)
    roots = _closed_to(reader)
    if not roots:
        return found
    beneath = reduce(or_, (Q(path__startswith=path) for path in roots))
    closed_records = RecordPage.objects.filter(beneath, alias_of__isnull=True).values("record")
    elsewhere = RecordPage.objects.filter(record__in=closed_records).values("pk")
    return found.exclude(beneath).exclude(pk__in=elsewhere)


def readable(reader: Reader = ANYBODY, records: QuerySet[RecordPage] | None = None) -> QuerySet[RecordPage]:
    """The same for the pages of records, with what lists need of them."""
    return readable_pages(reader, RecordPage.objects.all() if records is None else records)


def published(pages: QuerySet[Page]) -> QuerySet[Page]:
    """Live pages beneath live pages, closed to some readers or not. An alias goes with its original."""
    return pages.filter(live=True).exclude(_under_unpublished("path")).exclude(_under_unpublished("alias_of__path"))


def may_read(reader: Reader, page: Page) -> bool:
    return readable_pages(reader, Page.objects.filter(pk=page.pk)).exists()


def may_read_found(reader: Reader, page: Page) -> bool:
    """The same for a page to which its address led, past live pages only: it asks no more where nothing is closed."""
    return (page.alias_of_id is None and not _closed_to(reader)) or may_read(reader, page)


def readable_records(reader: Reader, ids: Iterable[int], language: str) -> set[int]:
    """Those of the records that have a page in the language that this reader may read."""
    pages = RecordPage.objects.filter(record__in=list(ids), locale__language_code=language, alias_of__isnull=True)
    return set(readable(reader, pages).values_list("record", flat=True))


def _under_unpublished(path: str) -> Exists:
    """Whether the page at the path, or one above it, is not live. Looked up by the index of paths, a step at a time."""
    steps = [Left(OuterRef(path), depth * Page.steplen) for depth in range(1, _DEEPEST + 1)]
    return Exists(Page.objects.filter(path__in=steps, live=False))


def _closed_to(reader: Reader) -> list[str]:
    return reader.closed if reader.visiting else _closed_roots(reader)


def _closed_roots(reader: Reader) -> list[str]:
    """Paths of the pages that a restriction closes to this reader, with their translations and aliases."""
    restrictions = list(PageViewRestriction.objects.select_related("page").prefetch_related("groups"))
    if not restrictions:
        return []
    groups = set(Group.objects.filter(user=reader.user.pk).values_list("pk", flat=True)) if reader.user.pk else set()
    shut = [rule.page for rule in restrictions if not reader.accepts(rule, groups)]
    if not shut:
        return []
    keys = [page.translation_key for page in shut]
    originals = Page.objects.filter(translation_key__in=keys)
    return list(Page.objects.filter(Q(pk__in=originals) | Q(alias_of__in=originals)).values_list("path", flat=True))
