"""What a reader types, as an expression: words, "phrases", -without, prefix*, OR, and field words (country:nepal).

Nothing that can be typed is an error; what means nothing is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from search.analysis import Token, joined, normal, tokens
from search.expression import AllOf, AnyOf, Everything, Expression, Facet, Fuzzy, Phrase, Prefix, Term

# A word of the title says more of a record than one in the middle of its text.
STEMMED = (("title", 4.0), ("summary", 2.0), ("labels", 1.5), ("body", 1.0))
PLAIN = "words"
FIELD_WORDS = ("type", "region", "country", "theme", "phase", "group", "activity", "year", "tag")
# More than anybody asks; a longer question is cut, not refused.
MOST_PARTS = 24
_PART = re.compile(
    r"""(?P<minus>-(?=\S))?(?:(?P<field>[a-z]+):(?P<value>\w[\w-]*)"""
    r"""|"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))"""
)


@dataclass(frozen=True, slots=True)
class Question:
    """``exact`` as typed; ``forgiving`` also finds what was probably meant; ``asked`` are the stems to mark."""

    exact: Expression
    forgiving: Expression
    asked: frozenset[str]


def question(text: str, language: str) -> Question:
    exact = _parse(text, language, forgiving=False)
    forgiving = _parse(text, language, forgiving=True)
    return Question(exact, forgiving, frozenset(_asked(text, language)))


def _parse(text: str, language: str, *, forgiving: bool) -> Expression:
    wanted: list[list[Expression]] = []
    unwanted: list[Expression] = []
    joining = False
    for part in _parts(text):
        if part["word"] == "OR":
            joining = bool(wanted)
            continue
        found = _meaning(part, language, forgiving=forgiving and not part["minus"])
        if found is None:
            continue
        if part["minus"]:
            unwanted.append(found)
        elif joining:
            wanted[-1].append(found)
        else:
            wanted.append([found])
        joining = False
    clauses = tuple(AnyOf(tuple(group)) if len(group) > 1 else group[0] for group in wanted)
    return AllOf(_without_stops(clauses, text, language), tuple(unwanted))


def _parts(text: str) -> Iterator[re.Match[str]]:
    for number, part in enumerate(_PART.finditer(text)):
        if number == MOST_PARTS:
            return
        yield part


def _meaning(part: re.Match[str], language: str, *, forgiving: bool) -> Expression | None:
    if part["field"] in FIELD_WORDS:
        return Facet(part["field"], part["value"].lower())
    if part["phrase"] is not None:
        return _phrase(part["phrase"], language)
    written = part["word"] or f"{part['field']}:{part['value']}"
    if written.endswith("*"):
        return _beginning(written, language)
    return _written(written, language, forgiving=forgiving)


def _written(written: str, language: str, *, forgiving: bool) -> Expression | None:
    """A word as typed; several, where it holds hyphens or the like: then all of them, or their joined form."""
    text = normal(written)
    parts = _words(tokens(text, language), forgiving)
    whole = _words(joined(text, language), forgiving)
    if not parts:
        return None
    together = AllOf(parts) if len(parts) > 1 else parts[0]
    return AnyOf((together, *whole)) if whole else together


def _words(found: Iterable[Token], forgiving: bool) -> tuple[Expression, ...]:
    return tuple(_word(token, forgiving) for token in found if token.stem)


def _word(token: Token, forgiving: bool) -> Expression:
    exact = tuple(Term(field, token.stem, boost) for field, boost in STEMMED)
    slips = 0 if token.run else _slips(token.word)
    if not forgiving or not slips:
        return AnyOf(exact)
    return AnyOf((*exact, Fuzzy(PLAIN, token.word, slips, 0.1)))


def _slips(word: str) -> int:
    """How many slips are forgiven: none in short words and numbers, which are other words at once."""
    if len(word) < 4 or not word.isalpha():
        return 0
    return 1 if len(word) < 8 else 2


def _phrase(written: str, language: str) -> Expression | None:
    found = list(tokens(normal(written), language))
    kept = tuple(token.stem for token in found if token.stem)
    if not kept:
        return _tokens(PLAIN, tuple(token.word for token in found), 1.0)
    return AnyOf(tuple(made for field, boost in STEMMED if (made := _tokens(field, kept, boost))))


def _tokens(field: str, tokens: tuple[str, ...], boost: float) -> Expression | None:
    # An engine may not take a phrase of one word.
    if len(tokens) < 2:
        return Term(field, tokens[0], boost) if tokens else None
    return Phrase(field, tokens, boost)


def _beginning(written: str, language: str) -> Expression | None:
    folded = [token.word for token in tokens(normal(written), language)]
    if not folded:
        return None
    last = Prefix(PLAIN, folded[-1])
    return AllOf((*(Term(PLAIN, word) for word in folded[:-1]), last)) if len(folded) > 1 else last


def _without_stops(clauses: tuple[Expression, ...], text: str, language: str) -> tuple[Expression, ...]:
    """A question of stop words alone is asked on the field that keeps them; one of nothing at all finds everything."""
    if clauses:
        return clauses
    typed = " ".join(part[0] for part in _parts(text) if not part["minus"])
    stops = [token.word for token in tokens(normal(typed), language) if not token.stem]
    return tuple(Term(PLAIN, word) for word in stops) or (Everything(),)


def _asked(text: str, language: str) -> Iterator[str]:
    for part in _parts(text):
        if not part["minus"] and part["field"] not in FIELD_WORDS and part["word"] != "OR":
            yield from (token.stem for token in tokens(normal(part[0]), language) if token.stem)
