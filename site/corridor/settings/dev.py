"""For writing Corridor: everything is told, nothing is compressed."""

from corridor.settings.base import *

DEBUG = True
SECRET_KEY = "only-for-development"  # noqa: S105  (production refuses to start with it)
ALLOWED_HOSTS = ["*"]
