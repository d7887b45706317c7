"""Expressions as tantivy's query objects; its own parser, which fails on a lone quotation mark, is never used."""

from __future__ import annotations

import tantivy
from tantivy import Occur
from tantivy import Query as Q  # noqa: N817  (the contract has a Query too)

from search.contract import Query
from search.engines.base import narrowing
from search.engines.embedded.schema import facet_field
from search.expression import AllOf, AnyOf, Everything, Expression, Facet, Fuzzy, Phrase, Prefix, Term


class Asking:
    def __init__(self, schema: tantivy.Schema) -> None:
        self.schema = schema

    def whole(self, expression: Expression, query: Query, but: str = "") -> Q:
        """The expression under the query's language, choices (``but`` those of one facet) and without the hidden."""
        choices = [(Occur.Must, Q.const_score_query(self.of(part), 0.0)) for part in narrowing(query, but)]
        return Q.boolean_query([(Occur.Must, self.of(expression)), *self._visible(query), *choices])

    def anywhere(self, expression: Expression, query: Query) -> Q:
        return Q.boolean_query([(Occur.Must, self.of(expression)), *self._visible(query)])

    def _visible(self, query: Query) -> list[tuple[Occur, Q]]:
        language = Q.term_query(self.schema, "language", query.language, "basic")
        hidden = [str(record) for record in sorted(query.hidden)]
        kept_out = [(Occur.MustNot, Q.term_set_query(self.schema, "record", hidden))] if hidden else []
        return [(Occur.Must, Q.const_score_query(language, 0.0)), *kept_out]

    def of(self, expression: Expression) -> Q:  # noqa: C901, PLR0911  (a line or two for each shape)
        match expression:
            case Everything():
                return Q.const_score_query(Q.all_query(), 1.0)
            case Term(field, token, boost):
                return Q.boost_query(Q.term_query(self.schema, field, token), boost)
            case Phrase(field, stream, boost):
                return Q.boost_query(Q.phrase_query(self.schema, field, list(stream)), boost)
            case Prefix(field, beginning, boost):
                found = Q.fuzzy_term_query(self.schema, field, beginning, distance=0, prefix=True)
                return Q.const_score_query(found, boost)
            case Fuzzy(field, token, distance, boost):
                return Q.const_score_query(Q.fuzzy_term_query(self.schema, field, token, distance=distance), boost)
            case Facet(name, value):
                return Q.const_score_query(Q.term_query(self.schema, facet_field(name), value, "basic"), 1.0)
            case AnyOf(parts, least):
                return Q.boolean_query([(Occur.Should, self.of(part)) for part in parts], least)
            case AllOf(parts, without):
                wanted = [(Occur.Must, self.of(part)) for part in parts]
                return Q.boolean_query(wanted + [(Occur.MustNot, self.of(part)) for part in without])
