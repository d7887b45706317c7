from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from knowledge.rows.chooser import RecordChooserViewSet, record_chooser
from knowledge.rows.viewsets import RowsGroup
from knowledge.vocabularies.history import register_actions
from knowledge.vocabularies.viewsets import VocabulariesGroup


@hooks.register("register_admin_viewset")
def register_record_chooser() -> RecordChooserViewSet:
    return record_chooser


@hooks.register("register_admin_viewset")
def register_rows() -> RowsGroup:
    return RowsGroup()


@hooks.register("register_admin_viewset")
def register_vocabularies() -> VocabulariesGroup:
    return VocabulariesGroup()


@hooks.register("register_log_actions")
def register_term_actions(registry: LogActionRegistry) -> None:
    register_actions(registry)
