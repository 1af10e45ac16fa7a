"""Whether an act lets somebody decide about a person, and where its procedure stands: what absence rules start from."""

from __future__ import annotations

import re
from itertools import islice

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import heading_of, title_of
from legal_risk.facts import mentions as facts_mentions
from legal_risk.lang.phrases import Match
from legal_risk.model.act import ActType, Node, NodeKind, Segment
from legal_risk.model.deadline import Deadline
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.span import Span

# Kinds of act whose very subject is a decision about a person.
DECIDING = frozenset(
    {ActType.SERVICE_RULES, ActType.COMPETITION, ActType.ADMISSION, ActType.ATTESTATION, ActType.GRANT}
)
# Where a place in a ranking or a mark decides, a person is not refused but passed over.
RANKING = (ActType.COMPETITION, ActType.ADMISSION, ActType.ATTESTATION)


# So many words of a guarantee, though each of another thing, may hold it in a form that was not understood.
_OFTEN = 3


def often_named(context: Context, family: str) -> bool:
    """Tell whether so many sentences of the act have words of the lexicon ``family`` that nothing about it is sure."""
    sentences: set[Span] = set()
    for match in facts_mentions.mentions(context.annotated, family, context.languages):
        sentences.add(match.sentence.span)
        if len(sentences) == _OFTEN:
            return True
    return False


def first_mention(context: Context, lexicon: str, *, unless: str = "") -> Match | None:
    """Return the first place in norms of the act where ``lexicon`` matches, in any language of the check.

    General provisions count only when nothing else matches.
    Sentences in which the lexicon ``unless`` matches too do not count.
    """
    return facts_mentions.first_mention(context.annotated, lexicon, context.languages, unless=unless)


def trigger(context: Context) -> Match | None:
    """Return the words that show a person asking and a body deciding: an application, or a decision about a person."""
    return first_mention(context, "application") or first_mention(context, "decision-on-person")


def absence(context: Context, because: Match | None, *, unit: Segment | None = None, tier: Tier | None = None) -> Hit:
    """Return a hit about something missing: at ``unit`` when it is known, else at the title of the rules."""
    segment, span = (unit, _content(context, unit)) if unit else title_of(context.act)
    cues = ((EvidenceRole.TRIGGER, because.span),) if because else ()
    return Hit(place=segment, span=span, cues=cues, tier=tier)


def chapter_of(context: Context, match: Match) -> tuple[Segment, Span]:
    """Return the heading of the chapter that ``match`` stands in: the place where a missing norm belongs."""
    act = context.act
    chapter = act.enclosing(match.sentence.segment.node, NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.APPROVED)
    return heading_of(act, chapter) if chapter else title_of(act)


# What a text with so many provisions says nowhere, no other part of it says; a short one may be a part of more.
_WHOLE = 20


def is_whole(context: Context) -> bool:
    """Tell whether the act has so many numbered provisions that what they leave out is left out for good."""
    numbered = (n for n in context.act.walk() if n.kind in (NodeKind.POINT, NodeKind.ARTICLE))
    return sum(1 for _ in islice(numbered, _WHOLE)) == _WHOLE


def document_of(context: Context, segment: Segment) -> Node:
    """Return the document within the act that ``segment`` belongs to: the approved rules, an appendix, or the act."""
    return context.act.enclosing(segment.node, NodeKind.APPROVED, NodeKind.APPENDIX) or context.act.root


def of_one_document(context: Context, one: Segment, other: Segment) -> bool:
    """Tell whether two places belong to one document, or one of them to the standard of the service annexed to it."""
    homes = {document_of(context, one), document_of(context, other)}
    apart = [h for h in homes if h.kind is NodeKind.APPENDIX and not _is_standard(context, h)]
    return len(homes) == 1 or (len(homes) == 2 and not apart)


def _is_standard(context: Context, appendix: Node) -> bool:
    """Tell whether an appendix opens as the standard of a service: what it says, it says of the rules themselves."""
    opening = " ".join(s.content.of(context.annotated.lower) for s in context.act.segments_of(appendix)[:_OPENING])
    return _STANDARD.search(opening) is not None


# Segments in which the title of an appendix stands: its mark, the title, the first row.
_OPENING = 3
_STANDARD = re.compile(
    r"стандарт (?:оказания )?(?:государственной )?услуг|перечень основных требований"
    r"|қызмет(?:тің|ті)?\w* стандарт|негізгі талаптар"
)


def unit_of(context: Context, segment: Segment) -> Node:
    """Return the point, article or table row around ``segment``, itself when there is none."""
    act = context.act
    return act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW) or segment.node


def place_of(term: Deadline) -> Segment:
    """Return the segment that a term of an act stands in; raises ``ValueError`` for a term of a mere string."""
    if term.segment is None:
        raise ValueError("the term belongs to no act")
    return term.segment


def _content(context: Context, segment: Segment) -> Span:
    view = segment.view.of(context.annotated.text)
    start = segment.view.start + len(view) - len(view.lstrip())
    return Span(start, segment.view.start + len(view.rstrip()))
