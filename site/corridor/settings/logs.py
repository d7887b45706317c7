"""What is written down: to the console only, and never what a reader searched for or from where."""

from typing import Any

from corridor.settings.environment import choice

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"without_query": {"()": "corridor.logs.WithoutQuery"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["without_query"]},
    },
    "root": {"handlers": ["console"], "level": choice("LOG_LEVEL", "WARNING", LEVELS, "WARNING, INFO or DEBUG")},
    "loggers": {
        # Django's own would mail whole requests to administrators.
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
