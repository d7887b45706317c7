"""Searching by hand: every document is looked at, word by word. Slow, and nothing of an engine in it."""

from search.engines.entries import Streams
from search.expression import AllOf, AnyOf, Everything, Facet, Fuzzy, Phrase, Prefix, Term
from search.spelling import slips


def holds(expression, document, fields):  # noqa: C901  (a line or two for each shape)
    match expression:
        case Everything():
            return True
        case Term(field, token):
            return token in fields[field]
        case Phrase(field, stream):
            row = fields[field]
            return any(tuple(row[place : place + len(stream)]) == stream for place in range(len(row)))
        case Prefix(field, beginning):
            return any(token.startswith(beginning) for token in fields[field])
        case Fuzzy(field, token, distance):
            return any(slips(token, other) <= distance for other in fields[field])
        case Facet(name, value):
            return value in document.facets.get(name, ())
        case AnyOf(parts, least):
            return sum(holds(part, document, fields) for part in parts) >= least
        case AllOf(parts, without):
            wanted = all(holds(part, document, fields) for part in parts)
            return wanted and not any(holds(part, document, fields) for part in without)


class Counted:
    def __init__(self, documents):
        self.documents = [
            (one, {field: text.split() for field, text in Streams(one).fields().items()})
            for one in sorted(documents, key=lambda one: one.record)
        ]

    def find(self, expression, query, but=None):
        """The documents, chosen by all facets but one."""
        return [
            document
            for document, fields in self.documents
            if document.language == query.language
            and document.record not in query.hidden
            and all(
                set(values) & set(document.facets.get(name, ())) for name, values in query.chosen.items() if name != but
            )
            and holds(expression, document, fields)
        ]

    def counts(self, expression, query, name):
        found = [value for one in self.find(expression, query, name) for value in one.facets.get(name, ())]
        return {value: found.count(value) for value in {*found, *query.chosen.get(name, ())}}
