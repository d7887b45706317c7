from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from search import checks  # noqa: F401  (importing registers them; needs the models)
        from search.migrate import create_after, drop_before

        # Sent once for each app: with a sender, once in all.
        pre_migrate.connect(drop_before, sender=self)
        post_migrate.connect(create_after, sender=self)
