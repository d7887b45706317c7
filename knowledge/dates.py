"""Dates as far as they are known: one EDTF text, and the first and last day that it may mean."""

from datetime import date
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException


# The grammar takes 40 ms for a date; a site has few different ones.
@lru_cache(maxsize=2048)
def day_range(text: str) -> tuple[date, date] | tuple[None, None]:
    """First and last day of an EDTF text; ``(None, None)`` for an empty one."""
    if not text:
        return None, None
    parsed = parse_edtf(text)
    low, high = parsed.lower_strict(), parsed.upper_strict()
    return date(*low[:3]), date(*high[:3])


def validate_edtf(text: str) -> None:
    try:
        first, last = day_range(text)
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError):
        first = last = None
    if text and (first is None or last is None or first > last):
        raise ValidationError(
            _("“%(text)s” is not a date. Write 2017, 2017-08, 2017-08-14, or 2017-08-14/2017-08-15 for a span."),
            params={"text": text},
        )


def precision(text: str) -> str:
    """``day``, ``month`` or ``year`` of one date; the coarsest end of a span; empty if unknown."""
    if not text:
        return ""
    dashes = min(part.count("-") for part in text.split("/"))
    return ("year", "month", "day")[min(dashes, 2)]


def in_words(text: str) -> str:
    """The date as a reader says it, in the active language: “June 2016”."""
    first, last = day_range(text)
    if first is None or last is None:
        return gettext("date not known")
    starts, ends = [*text.split("/"), text][:2]
    if "/" not in text:
        return _one(first, precision(starts))
    return gettext("%(first)s to %(last)s") % {
        "first": _one(first, precision(starts)),
        "last": _one(last, precision(ends)),
    }


def _one(day: date, how: str) -> str:
    pattern = {"year": "Y", "month": "YEAR_MONTH_FORMAT", "day": "DATE_FORMAT"}[how]
    return formats.date_format(day, pattern)
