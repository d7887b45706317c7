from collections import defaultdict

import pytest
import yaml

from corridor.settings.environment import ROOT

CONTENT = ROOT / "content"


@pytest.fixture(scope="session")
def records():
    """What the files of the records hold, by code."""
    found = {}
    for file in sorted(CONTENT.glob("*/*.yaml")):
        if file.parent.name != "vocabulary":
            record = yaml.safe_load(file.read_text())
            assert file.stem == record["code"]
            found[record["code"]] = record
    return found


@pytest.fixture(scope="session")
def links(records):
    """Each with the code that it leads from."""
    return [{"from": code, **link} for code, record in records.items() for link in record.get("links", [])]


@pytest.fixture(scope="session")
def facts(records):
    return {fact["code"]: fact for record in records.values() for fact in record.get("facts", [])}


@pytest.fixture(scope="session")
def codes(records):
    by_kind = defaultdict(list)
    for code, record in records.items():
        by_kind[record["kind"]].append(code)
    return {kind: sorted(found) for kind, found in by_kind.items()}


@pytest.fixture(scope="session")
def terms():
    """The slugs of each vocabulary, with those beneath."""

    def slugs(level):
        return [slug for term in level for slug in (term["slug"], *slugs(term.get("terms", [])))]

    files = {file.stem: yaml.safe_load(file.read_text()) for file in (CONTENT / "vocabulary").glob("*.yaml")}
    countries = {row["code"]: row.get("region") for row in files.pop("country")}
    return {"country": countries, **{kind: slugs(level) for kind, level in files.items()}}
