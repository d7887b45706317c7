"""Content from the database into files: what everybody may read, in the format that the import reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import F

from corridor.interchange.documents import documents_of, source_pages
from corridor.interchange.ends import Ends
from corridor.interchange.kinds import KINDS
from corridor.interchange.report import WRITTEN, Report
from corridor.interchange.target import check_target, clear
from corridor.interchange.vocabulary import COUNTRY_FILE, FOLDER
from corridor.interchange.vocabulary_lists import country_list, term_list
from corridor.interchange.vocabulary_rows import country_documents, term_documents
from corridor.interchange.yaml_text import to_yaml
from knowledge.models import RecordPage
from knowledge.models.term import TermKind
from knowledge.rights import readable

# Where a file lies, and what it holds.
File = tuple[str, Any]


def export_content(path: Path, *, overwrite: bool = False) -> Report:
    """Raises TargetError where something else lies, and then has written nothing."""
    check_target(path, overwrite=overwrite)
    report = Report()
    with transaction.atomic():
        files = {f"{name}.yaml": to_yaml(values) for name, values in _files(report) if values}
    clear(path)
    path.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        file = path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return report


def _files(report: Report) -> Iterator[File]:
    sources = RecordPage.objects.filter(record__page_id=F("pk")).exclude(record__code=None)
    public = set(readable(records=sources).values_list("record", flat=True))
    report.left_out = sources.count() - len(public)
    ends = Ends.of_database().only(public)
    yield from _vocabularies(ends, report)
    yield from _records(ends, public, report)


def _vocabularies(ends: Ends, report: Report) -> Iterator[File]:
    terms = term_documents(ends)
    for kind in TermKind.values:
        own = {slug: document for (its, slug), document in terms.items() if its == kind}
        report.note(f"terms: {kind}", WRITTEN, len(own))
        yield f"{FOLDER}/{kind}", term_list(own)
    countries = country_list(country_documents(ends))
    report.note("countries", WRITTEN, len(countries))
    yield f"{FOLDER}/{COUNTRY_FILE}", countries


def _records(ends: Ends, public: set[int], report: Report) -> Iterator[File]:
    documents = documents_of(source_pages(public), ends).values()
    for kind in KINDS.values():
        for document in documents:
            if document["kind"] == kind.kind:
                report.note(kind.folder, WRITTEN)
                yield f"{kind.folder}/{document['code']}", document
