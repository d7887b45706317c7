"""A small folder of content, and the two commands."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from knowledge.models import Record, Term
from tests.corridor.interchange.folders import Folder


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "small")


@pytest.fixture
def run():
    """What a command says, line by line; of what it refuses, each line of the refusal."""

    def said(name, *arguments):
        out = StringIO()
        try:
            call_command(name, *map(str, arguments), stdout=out)
        except CommandError as error:
            return str(error).splitlines()
        return out.getvalue().splitlines()

    return said


@pytest.fixture
def faults(folder, run):
    """The faults that the import finds, without the folder's name; the database stays empty."""

    def found(path=None):
        lines = run("import_content", path or folder.path)
        assert (Record.objects.exclude(code=None).count(), Term.objects.count()) == (0, 0)
        return [line.removeprefix(f"{folder.path}/") for line in lines[1:]]

    return found
