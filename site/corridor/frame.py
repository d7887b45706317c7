"""What stands around every public page: name and mark, navigation, languages, footer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from corridor.around import Around, around
from corridor.middleware.saving import ASKED
from knowledge.rights import readable_pages, reader_of


@dataclass(frozen=True)
class Entry:
    label: str
    url: str
    current: bool = False
    exact: bool = False


@dataclass(frozen=True)
class Language:
    code: str
    name: str
    url: str
    current: bool


class Frame:
    """Read part by part, and only by a template that shows the part: an answer in JSON costs no query."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def around(self) -> Around:
        return around(self.request)

    @property
    def name(self) -> str:
        return self.around.name

    @property
    def credit(self) -> str:
        return self.around.credit

    @property
    def licence(self) -> str:
        return self.around.licence

    @property
    def contact_email(self) -> str:
        return self.around.contact_email

    @property
    def exit_address(self) -> str:
        return self.around.exit_address

    @property
    def mark(self) -> dict[str, Any] | None:
        return dict(zip(("url", "width", "height"), self.around.mark, strict=True)) if self.around.mark else None

    @property
    def regions_css(self) -> str:
        return address("regions_css")

    @property
    def search_url(self) -> str:
        return address("search")

    @property
    def suggest_url(self) -> str:
        return address("suggest")

    @property
    def save_url(self) -> str:
        """This page, with what was chosen on it, as one file."""
        chosen = self.request.GET.copy()
        chosen[ASKED] = "1"
        return f"{self.request.path}?{chosen.urlencode()}"

    @property
    def home_url(self) -> str:
        return f"/{get_language()}/"

    @cached_property
    def navigation(self) -> list[Entry]:
        entries = (
            (_("Practices"), "practices"),
            (_("Findings"), "findings"),
            (_("Recommendations"), "recommendations"),
            (_("Events"), "events"),
            (_("Themes"), "themes"),
            (_("Search"), "search"),
        )
        here = self.request.path
        found = [(label, address(name)) for label, name in entries]
        return [Entry(label, url, here.startswith(url), here == url) for label, url in found if url]

    @property
    def footer(self) -> list[Entry]:
        glossary = [
            (_("Glossary"), "glossary"),
            (_("Sources"), "sources"),
            (_("Instruments"), "instruments"),
        ]
        shelves = [Entry(label, address(name)) for label, name in glossary]
        return [*shelves, *(Entry(title, url) for title, url in self.around.pages)]

    @cached_property
    def languages(self) -> list[Language]:
        """Each leads to this page in the language, else to the home page there. One language alone is no choice."""
        codes = self.around.languages
        return [_language(code, self._elsewhere(code)) for code in codes] if len(codes) > 1 else []

    @property
    def canonical(self) -> str:
        """The one address of what is shown: a page's without what was asked of it, an alias's original."""
        routed = getattr(self.request, "_wagtail_route_for_request", None)
        if routed is None:
            return self.request.build_absolute_uri()
        page = routed[0].alias_of or routed[0]
        return self.request.build_absolute_uri(page.get_url(self.request) or self.request.path)

    @property
    def alternates(self) -> list[Entry]:
        """The same page in each language, for machines; nothing where it stands alone."""
        here = self._translations if len(self.around.languages) > 1 else {}
        return (
            [Entry(code, self.request.build_absolute_uri(url)) for code, url in here.items()] if len(here) > 1 else []
        )

    def _elsewhere(self, code: str) -> str:
        """A list or topic is there in every language; a page where it was translated."""
        if not hasattr(self.request, "_wagtail_route_for_request"):
            return translate_url(self.request.get_full_path(), code)
        return self._translations.get(code, f"/{code}/")

    @cached_property
    def _translations(self) -> dict[str, str]:
        routed = getattr(self.request, "_wagtail_route_for_request", None)
        if routed is None:
            return {}
        pages = routed[0].get_translations(inclusive=True).select_related("locale")
        found = readable_pages(reader_of(self.request), pages)
        return {page.locale.language_code: page.get_url(self.request) or "" for page in found}


def _language(code: str, url: str) -> Language:
    return Language(
        code,
        get_language_info(code)["name_local"].capitalize(),
        url,
        code == get_language(),
    )


def address(name: str) -> str:
    """The address of a list, or nothing where a project has taken it out."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor."""
    return {"frame": SimpleLazyObject(lambda: Frame(request))}
