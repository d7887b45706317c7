"""What may happen to a term beside a new name. No page, draft or address loses it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision

from knowledge.models import RecordPage, Term, TermLabel

Actor = AbstractBaseUser | AnonymousUser

RETIRE, BRING_BACK, MERGE, TAKE_OVER = "term.retire", "term.bring_back", "term.merge", "term.take_over"


@transaction.atomic
def retire(term: Term, *, user: Actor) -> None:
    """No longer offered; the pages that have it keep it."""
    _set_retired(term, True)
    log(instance=term, action=RETIRE, user=user)


@transaction.atomic
def bring_back(term: Term, *, user: Actor) -> None:
    if term.merged_into_id:
        raise ValidationError(_("This term was merged into another one, which has all its pages. It stays merged."))
    _set_retired(term, False)
    log(instance=term, action=BRING_BACK, user=user)


@transaction.atomic
def merge(term: Term, into: Term, *, user: Actor) -> int:
    """All pages, drafts, terms beneath and names of ``term`` become those of ``into``; how many records changed."""
    rows = {row.pk: row for row in Term.objects.select_for_update().filter(pk__in=[term.pk, into.pk])}
    term, into = rows[term.pk], rows[into.pk]
    if not merge_targets(term).filter(pk=into.pk).exists():
        raise ValidationError(_("These two terms cannot be merged. Choose another one from the list."))
    records = records_on(term)
    _follow_in_drafts(term, into)
    _follow_on_pages(term, into)
    _join_names(term, into)
    term.children.update(parent=into)
    Term.objects.filter(merged_into=term).update(merged_into=into)
    Term.objects.filter(pk=term.pk).update(merged_into=into, retired=True)
    log(instance=term, action=MERGE, user=user, data={"into": into.name(), "records": records})
    log(instance=into, action=TAKE_OVER, user=user, data={"from": term.name(), "records": records})
    return records


def merge_targets(term: Term) -> QuerySet[Term]:
    """Terms in use of the same kind. One with terms beneath it goes only where these find a place, at the top."""
    if term.merged_into_id:
        return Term.objects.none()
    found = Term.objects.filter(kind=term.kind, merged_into=None, retired=False).exclude(pk=term.pk)
    return found.filter(parent=None) if term.children.exists() else found


def records_on(term: Term) -> int:
    return RecordPage.objects.filter(terms=term).values("record").distinct().count()


def _set_retired(term: Term, retired: bool) -> None:
    term.retired = retired
    Term.objects.filter(pk=term.pk).update(retired=retired)


def _follow_on_pages(term: Term, into: Term) -> None:
    through = RecordPage.terms.through.objects
    through.filter(term=term, recordpage__in=through.filter(term=into).values("recordpage")).delete()
    through.filter(term=term).update(term=into)


def _follow_in_drafts(term: Term, into: Term) -> None:
    """A revision holds its terms by number: published later, it would bring the old one back."""
    drafts = Q(has_unpublished_changes=True) | Q(live=False)
    pages = RecordPage.objects.filter(Q(terms=term) | drafts).values_list("pk", flat=True).distinct()
    changed = []
    for revision in Revision.page_revisions.filter(object_id__in=[str(pk) for pk in pages]).iterator(chunk_size=200):
        terms = revision.content.get("terms") or []
        if term.pk in terms:
            revision.content["terms"] = list(_once(into.pk if pk == term.pk else pk for pk in terms))
            changed.append(revision)
    Revision.objects.bulk_update(changed, ["content"], batch_size=100)


def _join_names(term: Term, into: Term) -> None:
    """Readers who search for the old name find the new term; a language that had only the old name keeps it."""
    kept = {label.language: label for label in TermLabel.objects.filter(term=into)}
    for label in TermLabel.objects.filter(term=term):
        into_label = kept.get(label.language)
        if into_label is None:
            TermLabel.objects.create(
                term=into,
                language=label.language,
                name=label.name,
                synonyms=label.synonyms,
                description=label.description,
            )
            continue
        synonyms = _once([*into_label.synonym_list(), label.name, *label.synonym_list()])
        into_label.synonyms = "\n".join(word for word in synonyms if word.casefold() != into_label.name.casefold())
        into_label.description = into_label.description or label.description
        into_label.save()


def _once(values: Iterable[Any]) -> Iterable[Any]:
    return dict.fromkeys(values)
