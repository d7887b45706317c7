"""Addresses of lists and topics. Those of lists lie in the app above and may be missing when this one stands alone."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode

from knowledge.kinds import Kind

LIST_NAMES: dict[str, str] = {
    Kind.PRACTICE: "practices",
    Kind.FINDING: "findings",
    Kind.RECOMMENDATION: "recommendations",
    Kind.EVENT: "events",
    Kind.ORGANISATION: "organisations",
    Kind.KEY_FINDING: "key-findings",
    Kind.FOCUS: "focus",
    Kind.SOURCE: "sources",
    Kind.INSTRUMENT: "instruments",
    Kind.TERM: "glossary",
}


def address(name: str, *args: str | int) -> str:
    """An address in the active language, or nothing where nothing answers to the name."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def list_address(kind: str, **chosen: str) -> str:
    """The list of a kind, narrowed; of all kinds it is the search."""
    name = LIST_NAMES.get(kind, "search")
    if name == "search" and kind:
        chosen = {"type": kind, **chosen}
    url = address(name)
    return f"{url}?{urlencode(chosen)}" if url and chosen else url


def record_address(code: str) -> str:
    return f"/r/{code}"
