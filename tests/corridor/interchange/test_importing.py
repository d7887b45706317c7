import shutil

import pytest
from wagtail.models import ModelLogEntry, PageLogEntry, Revision

from knowledge.models import Fact, Link, RecordPage, Term, Version
from search.models import Note
from tests.corridor.interchange.folders import FINDING

pytestmark = pytest.mark.django_db

ALL_UNCHANGED = [
    "terms: theme:     3 unchanged",
    "countries:        1 unchanged",
    "sources:          1 unchanged",
    "regions:          1 unchanged",
    "events:           1 unchanged",
    "key-findings:     1 unchanged",
    "findings:         1 unchanged",
]
KEPT = "Kept as they are here (--overwrite puts the files in their place):"


@pytest.fixture
def imported(folder, run):
    run("import_content", folder.path)
    return folder


def finding():
    return RecordPage.objects.get(record__code="NOR-2020-F01").specific


def traces():
    """What a change would add to."""
    kept = (Revision, Version, Note, PageLogEntry, ModelLogEntry, Link, Fact, Term, RecordPage)
    return {model.__name__: model.objects.count() for model in kept}


def test_the_first_import_makes_every_record_and_says_so(folder, run):
    said = run("import_content", folder.path)

    assert said == [line.replace("unchanged", "created") for line in ALL_UNCHANGED]
    page = finding()
    assert (page.live, page.title, page.rests_on) == (True, "The law is missing", "<p>What was heard.</p>")
    assert (page.get_parent().slug, [term.slug for term in page.terms.order_by("slug")]) == (
        "meeting",
        ["courts", "law"],
    )
    assert [str(country) for country in page.countries.all()] == ["Benin"]


def test_importing_again_changes_nothing(imported, run):
    before = traces()

    said = run("import_content", imported.path)

    assert (said, traces()) == (ALL_UNCHANGED, before)


def test_a_dry_run_says_the_same_and_changes_nothing(folder, run):
    before = traces()

    said = run("import_content", folder.path, "--dry-run")

    told = [line.replace("unchanged", "created") for line in ALL_UNCHANGED]
    assert (said, traces()) == ([*told, "Nothing has been changed: this was a dry run."], before)


def test_a_changed_file_changes_its_record_alone(imported, run):
    before = traces()
    imported.replace(FINDING, "title: The law is missing", "title: The law is thin")

    said = run("import_content", imported.path)

    assert said == [*ALL_UNCHANGED[:-1], "findings:         1 changed"]
    after = traces()
    assert finding().title == "The law is thin"
    assert {name: after[name] - before[name] for name in ("Revision", "Version", "Link", "RecordPage")} == {
        "Revision": 1,
        "Version": 1,
        "Link": 0,
        "RecordPage": 0,
    }


def test_rows_follow_the_file(imported, run):
    imported.replace(FINDING, "{kind: supports, ", "{kind: qualifies, ")
    imported.replace(FINDING, "value: 73.4", "value: 74")

    run("import_content", imported.path)

    links = Link.objects.filter(origin__code="NOR-2020-F01").values_list("kind", "target__code", "basis")
    assert list(links) == [("told-from", "SRC-01", "stated"), ("qualifies", "GLO-K1", "drawn")]
    assert [(fact.code, fact.shown()) for fact in Fact.objects.all()] == [("NOR-2020-F01-N1", "74 %")]


def test_a_record_moves_with_its_parent(imported, run):
    imported.replace(FINDING, "parent: NOR-2020", "parent: GLO-K1")

    run("import_content", imported.path)

    assert finding().get_parent().slug == "law-matters"


def change(page):
    page.title = "An editor's title"
    page.save_revision().publish()


def draft(page):
    page.title = "An editor's title"
    page.save_revision()


def link(page):
    Link.objects.filter(origin=page.record, kind="supports").update(note="An editor's note")


def figure(page):
    Fact.objects.filter(record=page.record).update(value=12)


EDITS = {
    change: "changed here since the last import",
    draft: "a draft of it waits here to be published",
    link: "changed here since the last import",
    figure: "changed here since the last import",
    RecordPage.unpublish: "unpublished here",
    RecordPage.delete: "deleted here",
}


@pytest.mark.parametrize(("edit", "why"), EDITS.items(), ids=[edit.__name__ for edit in EDITS])
def test_what_somebody_changed_is_kept_and_said(imported, run, edit, why):
    edit(finding())
    imported.replace(FINDING, "summary: Nobody", "summary: Hardly anybody")
    before = traces()

    said = run("import_content", imported.path)

    assert said[-3:] == ["findings:         1 kept", KEPT, f"  NOR-2020-F01: {why}"]
    assert traces() == before


@pytest.mark.parametrize("edit", EDITS, ids=[edit.__name__ for edit in EDITS])
def test_overwrite_puts_the_file_in_its_place(imported, run, edit, tmp_path):
    edit(finding())
    imported.replace(FINDING, "summary: Nobody", "summary: Hardly anybody")

    run("import_content", imported.path, "--overwrite")
    run("export_content", tmp_path / "out")

    assert (tmp_path / "out" / FINDING).read_text() == (imported.path / FINDING).read_text()


def test_an_edit_to_the_same_as_the_file_is_no_difference(imported, run):
    page = finding()
    page.summary = "Hardly anybody is protected."
    page.save_revision().publish()
    imported.replace(FINDING, "summary: Nobody", "summary: Hardly anybody")

    assert run("import_content", imported.path) == ALL_UNCHANGED


def test_a_term_that_somebody_renamed_is_kept(imported, run):
    label = Term.objects.get(slug="law").labels.get()
    label.name = "Law and courts"
    label.save()
    imported.replace("vocabulary/theme.yaml", "name: Law\n", "name: The law\n")

    said = run("import_content", imported.path)

    assert said[-2:] == [KEPT, "  theme/law: changed here since the last import, or made here"]
    assert Term.objects.get(slug="law").labels.get().name == "Law and courts"


def test_records_without_a_file_stay(imported, run):
    (imported.path / FINDING).unlink()

    said = run("import_content", imported.path)

    assert (said, finding().live) == (ALL_UNCHANGED[:-1], True)


def test_one_file_alone_is_imported(imported, run):
    imported.replace(FINDING, "summary: Nobody", "summary: Hardly anybody")

    said = run("import_content", imported.path / FINDING)

    assert (said, finding().summary) == (["findings:         1 changed"], "Hardly anybody is protected.")


def test_one_vocabulary_alone_is_imported_from_within_its_folder(imported, run, monkeypatch):
    monkeypatch.chdir(imported.path / "vocabulary")

    assert run("import_content", "theme.yaml") == ALL_UNCHANGED[:1]


def test_what_is_hidden_is_no_content(imported, run):
    shutil.copytree(imported.path / "findings", imported.path / ".git" / "findings")

    assert run("import_content", imported.path) == ALL_UNCHANGED


def test_a_code_is_never_given_to_a_record_of_another_kind(imported, run):
    imported.write("GLO-K1.yaml", "kind: page\ncode: GLO-K1\nparent: home\nslug: a\ntitle: A\n")

    said = run("import_content", imported.path / "GLO-K1.yaml")

    assert said == [
        "1 fault; nothing has been changed.",
        (
            f"{imported.path}/GLO-K1.yaml:1: GLO-K1 is already a record of the kind “key-finding”. "
            "Write that kind, or give this record another code."
        ),
    ]


def test_a_figure_of_another_record_is_not_taken(imported, run):
    text = "kind: key-finding\ncode: GLO-K2\nparent: home\nslug: b\ntitle: B\nkey-finding: {number: 2}\n"
    imported.write("GLO-K2.yaml", f"{text}facts:\n- {{code: NOR-2020-F01-N1, label: People, value: 1}}\n")

    said = run("import_content", imported.path / "GLO-K2.yaml")

    assert [line.partition("yaml:")[2] for line in said[1:]] == [
        "8: This code belongs to a figure of NOR-2020-F01. Choose another one."
    ]


def test_a_record_needs_its_parent_in_its_own_language(imported, run):
    imported.write("GLO-K2.yaml", "kind: page\nlanguage: fr\ncode: PAG-09\nparent: home\nslug: b\ntitle: B\n")

    said = run("import_content", imported.path / "GLO-K2.yaml")

    assert [line.partition("yaml:")[2] for line in said[1:]] == [
        "2: There is no home page in this language yet. Make it in the admin, or write “language: en”."
    ]
