from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from knowledge import models
from knowledge.listings.filters import RecordFilterSet
from knowledge.listings.place import PlaceView
from knowledge.listings.shown import PageTypeMenuItem
from knowledge.listings.views import RecordIndexView


class RecordListing(PageListingViewSet):
    """The list of one kind of record. ``shown`` names its columns beside code, title and state."""

    shown: tuple[str, ...] = ()
    index_view_class = RecordIndexView
    choose_parent_view_class = PlaceView
    filterset_class = RecordFilterSet
    columns = ViewSet.UNDEFINED

    @property
    def menu_label(self) -> str:
        return capfirst(self.model._meta.verbose_name_plural)

    @property
    def url_prefix(self) -> str:
        return f"records/{self.name}"

    @property
    def menu_item_class(self) -> type[PageTypeMenuItem]:
        return type(f"{self.model.__name__}MenuItem", (PageTypeMenuItem,), {"model": self.model})

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(**{"shown": self.shown, "export_filename": self.name, **kwargs})


FROM = ("region", "origin")

regions = RecordListing("regions", model=models.RegionPage, icon="globe")
findings = RecordListing("findings", model=models.FindingPage, icon="comment", shown=FROM)
recommendations = RecordListing("recommendations", model=models.RecommendationPage, icon="tick", shown=FROM)
key_findings = RecordListing("key_findings", model=models.KeyFindingPage, icon="pick")
focus_pages = RecordListing("focus_pages", model=models.FocusPage, icon="crosshairs")
organisations = RecordListing("organisations", model=models.OrganisationPage, icon="group")
sources = RecordListing("sources", model=models.SourcePage, icon="doc-full")
instruments = RecordListing("instruments", model=models.InstrumentPage, icon="form")
glossary_terms = RecordListing("glossary_terms", model=models.GlossaryTermPage, icon="help")
