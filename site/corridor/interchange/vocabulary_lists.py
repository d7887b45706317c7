"""Terms and countries as the lists that their files hold."""

from __future__ import annotations

from typing import Any

Document = dict[str, Any]


def term_list(documents: dict[str, Document], above: str = "") -> list[Document]:
    """By slug what stands beneath ``above``, in its order, each with what stands beneath it."""
    level = [slug for slug, document in documents.items() if document["above"] == above]
    level.sort(key=lambda slug: (documents[slug]["position"], slug))
    return [_term(documents[slug], term_list(documents, slug)) for slug in level]


def country_list(documents: dict[str, Document]) -> list[Document]:
    """By region, those of none at the end."""
    return sorted(
        documents.values(), key=lambda country: (not country.get("region"), country.get("region", ""), country["code"])
    )


def _term(document: Document, beneath: list[Document]) -> Document:
    written = {key: value for key, value in document.items() if key not in ("above", "position")}
    return {**written, "terms": beneath} if beneath else written
