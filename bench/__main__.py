"""Measures what docs/developer/measurements.md promises, on the content that is set up: `make bench`.

`--write` puts the tables into that page. Times are those of the machine that it runs on; sizes and queries are not.
"""

import argparse
import os
import platform
import sys
from datetime import date

import django

from bench import report


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the tables into the docs")
    parser.add_argument("--rounds", type=int, default=30, help="how often each thing is timed")
    options = parser.parse_args()

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "corridor.settings.production")
    django.setup()
    from bench import pages, searches, starts

    tables = [
        pages.measure(options.rounds),
        searches.measure(options.rounds),
        starts.measure(),
    ]
    text = report.text(tables, where())
    print(text)
    if options.write:
        report.write(text)
    return sum(table.misses for table in tables)


def where() -> str:
    return f"{date.today():%d %B %Y}, {os.cpu_count()} processors, Python {platform.python_version()}"  # noqa: DTZ011


if __name__ == "__main__":
    sys.exit(main())
