"""Content from files into the database: all of it or nothing."""

from __future__ import annotations

from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.signal_handlers import disable_reference_index_auto_update

from corridor.interchange.checking import Names, check_names
from corridor.interchange.documents import documents_of, draft_of, source_pages
from corridor.interchange.ends import Ends
from corridor.interchange.faults import ContentError, Faults
from corridor.interchange.folder import Content, read_folder
from corridor.interchange.kinds import RANKS
from corridor.interchange.memory import Memory
from corridor.interchange.pages import PageWriter, publish_again, publish_first
from corridor.interchange.record_checks import check_entry
from corridor.interchange.records import Document, Entry
from corridor.interchange.report import CHANGED, CREATED, UNCHANGED, Report
from corridor.interchange.rows import write_facts, write_links
from corridor.interchange.vocabulary_import import VocabularyImport
from corridor.tree import ensure_tree
from knowledge.models import RecordPage
from knowledge.teams import ensure_groups


def import_content(path: Path, *, overwrite: bool = False, dry_run: bool = False) -> Report:
    """Raises ContentError with every fault there is, and then has changed nothing."""
    faults = Faults()
    content = read_folder(path, faults)
    with transaction.atomic():
        ensure_groups(ensure_tree())
        report = _write(content, faults, overwrite=overwrite)
        transaction.set_rollback(dry_run)
    return report


def _write(content: Content, faults: Faults, *, overwrite: bool) -> Report:
    names = Names.of(content)
    check_names(content, names, faults)
    for entry in content.records:
        check_entry(entry, names, faults)
    _stop_at(faults)
    report, ends, memory = Report(), Ends.of_database(), Memory.of_database()
    vocabulary = VocabularyImport(content, ends, memory, report, overwrite=overwrite)
    vocabulary.write()
    records = RecordImport(content, ends, memory, report, faults, overwrite=overwrite)
    with disable_reference_index_auto_update():  # publication does it, once for each page
        records.write()
    _stop_at(faults)
    vocabulary.finish()
    records.finish()
    memory.save()
    return report


def _stop_at(faults: Faults) -> None:
    if faults:
        raise ContentError(faults.in_order())


class RecordImport:
    def __init__(
        self, content: Content, ends: Ends, memory: Memory, report: Report, faults: Faults, *, overwrite: bool
    ) -> None:
        self.ends, self.memory, self.report, self.faults, self.overwrite = ends, memory, report, faults, overwrite
        # Kinds in the order in which they stand beneath each other.
        self.entries = sorted(content.records, key=lambda entry: (RANKS[entry.kind.kind], entry.code))
        self.written: dict[str, RecordPage] = {}

    def write(self) -> None:
        """Every page, without links and figures, as these may lead to any record."""
        known = [self.ends.records[entry.code] for entry in self.entries if entry.code in self.ends.records]
        pages = {self.ends.codes[page.record_id]: page for page in source_pages(known)}
        documents = documents_of(pages.values(), self.ends)
        writer = PageWriter(self.ends)
        for entry in self.entries:
            page = pages.get(entry.code)
            now = documents[page.pk] if page else None
            if self.is_wanted(entry, page, now):
                self.put(writer, entry, page)

    def put(self, writer: PageWriter, entry: Entry, page: RecordPage | None) -> None:
        try:
            self.written[entry.code] = writer.change(page, entry) if page else writer.create(entry)
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                self.faults.add(entry.node.at(name).place, f"{name}: {' '.join(messages)}")

    def finish(self) -> None:
        """Links and figures, then publication: what is published is kept as a version, with its links."""
        for entry in self.entries:
            if entry.code in self.written:
                write_links(entry, self.ends)
                write_facts(entry, self.ends)
        for page in self.written.values():
            publish = publish_again if page.latest_revision_id else publish_first
            publish(page)
        pages = source_pages([self.ends.records[code] for code in self.written])
        for page, document in zip(pages, documents_of(pages, self.ends).values(), strict=True):
            self.memory.note(self.ends.codes[page.record_id], document)

    def is_wanted(self, entry: Entry, page: RecordPage | None, now: Document | None) -> bool:
        folder = entry.kind.folder
        if now == entry.document and page and page.live:
            self.report.note(folder, UNCHANGED)
            self.memory.note(entry.code, now)
            return False
        why = "" if self.overwrite else self.kept_because(entry, page, now)
        if why:
            self.report.keep(folder, entry.code, why)
            return False
        self.report.note(folder, CHANGED if page else CREATED)
        return True

    def kept_because(self, entry: Entry, page: RecordPage | None, now: Document | None) -> str:
        if page is None:
            return _("deleted here") if entry.code in self.ends.records else ""
        if not self.memory.knows(entry.code):
            return _("made here, not imported")
        if not page.live:
            return _("unpublished here")
        if not self.memory.is_as_written(entry.code, now):
            return _("changed here since the last import")
        if page.has_unpublished_changes and not self.memory.is_as_written(entry.code, draft_of(page, self.ends)):
            return _("a draft of it waits here to be published")
        return ""
