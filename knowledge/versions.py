"""What readers saw of the past: on publication the public fields are kept, on withdrawal they go.

Wagtail's revisions mix drafts and private fields, and are purged; a version holds what this list allows and no more.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.db.models.signals import pre_delete
from django.http import HttpRequest
from django.utils import timezone, translation
from wagtail.models import Page
from wagtail.rich_text import expand_db_html
from wagtail.signals import page_published, page_unpublished

from knowledge.dates import in_words
from knowledge.models import Record, RecordPage, Version
from knowledge.reading.links import basis_words, links_of
from knowledge.reading.reading import Reading
from knowledge.reading.rows import best_titles
from knowledge.rights import ANYBODY

# The public fields that have words; fields of one kind come by the page's own `parts`.
WORDS = ("title", "summary")
# Public fields of single kinds, kept as they are where a page has them.
FIELDS = (
    "said_by",
    "said_by_note",
    "addressees",
    "by_when",
    "place",
    "hosts_note",
    "groups_note",
    "activities_note",
    "status",
    "speakers",
    "authors",
    "container",
    "publisher",
    "official_name",
    "articles",
    "also",
    "website",
)


def keep_version(page: RecordPage) -> Version | None:
    """Keeps what is published now as the newest version, unless it is what the newest one holds already."""
    if page.record is None:
        return None
    language = page.locale.language_code
    with translation.override(language), transaction.atomic():
        content = public_content(page)
        # The row of the record is held, so that two who publish at once get two numbers.
        record = Record.objects.select_for_update().get(pk=page.record_id)
        kept = Version.objects.filter(record=record, language=language)
        newest = kept.order_by("-number").first()
        if newest is not None and newest.content == content:
            return None
        number = (kept.aggregate(last=Max("number"))["last"] or 0) + 1
        return Version.objects.create(
            record=record,
            language=language,
            number=number,
            published_at=page.last_published_at or timezone.now(),
            title=page.title,
            note=page.change_note,
            content=content,
        )


def public_content(page: RecordPage) -> dict[str, Any]:
    """As anybody sees it, in the active language."""
    reading = Reading(page, HttpRequest())
    return {
        **{name: getattr(page, name) for name in WORDS},
        "body": str(page.body.render_as_block()) if page.body else "",
        "parts": [[label, expand_db_html(html)] for label, html in page.parts()],
        "fields": {name: getattr(page, name) for name in FIELDS if getattr(page, name, "")},
        "date": in_words(reading.source.date) if reading.source.date else "",
        "terms": [{"kind": term.kind, "name": term.name} for term in reading.terms if term.has],
        "countries": [country.name for country in reading.countries],
        "tags": sorted(str(tag) for tag in reading.source.tags.all()),
        "links": _links(reading),
    }


def _links(reading: Reading) -> list[dict[str, Any]]:
    """The other end by its record: a version shows a link for as long as that record may be read."""
    found = links_of(reading.record)
    titles = best_titles(ANYBODY, reading.language, {end for link in found for end in (link.origin_id, link.target_id)})
    shown = []
    for link in found:
        forward = reading.record is not None and link.origin_id == reading.record.pk
        end = link.target_id if forward else link.origin_id
        if end in titles:
            words = {"note": link.note, "locator": link.locator, "basis": basis_words(link)}
            shown.append({"kind": link.kind, "forward": forward, "record": end, "title": titles[end], **words})
    return shown


def forget_versions(page: RecordPage) -> None:
    Version.objects.filter(record=page.record_id, language=page.locale.language_code).delete()


def _on_publish(sender: type[Page], instance: Page, **_kwargs: Any) -> None:
    if isinstance(instance, RecordPage) and instance.alias_of_id is None:
        keep_version(instance)


def _on_unpublish(sender: type[Page], instance: Page, **_kwargs: Any) -> None:
    if isinstance(instance, RecordPage) and instance.alias_of_id is None:
        forget_versions(instance)


def _on_delete(sender: type[Page], instance: RecordPage, **_kwargs: Any) -> None:
    if instance.alias_of_id is None:
        forget_versions(instance)


def connect() -> None:
    page_published.connect(_on_publish, dispatch_uid="version-on-publish")
    page_unpublished.connect(_on_unpublish, dispatch_uid="version-on-unpublish")
    pre_delete.connect(_on_delete, sender=RecordPage, dispatch_uid="version-on-delete")
