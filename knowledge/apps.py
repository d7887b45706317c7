from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KnowledgeConfig(AppConfig):
    name = "knowledge"
    verbose_name = _("Knowledge")

    def ready(self) -> None:
        # Imported late: both need the models of every app.
        from wagtail.permissions import register_permission_policy

        from knowledge import teams, versions, withdrawal
        from knowledge.indexing.documents import RecordSource
        from knowledge.models import Fact, Link
        from knowledge.rows.policy import RowPolicy
        from search.registry import register, register_guard, register_page_only

        register_permission_policy(Link, RowPolicy(Link, ("origin", "target")))
        register_permission_policy(Fact, RowPolicy(Fact, ("record",)))
        withdrawal.connect()
        versions.connect()
        teams.connect()
        register(RecordSource())
        register_guard(
            "knowledge_record",
            "A record is never deleted: its code would point nowhere.",
        )
        register_page_only("knowledge_version")
        register_page_only("knowledge_librarypage", "page_ptr_id")
        register_page_only("knowledge_corridorimage")
        register_page_only("knowledge_corridordocument")
        register_page_only("wagtailredirects_redirect")
        register_page_only("wagtailcore_pageviewrestriction_groups")
