"""docs/administrator/settings.md names every environment variable that is read, and no other."""

import re

from corridor.settings.environment import ROOT

READ = re.compile(r'(?:\bread|\bchoice|\bswitch|environ\.get)\(\s*"([A-Z0-9_]+)"')
DOCUMENTED = re.compile(r"`([A-Z0-9_]{4,})`")
SOURCES = (ROOT / "site/corridor/settings", ROOT / "site/corridor/serving")


def test_every_setting_is_documented():
    read = {name for folder in SOURCES for path in folder.rglob("*.py") for name in READ.findall(path.read_text())}
    rows = [
        line for line in (ROOT / "docs/administrator/settings.md").read_text().splitlines() if line.startswith("| `")
    ]
    documented = {name for row in rows for name in DOCUMENTED.findall(row.split("|")[1])}

    assert documented == read
