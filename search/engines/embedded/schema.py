"""The fields of the embedded index."""

from __future__ import annotations

import json

import tantivy

from search.contract import Document
from search.engines.base import TITLE_WORDS, order_keys, stored, streams
from search.question import PLAIN, STEMMED

FACETS = ("type", "region", "country", "theme", "phase", "group", "activity", "year", "language", "tag")
TOKENS = (*(field for field, _boost in STEMMED), PLAIN, TITLE_WORDS)
# Split at spaces and nothing else: the analyser has done the rest.
SPACES = "spaces"


def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in ("key", "record"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in TOKENS:
        builder.add_text_field(name, tokenizer_name=SPACES, index_option="position")
    for name in FACETS:
        builder.add_text_field(facet_field(name), tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("by_newest", "by_title"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_text_field("stored", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def facet_field(name: str) -> str:
    return f"facet_{name}"


def entry(document: Document) -> tantivy.Document:
    made = tantivy.Document()
    made.add_text("key", document.key)
    made.add_text("record", str(document.record))
    for name, text in {**streams(document), **order_keys(document)}.items():
        made.add_text(name, text)
    facets = {**document.facets, "language": (document.language,)}
    for name in FACETS:
        for value in facets.get(name, ()):
            made.add_text(facet_field(name), value)
    made.add_text("stored", json.dumps(stored(document), ensure_ascii=False))
    return made


def prepare(index: tantivy.Index) -> tantivy.Index:
    analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(SPACES, analyser)
    return index
