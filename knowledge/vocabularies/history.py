"""How the history of a term tells what was done to it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogActionRegistry, LogFormatter

from knowledge.vocabularies.actions import BRING_BACK, MERGE, RETIRE, TAKE_OVER


class MergeFormatter(LogFormatter):
    label = gettext_lazy("Merge into another term")

    def format_message(self, log_entry: Any) -> str:
        return _("Merged into “%(into)s”, with its %(records)s records") % log_entry.data


class TakeOverFormatter(LogFormatter):
    label = gettext_lazy("Take over another term")

    def format_message(self, log_entry: Any) -> str:
        return _("Took over “%(from)s” and its %(records)s records") % log_entry.data


def register_actions(registry: LogActionRegistry) -> None:
    registry.register_action(RETIRE, gettext_lazy("Retire"), gettext_lazy("Retired"))
    registry.register_action(BRING_BACK, gettext_lazy("Bring back"), gettext_lazy("Brought back"))
    registry.register_action(MERGE)(MergeFormatter)
    registry.register_action(TAKE_OVER)(TakeOverFormatter)
