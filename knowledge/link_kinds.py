"""Which records may be joined, how, and what each end calls it."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from knowledge.kinds import Kind

ANY = frozenset(Kind.values)
_LEARNT = frozenset({Kind.FINDING, Kind.RECOMMENDATION, Kind.PRACTICE})
_EVENTS = frozenset({Kind.EVENT, Kind.SERIES, Kind.PRACTICE, Kind.SOURCE})


@dataclass(frozen=True)
class LinkKind:
    """``forward`` is the heading on the origin's page, ``backward`` the one on the target's."""

    value: str
    origins: frozenset[str]
    targets: frozenset[str]
    forward: str | Promise
    backward: str | Promise


_ALL = (
    LinkKind(
        "told-from",
        ANY,
        frozenset({Kind.SOURCE}),
        _("In our words, from"),
        _("Told from this source"),
    ),
    LinkKind(
        "cites",
        ANY,
        frozenset({Kind.SOURCE, Kind.INSTRUMENT}),
        _("Cites"),
        _("Cited by"),
    ),
    LinkKind("said-in", _LEARNT, frozenset({Kind.SESSION}), _("Said in"), _("Said here")),
    LinkKind(
        "shown-at",
        frozenset({Kind.PRACTICE}),
        frozenset({Kind.EVENT}),
        _("Shown at"),
        _("Practices shown here"),
    ),
    LinkKind(
        "supports",
        _LEARNT,
        frozenset({Kind.KEY_FINDING, Kind.FINDING}),
        _("Stands behind"),
        _("Supported by"),
    ),
    LinkKind(
        "qualifies",
        _LEARNT,
        frozenset({Kind.KEY_FINDING, Kind.FINDING}),
        _("Qualifies"),
        _("Qualified by"),
    ),
    LinkKind(
        "contradicts",
        _LEARNT,
        frozenset({Kind.KEY_FINDING, Kind.FINDING}),
        _("Contradicts"),
        _("Contradicted by"),
    ),
    LinkKind(
        "rests-on",
        frozenset({Kind.RECOMMENDATION}),
        frozenset({Kind.FINDING}),
        _("Rests on"),
        _("Led to"),
    ),
    LinkKind(
        "asks-for",
        frozenset({Kind.KEY_FINDING, Kind.FOCUS}),
        frozenset({Kind.RECOMMENDATION}),
        _("Asks for"),
        _("Asked for by"),
    ),
    LinkKind(
        "answers",
        frozenset({Kind.PRACTICE}),
        frozenset({Kind.FINDING, Kind.RECOMMENDATION}),
        _("Answers"),
        _("Answered by"),
    ),
    LinkKind(
        "adapted-from",
        frozenset({Kind.PRACTICE}),
        frozenset({Kind.PRACTICE}),
        _("Adapted from"),
        _("Adapted as"),
    ),
    LinkKind(
        "repeats",
        frozenset({Kind.FINDING, Kind.RECOMMENDATION}),
        frozenset({Kind.FINDING, Kind.RECOMMENDATION, Kind.KEY_FINDING}),
        _("Says the same as"),
        _("Said again in"),
    ),
    LinkKind(
        "about",
        ANY,
        frozenset({Kind.INSTRUMENT, Kind.ORGANISATION}),
        _("Speaks about"),
        _("Spoken about in"),
    ),
    LinkKind(
        "example-of",
        frozenset({Kind.FINDING, Kind.PRACTICE}),
        frozenset({Kind.TERM}),
        _("An example of"),
        _("Examples"),
    ),
    LinkKind(
        "took-part",
        frozenset({Kind.ORGANISATION}),
        _EVENTS,
        _("Took part in"),
        _("Who took part"),
    ),
    LinkKind("hosted", frozenset({Kind.ORGANISATION}), _EVENTS, _("Hosted"), _("Hosted by")),
    LinkKind("funded", frozenset({Kind.ORGANISATION}), _EVENTS, _("Funded"), _("Funded by")),
    LinkKind("ran", frozenset({Kind.ORGANISATION}), _EVENTS, _("Ran"), _("Run by")),
    LinkKind(
        "coordinated",
        frozenset({Kind.ORGANISATION}),
        _EVENTS,
        _("Coordinated"),
        _("Coordinated by"),
    ),
    LinkKind(
        "published",
        frozenset({Kind.ORGANISATION}),
        _EVENTS,
        _("Published"),
        _("Published by"),
    ),
)

LINK_KINDS: dict[str, LinkKind] = {kind.value: kind for kind in _ALL}


def may_join(kind: str, origin: str, target: str) -> bool:
    """Whether a link of this kind may lead from a record of kind ``origin`` to one of kind ``target``."""
    declared = LINK_KINDS.get(kind)
    return declared is not None and origin in declared.origins and target in declared.targets
