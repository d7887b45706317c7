from wagtail import hooks

from knowledge.rows.chooser import RecordChooserViewSet, record_chooser
from knowledge.rows.viewsets import RowsGroup


@hooks.register("register_admin_viewset")
def register_record_chooser() -> RecordChooserViewSet:
    return record_chooser


@hooks.register("register_admin_viewset")
def register_rows() -> RowsGroup:
    return RowsGroup()
