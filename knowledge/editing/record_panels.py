"""Panels of the page editor that hold no field: what they show is saved elsewhere, so autosave never sees it."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import Panel


class _RecordPanel(Panel):
    """Names itself in its HTML, so that Wagtail can bring it up to date after each autosave."""

    class BoundPanel(Panel.BoundPanel):
        def is_shown(self) -> bool:
            return self.instance is not None and not self.instance.is_translation


class LinksPanel(_RecordPanel):
    class BoundPanel(_RecordPanel.BoundPanel):
        template_name = "knowledge/editing/links_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            # Imported late: the models of the pages name these panels.
            from knowledge.editing.rows import links_shown

            return {**super().get_context_data(parent_context), **links_shown(self.instance, self.request)}


class FiguresPanel(_RecordPanel):
    class BoundPanel(_RecordPanel.BoundPanel):
        template_name = "knowledge/editing/figures_panel.html"

        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.has_figures

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            from knowledge.editing.rows import figures_shown

            return {**super().get_context_data(parent_context), **figures_shown(self.instance, self.request)}


class ReadinessPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "knowledge/editing/readiness_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            from knowledge.readiness import lacks

            return {**super().get_context_data(parent_context), "lacks": lacks(self.instance)}
