"""Which page may stand beneath which, where the parent's type lies in an app above: by mixin, never by name."""

from __future__ import annotations

from typing import Any, ClassVar

from wagtail.models import Page, get_page_models


class HomeParent:
    """A home page: regions, series, key findings, focus pages, the library and text pages stand beneath it."""


class Origin:
    """A page from which findings and recommendations come; the page above them says where they were said."""


class ParentsByMixin:
    """Adds to ``parent_page_types`` every page type that has one of ``parent_mixins``."""

    parent_mixins: ClassVar[tuple[type, ...]] = ()
    # Wagtail's, of the page that this is mixed into.
    parent_page_types: ClassVar[Any]
    _clean_parent_page_models: ClassVar[list[type[Page]] | None]

    @classmethod
    def clean_parent_page_models(cls) -> list[type[Page]]:
        if cls._clean_parent_page_models is None:
            named = super().clean_parent_page_models() if cls.parent_page_types else []  # type: ignore[misc]
            mixed = [model for model in get_page_models() if issubclass(model, cls.parent_mixins)]
            cls._clean_parent_page_models = [
                *named,
                *(model for model in mixed if model not in named),
            ]
        return cls._clean_parent_page_models
