"""What a page of results says of itself: where they come from, and how well they answer."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from search.contract import Results


def resting(results: Results) -> str:
    if results.state == "ready":
        return ""
    return _("The full search is resting. These results come from titles and summaries only; try again later for more.")


def loosened(text: str, results: Results) -> str:
    """Where little holds all that was asked, and the list goes on with what may have been meant."""
    if results.exact >= results.total:
        return ""
    said = _of_words(results.exact) if len(text.split()) > 1 else _of_one_word(results.exact)
    return said % {"count": results.exact}


def _of_words(exact: int) -> str:
    if not exact:
        return _("No record has all of these words; these have some of them, or words that are spelled much like them.")
    return ngettext(
        "Only %(count)d record has all of these words; the others have some of them.",
        "Only %(count)d records have all of these words; the others have some of them.",
        exact,
    )


def _of_one_word(exact: int) -> str:
    if not exact:
        return _("No record has this word; these have one that is spelled much like it.")
    return ngettext(
        "Only %(count)d record has this word; the others have one that is spelled much like it.",
        "Only %(count)d records have this word; the others have one that is spelled much like it.",
        exact,
    )
