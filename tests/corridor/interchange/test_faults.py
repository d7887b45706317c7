"""Every fault is told with its file, its line and what to write instead; nothing is changed."""

import pytest

from tests.corridor.interchange.folders import FINDING

pytestmark = pytest.mark.django_db

THEMES = "vocabulary/theme.yaml"
COUNTRIES = "vocabulary/country.yaml"
EVENT = "events/NOR-2020.yaml"
SOURCE = "sources/SRC-01.yaml"

# File, words there, words in their place, words on the line that is named, what is said.
WRONG = {
    "a kind that is none": (
        FINDING,
        "kind: finding\n",
        "kind: findng\n",
        "kind:",
        "“findng” is no kind of record. Write “finding”.",
    ),
    "a code of another shape": (
        FINDING,
        "code: NOR-2020-F01\n",
        "code: nor 1\n",
        "code: nor",
        "“nor 1” is no code. Write capital letters, digits and hyphens, such as AFR-2017-F01.",
    ),
    "no title": (FINDING, "title: The law is missing\n", "", "kind:", "“title” is missing. Write “title: …”."),
    "a key that is none": (
        FINDING,
        "summary: Nobody",
        "sumary: Nobody",
        "sumary",
        "“sumary” is no key here. Write “summary”.",
    ),
    "a key twice": (
        FINDING,
        "tags: [justice]\n",
        "tags: [justice]\ntags: [law]\n",
        "tags: [law]",
        "“tags” stands here twice. Keep one of them.",
    ),
    "a parent that is not there": (
        FINDING,
        "parent: NOR-2020\n",
        "parent: NOR-2021\n",
        "parent:",
        "There is no record “NOR-2021”. Write “NOR-2020”.",
    ),
    "a parent of the wrong kind": (
        FINDING,
        "parent: NOR-2020\n",
        "parent: SRC-01\n",
        "parent:",
        (
            "A record of the kind “finding” cannot stand beneath “SRC-01”. "
            "Write the code of a record of one of these kinds: event, focus, key-finding."
        ),
    ),
    "a term that is not there": (
        FINDING,
        "theme: [courts, law]",
        "theme: [courts, lwa]",
        "theme:",
        "“lwa” is no term of the kind “theme”. Write “law”.",
    ),
    "a country that is not there": (
        FINDING,
        "countries: [BJ]",
        "countries: [BJ, XX]",
        "countries:",
        "“XX” is no country here. Write one of: BJ.",
    ),
    "a text where a list belongs": (
        FINDING,
        "countries: [BJ]",
        "countries: BJ",
        "countries:",
        "A list is expected. Write it in brackets: [one, two].",
    ),
    "a list where text belongs": (
        FINDING,
        "title: The law is missing",
        "title: [The law, is missing]",
        "title:",
        "A list or a group of keys stands where text is expected. Write text, in quotation marks.",
    ),
    "a link to nothing": (
        FINDING,
        "to: GLO-K1",
        "to: GLO-K2",
        "to: GLO-K2",
        "There is no record “GLO-K2”. Write “GLO-K1”.",
    ),
    "a link to itself": (
        FINDING,
        "{kind: supports, to: GLO-K1",
        "{kind: supports, to: NOR-2020-F01",
        "kind: supports",
        "A record cannot be linked to itself. Write the code of another one.",
    ),
    "a kind of link that may not lead there": (
        FINDING,
        "{kind: supports",
        "{kind: rests-on",
        "kind: rests-on",
        (
            "“rests-on” cannot lead from a finding to a key-finding. "
            "Write one of: contradicts, qualifies, repeats, supports."
        ),
    ),
    "a kind of link that is none": (
        FINDING,
        "{kind: supports",
        "{kind: suports",
        "kind: suports",
        "“suports” is not known here. Write “supports”.",
    ),
    "a basis that is none": (
        FINDING,
        "basis: drawn",
        "basis: guessed",
        "basis: guessed",
        "“guessed” is not known here. Write one of: drawn, stated.",
    ),
    "a link in the text to nothing": (
        FINDING,
        "/r/GLO-K1",
        "/r/GLO-K7",
        "- text: |-",
        "There is no record “GLO-K7”. Write “GLO-K1”.",
    ),
    "a tag that is not read": (
        FINDING,
        "<em>nothing</em>",
        "<script>nothing</script>",
        "- text: |-",
        "<script> is not read here. Write <em>, <strong>, <a href>, <span lang>, <br>, <ul>, <ol>, <li>, or no tag.",
    ),
    "an address that runs a script": (
        FINDING,
        "/r/GLO-K1",
        "javascript:alert(1)",
        "- text: |-",
        "“javascript:alert(1)” is no address to link to. Write /r/CODE for a record, or https://… in full.",
    ),
    "a tag left open": (
        FINDING,
        "<em>nothing</em>",
        "<em>nothing",
        "- text: |-",
        "<em> is not closed. Write </em> after its words.",
    ),
    "a block that is none": (
        FINDING,
        "- heading: What",
        "- headline: What",
        "headline",
        "“headline” is no key here. Write “heading”.",
    ),
    "a quotation without words": (
        FINDING,
        "    text: Nothing at all.\n",
        "",
        "who: A speaker",
        "A quotation needs its words. Write “text: …” in it.",
    ),
    "a source of the wrong kind": (
        FINDING,
        "source: SRC-01\n    locator",
        "source: GLO-K1\n    locator",
        "source: GLO-K1",
        "“GLO-K1” is a record of the kind “key-finding”; one of the kind “source” is needed. Write one of: SRC-01.",
    ),
    "a number that is none": (
        FINDING,
        "value: 73.4",
        "value: many",
        "value: many",
        "“many” is not a number. Write digits, with a point before decimals, such as 73.4.",
    ),
    "a figure that is known and not given": (
        FINDING,
        "value: 73.4, ",
        "",
        "NOR-2020-F01-N1",
        "value: Give the value, or say under “state” why there is none.",
    ),
    "a date that is none": (
        EVENT,
        "date: 2020-05",
        "date: 2020-13",
        "date:",
        "date: “2020-13” is not a date. Write 2017, 2017-08, 2017-08-14, or 2017-08-14/2017-08-15 for a span.",
    ),
    "a series that is no series": (
        EVENT,
        "  place: Cotonou",
        "  series: GLO-K1\n  place: Cotonou",
        "series:",
        "“GLO-K1” is a record of the kind “key-finding”; one of the kind “series” is needed. Leave it out.",
    ),
    "a language that the site does not have": (
        EVENT,
        "code: NOR-2020",
        "language: xx\ncode: NOR-2020",
        "language:",
        "“xx” is no language of this site. Write one of: ar, en, es, fr, ru.",
    ),
    "an anchor": (
        SOURCE,
        "title: A report",
        "title: &a A report",
        "title:",
        "Anchors (&) and aliases (*) are not read. Write the text out, in quotation marks.",
    ),
    "a tag of YAML": (
        SOURCE,
        "title: A report",
        "title: !!python/object/apply:os.system [ls]",
        "title:",
        "Tags (!) are not read. Leave “!!python/object/apply:os.system” out, or put the text in quotation marks.",
    ),
    "brackets left open": (
        SOURCE,
        "title: A report",
        "title: [A report",
        "source:",
        "This is not YAML",
    ),
    "two records in one file": (
        SOURCE,
        "kind: source",
        "kind: page\n--- # one more\nkind: source",
        "one more",
        "A second record begins here. Give each a file of its own.",
    ),
    "a sign that no text holds": (SOURCE, "title: A report", "title: \x07A report", "kind", "This is not YAML"),
    "a term beneath itself": (
        THEMES,
        "merged_into: law",
        "merged_into: old",
        "merged_into",
        "“old” is no other term of this kind. Write one of: courts, law.",
    ),
    "a country twice": (
        COUNTRIES,
        "- {code: BJ",
        "- {code: BJ, slug: bj, name: Benin}\n- {code: BJ",
        "slug: benin",
        "too. Choose another one for one of the two.",
    ),
    "a third level of terms": (
        THEMES,
        "    name: Courts\n",
        "    name: Courts\n    terms:\n    - slug: judges\n      name: Judges\n",
        "slug: judges",
        "Terms nest two deep. Write these one level further out.",
    ),
    "a country of a region that is none": (
        COUNTRIES,
        "region: NOR",
        "region: SRC-01",
        "region:",
        "“SRC-01” is a record of the kind “source”; one of the kind “region” is needed. Write one of: NOR.",
    ),
}


@pytest.mark.parametrize(("name", "old", "new", "words", "told"), WRONG.values(), ids=WRONG)
def test_a_fault_is_told_with_its_place_and_what_to_write(folder, faults, name, old, new, words, told):
    folder.replace(name, old, new)

    found = faults()

    place = f"{name}:{folder.line(name, words)}: "
    assert len(found) == 1
    assert found[0].startswith(place)
    assert told in found[0]


def test_all_faults_of_all_files_are_told_at_once(folder, faults):
    folder.replace(FINDING, "kind: supports", "kind: suports")
    folder.replace(FINDING, "countries: [BJ]", "countries: [XX]")
    folder.replace(EVENT, "date: 2020-05", "date: May")
    folder.write(SOURCE, "kind: [")

    found = faults()

    assert [line.partition(": ")[0] for line in found] == [
        f"{EVENT}:{folder.line(EVENT, 'date:')}",
        f"{FINDING}:{folder.line(FINDING, 'kind: suports')}",
        f"{SOURCE}:2",
    ]


def test_what_may_stand_in_a_file_that_cannot_be_read_is_not_called_missing(folder, faults):
    folder.write(SOURCE, "")

    assert faults() == [f"{SOURCE}:1: The file is empty. Write a record in it, or delete it."]


def test_records_beneath_each_other_are_refused(folder, faults):
    text = "kind: region\ncode: {code}\nparent: {parent}\nslug: a\ntitle: A\nregion: {{prefix: {code}}}\n"
    folder.write("regions/AA.yaml", text.format(code="AA", parent="BB"))
    folder.write("regions/BB.yaml", text.format(code="BB", parent="AA"))

    told = "A record of the kind “region” cannot stand beneath “{}”. Write “home”."
    assert faults() == [f"regions/AA.yaml:3: {told.format('BB')}", f"regions/BB.yaml:3: {told.format('AA')}"]


HOSTILE = {
    "bad UTF-8": (b"kind: source\ntitle: \xff\xfe\n", "The file is not in UTF-8. Save it in that encoding."),
    "a bomb": (b"a: &a [x, x]\nb: [*a, *a, *a]\n", "Anchors (&) and aliases (*) are not read."),
    "a well": (b"a: " + b"[" * 50 + b"]" * 50, "This is nested too deeply for any record."),
    "a flood": (b"# " + b"x" * 3_000_000, "The file is far too large for one record. Split it, a file a record."),
    "a list": (b"- kind: source\n", "A record is expected here. Begin with “kind: …” and “code: …”, a key a line."),
    "a word": (b"kind\n", "A record is expected here."),
    "a list for a key": (b"? [kind]\n: source\n", "A list stands where a key should. Write a word before the colon."),
    "nothing": (b"", "The file is empty. Write a record in it, or delete it."),
    "no code": (b"kind: source\nparent: library\nslug: a\ntitle: A\n", "“code” is missing. Write “code: …”."),
    "a huge number": (
        b"kind: key-finding\ncode: K-1\nparent: home\nslug: a\ntitle: A\nkey-finding: {number: 9999999999999999999}\n",
        "number: Ensure this value is less than or equal to",
    ),
    "a title without end": (
        b"kind: source\ncode: S-1\nparent: library\nslug: a\ntitle: " + b"x" * 300 + b"\n",
        "title: Ensure this value has at most 255 characters (it has 300).",
    ),
    "no slug": (b"kind: source\ncode: S-1\nparent: library\ntitle: A\n", "“slug” is missing. Write “slug: …”."),
}


@pytest.mark.parametrize(("data", "told"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_gets_a_sentence(folder, faults, data, told):
    file = folder.path / "sources" / "X.yaml"
    file.write_bytes(data)

    found = faults(file)

    assert len(found) == 1
    assert told in found[0]


def test_a_vocabulary_that_is_none_is_named(folder, faults):
    folder.write("vocabulary/themes.yaml", "- slug: a\n  name: A\n")

    assert faults() == [
        "vocabulary/themes.yaml:1: “themes” is no vocabulary. Write “theme”.",
    ]


def test_a_folder_without_files_says_so(tmp_path, run):
    assert run("import_content", tmp_path)[1:] == [
        f"{tmp_path}:1: There is no YAML file here. Give the folder that holds the content."
    ]


def test_a_folder_that_is_not_there_is_named(tmp_path, run):
    assert run("import_content", tmp_path / "no") == [
        f"There is no “{tmp_path}/no”. Give the folder that holds the content."
    ]
