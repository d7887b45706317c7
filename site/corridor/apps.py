from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CorridorConfig(AppConfig):
    name = "corridor"
    verbose_name = _("Corridor")

    def ready(self) -> None:
        from corridor import checks, homes  # noqa: F401  (importing registers the checks)
        from search.registry import register_page_only

        homes.connect()

        register_page_only("corridor_homepage", "page_ptr_id")
        register_page_only("corridor_networksettings")
