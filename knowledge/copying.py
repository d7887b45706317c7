"""A copy in the admin takes no revisions along: they hold the words and drafts of another record."""

from __future__ import annotations

from wagtail.models import Page, Revision

from knowledge.models import RecordPage


def drop_copied_revisions(copied: Page) -> None:
    """Leaves each page of a copied tree the revision that Wagtail made of the copy itself."""
    pages = RecordPage.objects.descendant_of(copied, inclusive=True).filter(alias_of__isnull=True)
    latest = dict(pages.values_list("pk", "latest_revision"))
    taken = Revision.page_revisions.filter(object_id__in=[str(page) for page in latest])
    taken.exclude(pk__in=[revision for revision in latest.values() if revision]).delete()
