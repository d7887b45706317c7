"""The fields of the embedded index."""

from __future__ import annotations

import json

import tantivy

from search.contract import Document
from search.engines.entries import Streams, facets, mark, order_keys, sound, stored
from search.question import PLAIN, STEMMED, TITLE_WORDS

TOKENS = (*(field for field, _boost in STEMMED), PLAIN, TITLE_WORDS)
# Split at spaces and nothing else: the analyser has done the rest.
SPACES = "spaces"


def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    # The record is text too: deleting by a number silently deletes nothing.
    for name in ("key", "mark", "record", "language", "vocabulary"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in TOKENS:
        builder.add_text_field(name, tokenizer_name=SPACES, index_option="position")
    builder.add_json_field("facets", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_unsigned_field("number", fast=True)
    for name in ("by_newest", "by_title"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def facet_field(name: str) -> str:
    return f"facets.{name}"


def entry(document: Document) -> tantivy.Document:
    document, made = sound(document), tantivy.Document()
    made.add_text("key", document.key)
    made.add_text("mark", f"{document.key} {mark(document)}")
    made.add_text("record", str(document.record))
    made.add_unsigned("number", document.record)
    made.add_text("language", document.language)
    streams = Streams(document)
    for name, text in {**streams.fields(), **order_keys(document)}.items():
        made.add_text(name, text)
    for word in streams.offered():
        made.add_text("vocabulary", word)
    made.add_json("facets", facets(document))
    made.add_bytes("stored", json.dumps(stored(document), ensure_ascii=False).encode())
    return made


def prepare(index: tantivy.Index) -> tantivy.Index:
    analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(SPACES, analyser)
    # Whoever searches reloads it: a watcher's thread would not live through a fork.
    index.config_reader("manual")
    return index
