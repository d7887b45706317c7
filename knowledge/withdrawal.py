"""A record goes as a whole: without the page in its first language, no translation and no alias stays."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import pre_delete
from wagtail.models import Page
from wagtail.signals import page_unpublished

from knowledge.models import RecordPage


def withdraw_the_rest(page: RecordPage) -> None:
    """Takes the translations of a source-language page from the public and deletes its aliases."""
    if not page.is_source_language:
        return
    others = RecordPage.objects.filter(record=page.record).exclude(pk=page.pk)
    for alias in others.filter(alias_of__isnull=False).specific():
        alias.delete()
    for translation in others.filter(alias_of__isnull=True, live=True).specific():
        translation.unpublish()


def _on_unpublish(sender: type[Page], instance: Page, **_kwargs: Any) -> None:
    if isinstance(instance, RecordPage):
        withdraw_the_rest(instance)


def _on_delete(sender: type[Page], instance: Page, **_kwargs: Any) -> None:
    # A page is deleted table by table; the row of RecordPage comes once, whatever the kind.
    if sender is RecordPage:
        withdraw_the_rest(instance)


def connect() -> None:
    page_unpublished.connect(_on_unpublish, dispatch_uid="withdraw-on-unpublish")
    pre_delete.connect(_on_delete, sender=RecordPage, dispatch_uid="withdraw-on-delete")
