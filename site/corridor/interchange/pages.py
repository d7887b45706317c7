"""The page of a record: made, changed, moved and published as an editor would, with a revision."""

from __future__ import annotations

from uuid import uuid4

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.signals import page_published

from corridor.interchange.ends import Ends
from corridor.interchange.kinds import COMMON
from corridor.interchange.records import HOME, LIBRARY, Entry
from corridor.interchange.schema import store_keys
from corridor.models import HomePage
from knowledge.codes import claim_code
from knowledge.models import Country, LibraryPage, Record, RecordPage, Term


class PageWriter:
    """Keeps the pages that others stand beneath, as most pages share few parents."""

    def __init__(self, ends: Ends) -> None:
        self.ends = ends
        self.parents: dict[tuple[str, str], Page] = {}
        self.countries = {country.code: country for country in Country.objects.all()}
        self.terms = {(term.kind, term.slug): term for term in Term.objects.all()}

    def create(self, entry: Entry) -> RecordPage:
        """Its first revision and version come with ``publish_first``, once its links are there."""
        parent = self.parent_of(entry)
        now = timezone.now()
        page = entry.kind.model(locale=parent.locale, live=True, first_published_at=now, last_published_at=now)
        self.fill(page, entry)
        if not page.can_exist_under(parent):
            raise ValidationError({"parent": _("It cannot stand beneath this page.")})
        record = self.record_of(entry)
        page.translation_key = record.translation_key
        parent.add_child(instance=page)
        self.ends.codes_of_pages[page.pk] = entry.code
        return page

    def record_of(self, entry: Entry) -> Record:
        """The record of this code, whose page may have been deleted, or a new one."""
        record = Record.objects.filter(code=entry.code).first()
        if record is None:
            record = Record.objects.create(kind=entry.kind.kind, translation_key=uuid4())
            claim_code(record, entry.code)
            self.ends.add_record(record.pk, entry.code)
        return record

    def change(self, page: RecordPage, entry: Entry) -> RecordPage:
        parent = self.parent_of(entry)
        if page.get_parent().pk != parent.pk:
            page.move(parent, pos="last-child")
            page = entry.kind.model.objects.get(pk=page.pk)
            self.parents.clear()
        self.fill(page, entry)
        page.full_clean()
        return page

    def fill(self, page: RecordPage, entry: Entry) -> None:
        own = entry.document.get(str(entry.kind.kind), {})
        store_keys(page, COMMON, entry.document, self.ends)
        store_keys(page, entry.kind.keys, own, self.ends)
        page.countries.set([self.countries[code] for code in entry.document.get("countries", [])])
        terms = entry.document.get("terms", {})
        page.terms.set([self.terms[kind, slug] for kind, slugs in terms.items() for slug in slugs])
        page.tags.set(entry.document.get("tags", []))
        page.change_note = ""

    def parent_of(self, entry: Entry) -> Page:
        key = (entry.parent, entry.language)
        if key not in self.parents:
            self.parents[key] = self.find_parent(*key)
        return self.parents[key]

    def find_parent(self, name: str, language: str) -> Page:
        models: dict[str, type[Page]] = {HOME: HomePage, LIBRARY: LibraryPage}
        pages = models.get(name, RecordPage).objects.filter(locale__language_code=language, alias_of__isnull=True)
        if name not in (HOME, LIBRARY):
            pages = pages.filter(record__code=name)
        found = pages.order_by("path").first()
        if found is None:
            raise ValidationError(
                {"parent": _("%(parent)s has no page in this language. Bring that one first.") % {"parent": name}}
            )
        return found.specific


def publish_first(page: RecordPage) -> None:
    """What Wagtail does on a first publication, in one save where it takes two more."""
    revision = page.save_revision(changed=False, clean=False)
    Page.objects.filter(pk=page.pk).update(live_revision=revision)
    page.live_revision = revision
    log(instance=page, action="wagtail.publish", revision=revision, content_changed=True)
    page_published.send(sender=type(page), instance=page, revision=revision)


def publish_again(page: RecordPage) -> None:
    page.save_revision().publish()
