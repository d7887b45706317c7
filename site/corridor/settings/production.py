"""For readers: no debugging, static files compressed and named after their content."""

from corridor.settings.base import *
from corridor.settings.environment import env

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
