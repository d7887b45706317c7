"""Thousands of findings beneath the events of the first content, with words, terms, countries and tags as those have.

They are written past Wagtail, which would take an hour for 100,000: a row a table, with all that a save leaves there.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone
from taggit.models import Tag
from wagtail.models import Page

from events.models import EventPage
from knowledge.models import Country, FindingPage, Record, RecordPage, Term
from knowledge.models.page import RecordTag
from search import triggers
from search.models import Note

WORDS_A_PAGE = 300
PARAGRAPHS = 3
TAGS = 40
PART = 1000


class Corpus:
    """The same pages for the same seed, whatever the database."""

    def __init__(self, seed: int = 20261125) -> None:
        self.random = random.Random(seed)  # noqa: S311  (no secret: the same pages each time)
        self.words = vocabulary()
        # Frequencies fall as in any language: the second word half as often as the first.
        self.weights = list(accumulate(1 / (rank + 1) for rank in range(len(self.words))))
        self.terms = list(Term.objects.values_list("pk", flat=True))
        self.countries = list(Country.objects.values_list("pk", flat=True))
        self.events = list(EventPage.objects.order_by("path"))
        self.tags = [Tag.objects.get_or_create(name=f"tag {n}", slug=f"tag-{n}")[0].pk for n in range(TAGS)]

    def text(self, length: int) -> str:
        return " ".join(self.random.choices(self.words, cum_weights=self.weights, k=length))

    def body(self) -> str:
        length = WORDS_A_PAGE // PARAGRAPHS
        return json.dumps([{"type": "text", "value": f"<p>{self.text(length)}.</p>"} for _ in range(PARAGRAPHS)])

    def pages(self, first: int, count: int) -> Iterator[FindingPage]:
        kind, now = ContentType.objects.get_for_model(FindingPage), timezone.now()
        children = {event.pk: event.numchild for event in self.events}
        for number in range(first, first + count):
            event = self.events[number % len(self.events)]
            children[event.pk] += 1
            title = self.text(8).capitalize()
            yield FindingPage(
                id=number, pk=number, page_ptr_id=number, recordpage_ptr_id=number, record_id=number,
                translation_key=uuid4(),
                path=FindingPage._get_path(event.path, event.depth + 1, children[event.pk]), depth=event.depth + 1,
                title=title, draft_title=title, slug=f"generated-{number}",
                url_path=f"{event.url_path}generated-{number}/",
                locale_id=event.locale_id, content_type=kind, live=True, first_published_at=now, last_published_at=now,
                summary=f"{self.text(25).capitalize()}.", body=self.body(),
            )  # fmt: skip


def vocabulary() -> list[str]:
    """Every word of the first content, by how often it stands there."""
    counts: dict[str, int] = {}
    for page in RecordPage.objects.order_by("path"):
        body = (block.block.get_searchable_content(block.value) for block in page.body)
        texts = chain([page.title, page.summary], *body)
        for word in " ".join(map(str, texts)).lower().split():
            counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: (-counts[word], word))


def generate(count: int) -> None:
    corpus = Corpus()
    first = 1 + max(model.objects.aggregate(last=Max("pk"))["last"] or 0 for model in (Page, Record))
    triggers.drop(connection)
    with transaction.atomic():
        pages = corpus.pages(first, count)
        while part := list(islice(pages, PART)):
            write(part, corpus)
        for event in corpus.events:
            beneath = Page.objects.filter(path__startswith=event.path, depth=event.depth + 1)
            Page.objects.filter(pk=event.pk).update(numchild=beneath.count())
    triggers.create_missing(connection)
    Note.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def write(pages: Sequence[FindingPage], corpus: Corpus) -> None:
    insert(Record, [record_of(page) for page in pages])
    for model in (Page, RecordPage, FindingPage):
        insert(model, pages)
    some = corpus.random.sample
    insert_pairs(RecordPage.terms.through, "term_id", {page.pk: some(corpus.terms, 3) for page in pages})
    insert_pairs(RecordPage.countries.through, "country_id", {page.pk: some(corpus.countries, 2) for page in pages})
    RecordTag.objects.bulk_create(
        [RecordTag(content_object_id=page.pk, tag_id=tag) for page in pages for tag in some(corpus.tags, 2)]
    )


def record_of(page: FindingPage) -> Record:
    return Record(
        pk=page.pk, kind="finding", translation_key=page.translation_key, code=f"GEN-{page.pk}", page_id=page.pk
    )


def insert(model: Any, rows: Sequence[Any]) -> None:
    """One table of a model that has several, which ``bulk_create`` refuses."""
    fields = model._meta.local_concrete_fields
    size = max(1, 900 // len(fields))
    for start in range(0, len(rows), size):
        model._base_manager.all()._insert(rows[start : start + size], fields=fields, using="default")


def insert_pairs(through: Any, other: str, chosen: dict[int, list[int]]) -> None:
    rows = [through(**{"recordpage_id": page, other: one}) for page, ones in chosen.items() for one in ones]
    through.objects.bulk_create(rows)
