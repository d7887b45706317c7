import pytest
from django.db import transaction
from wagtail.models import PageViewRestriction

from knowledge.models import RecordPage
from tests.corridor.interchange.folders import FINDING, texts_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported(folder, run):
    run("import_content", folder.path)
    return folder


def page_of(code):
    return RecordPage.objects.get(record__code=code).specific


def test_export_of_an_import_is_the_folder_itself(imported, run, tmp_path):
    run("export_content", tmp_path / "out")

    assert texts_of(tmp_path / "out") == texts_of(imported.path)


def test_export_is_the_same_from_another_database(folder, run, tmp_path):
    with transaction.atomic():
        run("import_content", folder.path)
        edit("NOR-2020-F01")
        run("export_content", tmp_path / "first")
        transaction.set_rollback(True)

    run("import_content", tmp_path / "first")
    run("export_content", tmp_path / "second")

    first = texts_of(tmp_path / "first")
    assert texts_of(tmp_path / "second") == first
    assert "1: not “known” – & <more>" in first[FINDING]


def edit(code):
    """With signs that mean something in YAML or in HTML."""
    page = page_of(code)
    page.title = "1: not “known” – & <more>"
    page.summary = "- a hyphen\n# no comment  "
    page.rests_on = "<p>It &amp; <b>that</b></p><p>*all* of it</p>"
    page.save_revision().publish()


def test_export_says_what_it_wrote(imported, run, tmp_path):
    assert run("export_content", tmp_path / "out") == [
        "terms: theme:     3 written",
        "countries:        1 written",
        "sources:          1 written",
        "regions:          1 written",
        "events:           1 written",
        "key-findings:     1 written",
        "findings:         1 written",
    ]


@pytest.mark.parametrize("close", ["unpublish", "restrict"])
def test_what_not_everybody_may_read_is_left_out_with_what_leads_to_it(imported, run, tmp_path, close):
    page = page_of("GLO-K1")
    if close == "unpublish":
        page.unpublish()
    else:
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    said = run("export_content", tmp_path / "out")

    written = texts_of(tmp_path / "out")
    assert set(texts_of(imported.path)) - set(written) == {"key-findings/GLO-K1.yaml"}
    assert "GLO-K1" not in "".join(written.values())
    assert said[-1] == "Left out, as not everybody may read them: 1 record."


def test_a_draft_is_not_written(imported, run, tmp_path):
    page = page_of("NOR-2020-F01")
    page.title = "Not yet for readers"
    page.save_revision()

    run("export_content", tmp_path / "out")

    assert texts_of(tmp_path / "out") == texts_of(imported.path)


def test_a_source_that_is_closed_leaves_its_quotation_and_figure_behind(imported, run, tmp_path):
    page_of("SRC-01").unpublish()

    run("export_content", tmp_path / "out")

    finding = texts_of(tmp_path / "out")[FINDING]
    assert ("Nothing at all." in finding, "73.4" in finding, "SRC-01" in finding) == (True, True, False)


def test_export_takes_the_place_of_an_earlier_one_when_asked(imported, run, tmp_path):
    run("export_content", tmp_path / "out")
    (tmp_path / "out/paragraphs.yaml").write_text("- p. 1\n")
    (tmp_path / "out/.git").mkdir()
    page_of("NOR-2020-F01").unpublish()

    refused = run("export_content", tmp_path / "out")
    run("export_content", tmp_path / "out", "--overwrite")

    assert refused == [
        f"“{tmp_path}/out” already holds content. Add --overwrite to replace it, or give another folder."
    ]
    assert set(texts_of(tmp_path / "out")) == set(texts_of(imported.path)) - {FINDING} | {"paragraphs.yaml"}
    assert (tmp_path / "out/.git").exists()


@pytest.mark.parametrize("name", ["notes.txt", "findings/thesis.pdf", "findings/my thoughts.yaml", "photos/cat.yaml"])
def test_a_folder_that_holds_other_things_is_refused_whole(imported, run, tmp_path, name):
    file = tmp_path / "out" / name
    file.parent.mkdir(parents=True)
    file.write_text("mine")

    said = run("export_content", tmp_path / "out", "--overwrite")

    assert said == [
        f"“{tmp_path}/out” holds other things, such as {name}. Give an empty folder, or the name of a new one."
    ]
    assert [path.read_text() for path in (tmp_path / "out").rglob("*") if path.is_file()] == ["mine"]


def test_a_file_is_no_place_for_an_export(imported, run, tmp_path):
    (tmp_path / "out").write_text("mine")

    assert run("export_content", tmp_path / "out") == [
        f"“{tmp_path}/out” is a file. Give a folder, which may be a new one."
    ]


def test_a_place_that_cannot_be_written_is_named(run, tmp_path):
    (tmp_path / "file").write_text("mine")

    assert run("export_content", tmp_path / "file" / "out") == [
        f"“{tmp_path}/file/out” cannot be written: Not a directory."
    ]


def test_export_of_an_empty_site_writes_an_empty_folder(run, tmp_path):
    run("export_content", tmp_path / "out")

    assert list((tmp_path / "out").iterdir()) == []


def test_queries_do_not_grow_with_records(imported, run, tmp_path, django_assert_max_num_queries):
    """Some more for each kind of record, which Wagtail reads from a table of its own."""
    with django_assert_max_num_queries(40):
        run("export_content", tmp_path / "out")
