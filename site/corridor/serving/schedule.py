"""What the clock sets off: pages that go live or expire."""

import logging

from django.core.management import call_command
from django.db import connection

logger = logging.getLogger(__name__)


def publish_scheduled() -> None:
    try:
        call_command("publish_scheduled")
    except Exception:
        logger.exception("Scheduled pages could not be published; trying again in a minute")
    finally:
        connection.close()
