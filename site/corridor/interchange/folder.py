"""A folder of content, or one file of it, read as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation import gettext as _

from corridor.interchange.faults import Faults, Place, instead
from corridor.interchange.nodes import Node, read_file
from corridor.interchange.records import Entry, read_record
from corridor.interchange.vocabulary import (
    COUNTRY_FILE,
    FOLDER,
    CountryEntry,
    TermEntry,
    read_countries,
    read_terms,
)
from knowledge.models.term import TermKind

# The list of the places in a source that its records have to cite: for checks, no record.
NO_RECORD = "paragraphs.yaml"
SUFFIXES = (".yaml", ".yml")


@dataclass
class Content:
    records: list[Entry] = field(default_factory=list)
    terms: list[TermEntry] = field(default_factory=list)
    countries: list[CountryEntry] = field(default_factory=list)
    # False where a file could not be read: what is named elsewhere may stand in it.
    is_whole: bool = True

    def by_code(self) -> dict[str, Entry]:
        return {entry.code: entry for entry in self.records}


def read_folder(path: Path, faults: Faults) -> Content:
    content = Content()
    for file in files_of(path, faults):
        _read(file, path, content, faults)
    return content


def files_of(path: Path, faults: Faults) -> list[Path]:
    if path.is_file():
        return [path]
    found = sorted(
        file
        for file in path.rglob("*")
        if file.suffix in SUFFIXES and file.name != NO_RECORD and file.is_file() and not is_hidden(file, path)
    )
    if not found:
        faults.add(Place(str(path), 1), _("There is no YAML file here. Give the folder that holds the content."))
    return found


def is_hidden(file: Path, folder: Path) -> bool:
    """As is what git and editors keep beside the files."""
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _add_record(node: Node, content: Content, faults: Faults) -> None:
    entry = read_record(node, faults)
    if entry:
        content.records.append(entry)
    else:
        content.is_whole = False


def _read(file: Path, path: Path, content: Content, faults: Faults) -> None:
    name = str(file if path.is_file() else path / file.relative_to(path))
    node = read_file(file, name, faults)
    if node is None:
        content.is_whole = False
    elif file.resolve().parent.name != FOLDER:
        _add_record(node, content, faults)
    elif file.stem == COUNTRY_FILE:
        content.countries += read_countries(node, faults)
    elif file.stem in TermKind.values:
        content.terms += read_terms(node, file.stem, faults)
    else:
        faults.add(
            Place(name, 1),
            _("“%(name)s” is no vocabulary. %(instead)s")
            % {"name": file.stem, "instead": instead(file.stem, [*TermKind.values, COUNTRY_FILE])},
        )
