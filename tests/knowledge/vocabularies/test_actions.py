"""A term is retired, brought back or merged, and no page, draft, address or name is lost."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import ModelLogEntry

from knowledge.models import Term
from knowledge.vocabularies import actions
from tests.factories.knowledge import FindingPageFactory, TermFactory, TermLabelFactory, publish
from tests.factories.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return person()


def named(slug, name, **fields):
    term = TermFactory(slug=slug, label=None, **fields)
    TermLabelFactory(term=term, name=name)
    return term


def terms_of(page):
    return set(type(page).objects.get(pk=page.pk).terms.all())


def history(term):
    return [entry.action for entry in ModelLogEntry.objects.for_instance(term).order_by("timestamp", "pk")]


def test_a_retired_term_stays_with_its_pages_and_comes_back(user):
    term = TermFactory()
    page = FindingPageFactory(terms=[term])

    actions.retire(term, user=user)

    assert (Term.objects.get(pk=term.pk).retired, terms_of(page)) == (True, {term})
    actions.bring_back(term, user=user)
    assert not Term.objects.get(pk=term.pk).retired
    assert history(term) == ["term.retire", "term.bring_back"]


def test_a_merge_takes_every_page_along_once(user):
    old, kept = TermFactory(), TermFactory()
    only_old, both, neither = (
        FindingPageFactory(terms=[old]),
        FindingPageFactory(terms=[old, kept]),
        FindingPageFactory(),
    )

    changed = actions.merge(old, kept, user=user)

    assert changed == 2
    assert [terms_of(page) for page in (only_old, both, neither)] == [{kept}, {kept}, set()]
    assert Term.objects.get(pk=old.pk).merged_into == kept


def test_a_draft_published_after_a_merge_brings_the_old_term_not_back(user):
    old, kept = TermFactory(), TermFactory()
    page = publish(FindingPageFactory(terms=[kept]))
    page.terms.set([old, kept])
    draft = page.save_revision()

    actions.merge(old, kept, user=user)
    draft.refresh_from_db()
    draft.publish()

    assert terms_of(page) == {kept}


def test_a_merge_keeps_names_as_other_names(user):
    old, kept = named("debt", "Debt"), named("bondage", "Debt bondage")
    TermLabelFactory(term=old, language="fr", name="Dette", synonyms="Emprunt")
    old.labels.filter(language="en").update(synonyms="Loans\ndebt bondage")

    actions.merge(old, kept, user=user)

    labels = {label.language: label for label in Term.objects.get(pk=kept.pk).labels.all()}
    assert (labels["en"].name, labels["en"].synonym_list()) == ("Debt bondage", ["Debt", "Loans"])
    assert (labels["fr"].name, labels["fr"].synonym_list()) == ("Dette", ["Emprunt"])


def test_a_merge_takes_terms_beneath_and_earlier_merges_along(user):
    old, kept = TermFactory(), TermFactory()
    child, earlier = TermFactory(parent=old), TermFactory(merged_into=old, retired=True)

    actions.merge(old, kept, user=user)

    assert Term.objects.get(pk=child.pk).parent == kept
    assert Term.objects.get(pk=earlier.pk).merged_into == kept


def test_both_histories_tell_of_a_merge(user):
    old, kept = named("debt", "Debt"), named("bondage", "Debt bondage")

    actions.merge(old, kept, user=user)

    told = [ModelLogEntry.objects.for_instance(term).get() for term in (old, kept)]
    assert [str(entry.message) for entry in told] == [
        "Merged into “Debt bondage”, with its 0 records",
        "Took over “Debt” and its 0 records",
    ]
    assert {entry.user for entry in told} == {user}


def another_kind(old):
    return TermFactory(kind="group")


def beneath_itself(old):
    return TermFactory(parent=old)


def beneath_another(old):
    TermFactory(parent=old)
    return TermFactory(parent=TermFactory())


def retired(old):
    return TermFactory(retired=True)


def itself(old):
    return old


@pytest.mark.parametrize("target", [another_kind, beneath_itself, beneath_another, retired, itself])
def test_a_merge_that_would_break_the_rules_changes_nothing(user, target):
    old = TermFactory()
    page = FindingPageFactory(terms=[old])
    into = target(old)

    with pytest.raises(ValidationError):
        actions.merge(old, into, user=user)

    assert (terms_of(page), Term.objects.get(pk=old.pk).merged_into) == ({old}, None)


def test_a_merge_that_fails_half_way_changes_nothing(user, monkeypatch):
    old, kept = TermFactory(), TermFactory()
    page = FindingPageFactory(terms=[old])
    monkeypatch.setattr(actions, "_join_names", lambda *_terms: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        actions.merge(old, kept, user=user)

    assert terms_of(page) == {old}


def test_a_merged_term_is_not_brought_back(user):
    old, kept = TermFactory(), TermFactory()
    actions.merge(old, kept, user=user)

    with pytest.raises(ValidationError, match="stays merged"):
        actions.bring_back(Term.objects.get(pk=old.pk), user=user)
