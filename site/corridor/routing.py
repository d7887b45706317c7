"""From an address to its page: the whole path at once, where Wagtail asks twice per level."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q
from wagtail.models import Page

# Deeper than any tree of ours; a longer address is not worth a query.
DEEPEST = 12


def chain_to(home: Page, slugs: Sequence[str]) -> list[Page] | None:
    """The pages from below ``home`` to the one that the slugs name, or None. One query.

    The home page comes along once more, with its language, which would cost a query of its own.
    """
    if len(slugs) > DEEPEST:
        return None
    beneath = Q(path__startswith=home.path, depth__gt=home.depth, depth__lte=home.depth + len(slugs))
    named = Page.objects.filter(Q(pk=home.pk) | beneath & Q(slug__in=set(slugs))).select_related("locale")
    by_place = {(page.depth, page.slug, page.path[: -Page.steplen]): page for page in named}
    same = by_place.get((home.depth, home.slug, home.path[: -Page.steplen]))
    if same is None:
        return None
    home.locale = same.locale
    chain: list[Page] = []
    above = home
    for slug in slugs:
        found = by_place.get((above.depth + 1, slug, above.path))
        if found is None:
            return None
        found._cached_parent_obj = above  # treebeard's own cache: get_parent() asks nothing
        chain.append(found)
        above = found
    return chain
