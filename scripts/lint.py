"""Style, templates, migrations and settings: `python scripts/lint.py [--fix]` in the project's environment."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
APPS = ("search", "knowledge", "practices", "events", "corridor")


def main(*, fix: bool) -> int:
    os.chdir(ROOT)
    failed = [name for name, command in commands(fix=fix) if run(command)]
    if failed:
        print(f"Found by {', '.join(failed)}; `make format` repairs much of it.", file=sys.stderr)
    return len(failed)


def commands(*, fix: bool) -> list[tuple[str, list[str]]]:
    check = [] if fix else ["--check"]
    shared: list[tuple[str, list[str]]] = [
        ("ruff", [str(BIN / "ruff"), "check", "--quiet", *(["--fix"] if fix else []), "."]),
        ("ruff format", [str(BIN / "ruff"), "format", "--quiet", *check, "."]),
        ("djade", [str(BIN / "djade"), "--target-version", "5.2", *check, *templates()]),
    ]
    return shared if fix else [*shared, *project_checks()]


def project_checks() -> list[tuple[str, list[str]]]:
    manage = [sys.executable, "manage.py"]
    lint = "--settings=corridor.settings.lint"
    return [
        ("check", [*manage, "check", "--fail-level=WARNING", lint]),
        ("makemigrations", [*manage, "makemigrations", "--check", "--dry-run", "--verbosity=1", lint]),
        (
            "migration lint",
            [
                *manage,
                "lintmigrations",
                "--ignore-initial-migrations",
                "--quiet",
                "ok",
                "ignore",
                "--include-apps",
                *APPS,
                lint,
            ],
        ),
    ]


def templates() -> list[str]:
    return sorted(str(path) for folder in (*APPS[:4], "site") for path in Path(folder).rglob("*.html"))


def run(command: list[str]) -> int:
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(fix="--fix" in sys.argv))
