from io import StringIO

import pytest
from django.core.management import call_command
from wagtail.models import Revision

from knowledge.models import Version
from search.models import Note
from tests.content.conftest import CONTENT


def texts_of(folder):
    return {file.relative_to(folder).as_posix(): file.read_text() for file in folder.rglob("*.yaml")}


def traces():
    return [model.objects.count() for model in (Revision, Version, Note)]


@pytest.mark.django_db
def test_the_first_content_comes_out_as_it_went_in(tmp_path):
    call_command("import_content", CONTENT, stdout=StringIO())
    before = traces()

    call_command("export_content", tmp_path, stdout=StringIO())
    again = StringIO()
    call_command("import_content", tmp_path, stdout=again)

    expected = texts_of(CONTENT)
    expected.pop("paragraphs.yaml")
    assert texts_of(tmp_path) == expected
    assert {line.split()[-1] for line in again.getvalue().splitlines()} == {"unchanged"}
    assert traces() == before
