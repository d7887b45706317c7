"""What a reader types, as expressions. Nothing that can be typed is an error; what means nothing is passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from search.analysis import Token, chains, joined, token, tokens, words
from search.expression import AllOf, AnyOf, Everything, Expression, Facet, Fuzzy, Phrase, Prefix, Term
from search.question_parts import Part, parts
from search.spelling import slips_forgiven

# A word of the title says more of a record than one in the middle of its text; who knows the code means that record.
STEMMED = (("code", 8.0), ("title", 4.0), ("summary", 2.0), ("labels", 2.0), ("body", 1.0))
PLAIN = "words"
# The words of the title as they are, for suggestions.
TITLE_WORDS = "title_words"
# What may have been meant weighs less than anything that was asked.
GUESSED = 0.01

# How a word is looked for.
Meaning = Callable[[Token], Expression]


@dataclass(frozen=True, slots=True)
class Question:
    """``exact`` as typed; ``forgiving`` also what was probably meant; ``single`` are the words with their places."""

    exact: Expression
    forgiving: Expression
    single: tuple[Token, ...]


def question(text: str, language: str) -> Question:
    """``text`` in normal form."""
    asked = list(parts(text))
    return Question(
        _whole(asked, language, exactly), _whole(asked, language, forgivingly), tuple(_single(asked, language))
    )


def exactly(word: Token) -> Expression:
    return AnyOf(tuple(Term(field, word.stem, boost) for field, boost in STEMMED))


def forgivingly(word: Token) -> Expression:
    slips = slips_forgiven(word.word)
    return AnyOf((exactly(word), Fuzzy(PLAIN, word.word, slips, GUESSED))) if slips else exactly(word)


def _whole(asked: Sequence[Part], language: str, meaning: Meaning) -> Expression:
    choices: list[list[Expression]] = []
    unwanted: list[Expression] = []
    loose: set[int] = set()
    for part in asked:
        found = _part(part, language, exactly if part.without else meaning)
        if found is None:
            continue
        if part.without:
            unwanted.append(found)
        elif part.instead and choices:
            choices[-1].append(found)
        else:
            choices.append([found])
            loose |= {len(choices) - 1} if part.kind == "word" else set()
    wanted = [AnyOf(tuple(choice)) if len(choice) > 1 else choice[0] for choice in choices]
    if meaning is forgivingly:
        wanted = _mostly(wanted, loose)
    return AllOf(tuple(wanted or _stop_words(asked, language)), tuple(unwanted))


def _mostly(wanted: Sequence[Expression], loose: set[int]) -> list[Expression]:
    """Half of the words will do, as in a question asked in a sentence; what has all of them counts twice."""
    words = tuple(one for place, one in enumerate(wanted) if place in loose)
    if len(words) < 2:
        return list(wanted)
    fixed = [one for place, one in enumerate(wanted) if place not in loose]
    return [*fixed, AnyOf((AllOf(words), AnyOf(words, least=(len(words) + 1) // 2)))]


def _part(part: Part, language: str, meaning: Meaning) -> Expression | None:
    match part.kind:
        case "word":
            return _all(_written(part.text, language, meaning))
        case "prefix":
            return _beginning(part.text)
        case "phrase":
            return _phrase(list(tokens(part.text, language)))
        case name:
            return _facet(name, part.text)


def _written(text: str, language: str, meaning: Meaning) -> Iterator[Expression]:
    """A word as typed may be several: all are asked for. What hyphens join is a phrase, or one word without them."""
    for chain in chains(text, words(text)):
        found = [token(word, language) for word in chain]
        if found[0].run:
            yield _run(found)
        elif len(found) == 1:
            yield from (meaning(word) for word in found if word.stem)
        else:
            whole = [meaning(word) for word in joined(text[chain[0].start : chain[-1].end], language) if word.stem]
            phrase = _phrase(found)
            yield AnyOf((phrase, *whole) if phrase else tuple(whole))


def _run(found: Sequence[Token]) -> Expression:
    """Signs without spaces between words, two at a time; a single one may be either of its two."""
    if len(found) == 1 and found[0].end - found[0].start == 1:
        return Prefix(PLAIN, found[0].word)
    return AnyOf(tuple(_in_order(field, [pair.stem for pair in found], boost) for field, boost in STEMMED))


def _phrase(found: Sequence[Token]) -> Expression | None:
    """Stop words leave no gap where stems are stored; a phrase of nothing else is asked where they are kept."""
    stems = [word.stem for word in found if word.stem]
    if len(found) == 1 and found[0].run:
        return _run(found)
    if stems:
        return AnyOf(tuple(_in_order(field, stems, boost) for field, boost in STEMMED))
    return _in_order(PLAIN, [word.word for word in found]) if found else None


def _in_order(field: str, stream: Sequence[str], boost: float = 1.0) -> Expression:
    # An engine need not take a phrase of one word.
    return Phrase(field, tuple(stream), boost) if len(stream) > 1 else Term(field, stream[0], boost)


def _beginning(text: str) -> Expression | None:
    found = [word.folded for word in words(text)]
    if not found:
        return None
    return _all([*(Term(PLAIN, word) for word in found[:-1]), Prefix(PLAIN, found[-1])])


def _facet(name: str, text: str) -> Expression | None:
    """As its value is written in addresses: country:"Sri Lanka" is sri-lanka."""
    value = "-".join(word.folded for word in words(text))
    return Facet(name, value) if value else None


def _all(found: Iterable[Expression]) -> Expression | None:
    together = tuple(found)
    if not together:
        return None
    return AllOf(together) if len(together) > 1 else together[0]


def _stop_words(asked: Sequence[Part], language: str) -> list[Expression]:
    """Where nothing else is wanted, stop words are what is asked; where nothing at all is, everything."""
    written = [part.text for part in asked if part.kind == "word" and not part.without]
    stops = [Term(PLAIN, word.word) for text in written for word in tokens(text, language)]
    return [*stops] or [Everything()]


def _single(asked: Sequence[Part], language: str) -> Iterator[Token]:
    """The words that stand alone, whose spelling can be bettered."""
    for part in asked:
        if part.kind == "word" and not part.without:
            for word in tokens(part.text, language):
                if word.stem and not word.run:
                    yield word._replace(start=word.start + part.start, end=word.end + part.start)
