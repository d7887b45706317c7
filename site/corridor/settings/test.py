"""For the tests: fast, quiet, and nothing outside a folder of their own."""

import tempfile
from pathlib import Path

from corridor.settings.base import *

DEBUG = False
SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

scratch = Path(tempfile.mkdtemp(prefix="corridor-test-"))
MEDIA_ROOT = scratch / "media"
SEARCH_URL = f"embedded://{scratch / 'search'}"
