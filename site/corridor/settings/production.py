"""For readers: no debugging, static files compressed and named after their content."""

from corridor.settings.base import *
from corridor.settings.environment import VAR, env, read, switch
from corridor.settings.secret import secret_key

DEBUG = False
SECRET_KEY = read("SECRET_KEY", "", "50 random characters") or secret_key(VAR / "secret-key")
ALLOWED_HOSTS = read(
    "ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"], "names with commas between them", kind=env.list
)
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]

# Before everything that a static file does not need.
MIDDLEWARE.insert(
    MIDDLEWARE.index("django.middleware.gzip.GZipMiddleware"), "whitenoise.middleware.WhiteNoiseMiddleware"
)
STORAGES["staticfiles"] = {"BACKEND": "corridor.staticfiles.StaticFilesStorage"}

HTTPS = switch("HTTPS")
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = read("HSTS_SECONDS", 0, "a number such as 3600", kind=env.int)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_SECONDS > 0
if switch("BEHIND_PROXY"):
    # Only when the proxy sets these headers itself: a reader's own would be believed.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    USE_X_FORWARDED_HOST = True
