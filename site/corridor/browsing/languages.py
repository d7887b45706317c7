"""What a search in one language finds in the others, through the names that terms and countries have in all of them."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from django.urls import translate_url
from django.utils.translation import get_language_info

from corridor.browsing.asked import Asked
from corridor.browsing.rows import Row, rows
from corridor.models import HomePage
from knowledge.rights import Reader, readable_pages
from search.contract import EngineError
from search.engines import get_engine

logger = logging.getLogger(__name__)

# Of each language so many are shown; the rest is a link away.
SHOWN = 3


@dataclass(frozen=True)
class Group:
    """``url`` asks the same in that language."""

    code: str
    name: str
    total: int
    rows: list[Row]
    url: str


def elsewhere(path: str, asked: Asked, language: str, reader: Reader) -> list[Group]:
    """A group for each other language in which something is found that cannot be read in this one."""
    if not asked.text or asked.page > 1:
        return []
    codes = _published(reader)
    try:
        groups = [_group(code, path, asked, language, reader) for code in codes if code != language]
    except EngineError as error:
        logger.warning("Other languages could not be searched: %s", type(error).__name__)
        return []
    return [group for group in groups if group.rows]


def _group(code: str, path: str, asked: Asked, language: str, reader: Reader) -> Group:
    # What can be read in the language of the page has been found there; and a slip of the pen in one language is
    # often a word of another.
    text = f"-language:{language} {asked.text}"
    there = asked.query(code, reader, SHOWN)
    found = get_engine().search(replace(there, text=text, sort="relevance", facets=(), forgiving=False))
    shown = rows(found.hits, language, reader)
    url = translate_url(path + asked.address(), code)
    return Group(code, get_language_info(code)["name_translated"], found.total, shown, url)


def _published(reader: Reader) -> list[str]:
    homes = readable_pages(reader, HomePage.objects.order_by("path"))
    return list(dict.fromkeys(homes.values_list("locale__language_code", flat=True)))
