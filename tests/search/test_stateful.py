"""Any sequence of edits: after each of them the index says what a plain reading of the database says.

`ROUNDS=200` in the environment makes that many sequences; `make soak` does.
"""

import os
from itertools import count
from tempfile import TemporaryDirectory

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from taggit.models import Tag
from wagtail.models import PageViewRestriction

from knowledge.models import FindingPage, RecordPage, Term, TermLabel
from knowledge.vocabularies.actions import merge
from search.contract import Query
from search.engines.embedded import EmbeddedEngine
from search.worker import run_once
from tests.factories.events import EventPageFactory
from tests.factories.knowledge import FindingPageFactory, RegionPageFactory, TermFactory
from tests.factories.people import person

ROUNDS = int(os.environ.get("ROUNDS", "8"))
STEPS = 15
# Each sequence starts from an empty site: to shrink one takes minutes, and its steps are printed as they are.
ONCE = settings(
    max_examples=ROUNDS,
    stateful_step_count=STEPS,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
which = st.integers(min_value=0, max_value=1000)


class Edits(RuleBasedStateMachine):
    """The parts of a small site; each rule picks among those that are there."""

    def __init__(self):
        super().__init__()
        self.numbers = count()
        self.folder = TemporaryDirectory()
        self.engine = EmbeddedEngine(f"embedded://{self.folder.name}/index")
        self.atomic = transaction.atomic()
        self.atomic.__enter__()

    def teardown(self):
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)
        self.folder.cleanup()

    @initialize()
    def start(self):
        self.events = [EventPageFactory(parent=RegionPageFactory(), title=self.word()) for _ in range(2)]
        self.terms = [TermFactory(slug=self.word()) for _ in range(3)]
        self.user = person()

    def word(self):
        return f"word{next(self.numbers)}"

    def finding(self, number):
        findings = list(FindingPage.objects.order_by("pk"))
        return findings[number % len(findings)]

    def term(self, number):
        terms = list(Term.objects.filter(merged_into=None).order_by("pk"))
        return terms[number % len(terms)]

    @rule(number=which, term=which)
    def create(self, number, term):
        parent = type(self.events[0]).objects.get(pk=self.events[number % 2].pk)
        FindingPageFactory(parent=parent, title=self.word(), terms=[self.term(term)], tags=[self.word()])

    @precondition(lambda self: FindingPage.objects.exists())
    @rule(number=which)
    def edit(self, number):
        page = self.finding(number)
        page.title = self.word()
        page.save_revision().publish()

    @precondition(lambda self: FindingPage.objects.exists())
    @rule(number=which)
    def draft(self, number):
        page = self.finding(number)
        page.title = self.word()
        page.save_revision()

    @precondition(lambda self: FindingPage.objects.exists())
    @rule(number=which)
    def unpublish(self, number):
        self.finding(number).unpublish()

    @precondition(lambda self: FindingPage.objects.exists())
    @rule(number=which, event=which)
    def move(self, number, event):
        target = type(self.events[0]).objects.get(pk=self.events[event % 2].pk)
        self.finding(number).move(target, pos="last-child")

    @precondition(lambda self: FindingPage.objects.exists())
    @rule(number=which)
    def delete(self, number):
        self.finding(number).delete()

    @precondition(lambda self: FindingPage.objects.exists())
    @rule(number=which, term=which)
    def retag(self, number, term):
        page = self.finding(number)
        page.tags.set([self.word()])
        page.terms.set([self.term(term)])
        page.save()

    @precondition(lambda self: FindingPage.objects.exists())
    @rule()
    def update_many(self):
        FindingPage.objects.filter(live=True).update(title=self.word())

    @rule(term=which)
    def rename_term(self, term):
        TermLabel.objects.filter(term=self.term(term)).update(name=self.word())

    @precondition(lambda self: Tag.objects.exists())
    @rule(number=which)
    def rename_tag(self, number):
        tag = list(Tag.objects.order_by("pk"))[number % Tag.objects.count()]
        tag.slug = tag.name = self.word()
        tag.save()

    @precondition(lambda self: Term.objects.filter(merged_into=None).count() > 1)
    @rule(term=which)
    def merge_terms(self, term):
        merge(self.term(term), self.term(term + 1), user=self.user)

    @rule(event=which)
    def close(self, event):
        PageViewRestriction.objects.create(page=self.events[event % 2], restriction_type="login")

    @rule()
    def open(self):
        PageViewRestriction.objects.all().delete()

    @invariant()
    def index_equals_database(self):
        assert run_once(self.engine)
        hits = self.engine.search(Query(sort="title", size=1000)).hits
        assert {hit.record: seen(hit) for hit in hits} == {page.record_id: shown(page) for page in public()}
        assert len(hits) == len(public())
        self.each_name_of_a_term_finds_its_records()

    def each_name_of_a_term_finds_its_records(self):
        public_records = {page.record_id for page in public()}
        for label in TermLabel.objects.filter(term__merged_into=None):
            named = set(RecordPage.objects.filter(terms=label.term).values_list("record", flat=True)) & public_records
            for name in (label.name, *label.synonym_list()):
                hits = self.engine.search(Query(text=f'"{name}"', size=1000)).hits
                assert {hit.record for hit in hits} == named, name


def seen(hit):
    return hit.title, hit.url, hit.facets.get("theme", ()), hit.facets.get("tag", ())


def shown(page):
    themes = tuple(sorted(page.terms.values_list("slug", flat=True)))
    return page.title, page.get_url(), themes, tuple(sorted(page.tags.values_list("slug", flat=True)))


def public():
    """By the plainest means: page for page, its ancestors one by one."""
    closed = set(PageViewRestriction.objects.values_list("page", flat=True))

    def is_open(page):
        return all(above.live and above.pk not in closed for above in page.get_ancestors(inclusive=True))

    return [page for page in RecordPage.objects.all() if is_open(page)]


@pytest.mark.django_db
def test_index_equals_database_after_any_edits():
    run_state_machine_as_test(Edits, settings=ONCE)
