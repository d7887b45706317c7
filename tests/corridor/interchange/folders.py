"""A small folder of content, which a test may change by a word."""

from pathlib import Path
from textwrap import dedent

SMALL = {
    "vocabulary/theme.yaml": """\
        - slug: law
          name: Law
          synonyms: [statutes]
          terms:
          - slug: courts
            name: Courts
        - {slug: old, name: Old, retired: true, merged_into: law}
        """,
    "vocabulary/country.yaml": """\
        - {code: BJ, slug: benin, name: Benin, region: NOR, lat: 9.3, lon: 2.3}
        """,
    "sources/SRC-01.yaml": """\
        kind: source
        code: SRC-01
        parent: library
        slug: report
        title: A report
        source:
          csl_type: report
          authors: [First Author, Second Author]
        """,
    "regions/NOR.yaml": """\
        kind: region
        code: NOR
        parent: home
        slug: north
        title: North
        region:
          prefix: NOR
          shape: circle
          hue: '#40509e'
          hue_dark: '#9fb0f7'
        """,
    "events/NOR-2020.yaml": """\
        kind: event
        code: NOR-2020
        parent: NOR
        slug: meeting
        title: A meeting
        date: 2020-05
        countries: [BJ]
        event:
          place: Cotonou
          country: BJ
          event_kind: conference
          status: planned
        """,
    "findings/NOR-2020-F01.yaml": """\
        kind: finding
        code: NOR-2020-F01
        parent: NOR-2020
        slug: law-missing
        title: The law is missing
        summary: Nobody is protected.
        body:
        - heading: What was said
        - text: |-
            It says <em>nothing</em>, see <a href="/r/GLO-K1">the key finding</a>.

            <ul><li>one</li><li>two</li></ul>
        - quote:
            text: Nothing at all.
            who: A speaker
            source: SRC-01
            locator: p. 2
        countries: [BJ]
        terms:
          theme: [courts, law]
        tags: [justice]
        links:
        - {kind: told-from, to: SRC-01, locator: p. 1, basis: stated}
        - {kind: supports, to: GLO-K1, locator: p. 1, basis: drawn, note: It is an example.}
        facts:
        - {code: NOR-2020-F01-N1, label: People, value: 73.4, unit: '%', state: known, source: SRC-01}
        finding:
          said_by: several
          rests_on: What was heard.
        """,
    "key-findings/GLO-K1.yaml": """\
        kind: key-finding
        code: GLO-K1
        parent: home
        slug: law-matters
        title: Law matters
        key-finding:
          number: 1
        """,
}
FINDING = "findings/NOR-2020-F01.yaml"


class Folder:
    """Files by name, which a test may change with a word."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for name, text in SMALL.items():
            self.write(name, dedent(text))

    def write(self, name, text):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replace(self, name, old, new):
        text = (self.path / name).read_text()
        assert old in text
        self.write(name, text.replace(old, new))

    def line(self, name, words):
        """The number of the line that holds these words."""
        lines = (self.path / name).read_text().splitlines()
        return next(number for number, line in enumerate(lines, 1) if words in line)


def texts_of(path):
    return {file.relative_to(path).as_posix(): file.read_text() for file in sorted(path.rglob("*.yaml"))}
