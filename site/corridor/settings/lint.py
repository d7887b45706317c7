"""For `make lint`: with the linter of migrations."""

from corridor.settings.dev import *

INSTALLED_APPS = [*INSTALLED_APPS, "django_migration_linter"]
