"""The house stands as docs/developer/architecture.md says."""

import ast

import pytest
from django.apps import apps

from corridor.settings.environment import ROOT

FROM_BELOW = ("search", "knowledge", "practices", "events", "corridor")
FOLDERS = {app: ROOT / ("site/corridor" if app == "corridor" else app) for app in FROM_BELOW}
LONGEST_MODULE = 220


def modules(app):
    return sorted(path for path in FOLDERS[app].rglob("*.py"))


def imported(path):
    """The full names that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def above(app):
    return set(FROM_BELOW[FROM_BELOW.index(app) + 1 :])


@pytest.mark.parametrize("app", FROM_BELOW)
def test_no_module_imports_from_an_app_above(app):
    upward = [
        (str(path.relative_to(ROOT)), name)
        for path in modules(app)
        for name in imported(path)
        if name.split(".")[0] in above(app)
    ]

    assert upward == []


@pytest.mark.parametrize("app", FROM_BELOW)
def test_no_relation_points_to_an_app_above(app):
    upward = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation and field.related_model._meta.app_label in above(app)
    ]

    assert upward == []


@pytest.mark.parametrize("app", FROM_BELOW)
def test_no_migration_depends_on_an_app_above(app):
    from django.db.migrations.loader import MigrationLoader

    graph = MigrationLoader(None).disk_migrations
    upward = [
        (name, parent)
        for (label, name), migration in graph.items()
        if label == app
        for parent in migration.dependencies
        if parent[0] in above(app)
    ]

    assert upward == []


def test_elasticsearch_is_known_to_one_module():
    knowing = [
        str(path.relative_to(ROOT))
        for app in FROM_BELOW
        for path in modules(app)
        if any(name.split(".")[0] in ("elasticsearch", "elasticsearch_dsl") for name in imported(path))
    ]

    assert len(knowing) == 1


def test_no_module_is_a_heap():
    long = {
        str(path.relative_to(ROOT)): lines
        for app in FROM_BELOW
        for path in modules(app)
        if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) > LONGEST_MODULE
    }

    assert long == {}


@pytest.mark.parametrize("app", FROM_BELOW)
def test_no_module_is_called_utils(app):
    assert [path for path in modules(app) if path.stem in ("utils", "helpers", "misc")] == []
