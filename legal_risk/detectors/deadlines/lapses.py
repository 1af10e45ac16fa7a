"""Sentences in which a missed term costs somebody something: the words of the lapse, of the loss, and the term."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.detectors.procedures import place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.facts.deadlines.dates import days_named
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import ActType, Node
from legal_risk.model.deadline import Deadline, Purpose, TermForm
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_HANDED_IN = frozenset({"send", "draw-up", "accept", "register", "issue", "approve", "conclude", "serve", ""})
_SET = (TermForm.COUNTED, TermForm.DATE)
# Acts that announce a campaign: whoever wants to take part minds its dates.
CAMPAIGNS = frozenset({ActType.COMPETITION, ActType.ADMISSION, ActType.GRANT, ActType.PROCUREMENT})


@dataclass(frozen=True, slots=True)
class Lapse:
    """A sentence in which a missed term destroys something: the words of the lapse and of the loss."""

    sentence: Sentence
    lapse: Span
    loss: Span
    of_right: bool

    @property
    def span(self) -> Span:
        """The stretch from the one to the other."""
        return Span(min(self.lapse.start, self.loss.start), max(self.lapse.end, self.loss.end))


def lapses(context: Context) -> Iterator[Lapse]:
    """Yield the lapses of the norms of an act, one a sentence, in the order of the text."""
    losses = [
        (match, lexicon == "right-lost")
        for lexicon in ("right-lost", "matter-refused")
        for match in mentions(context.annotated, lexicon, context.languages)
    ]
    taken: set[Span] = set()
    for loss, of_right in sorted(losses, key=lambda found: found[0].span):
        if loss.sentence.span not in taken and (found := _lapse(loss, of_right=of_right)) is not None:
            taken.add(loss.sentence.span)
            yield found


def _lapse(loss: Match, *, of_right: bool) -> Lapse | None:
    sentence = loss.sentence
    missed = first_in(sentence, "term-missed")
    if missed is None or first_in(sentence, "lapse-spared") is not None or mends(sentence):
        return None
    first, second = sorted((missed.span, loss.span))
    between = Span(first.end, max(first.end, second.start)).shifted(-sentence.span.start).of(sentence.lower)
    return None if ";" in between else Lapse(sentence, missed.span, loss.span, of_right)


def mends(sentence: Sentence) -> bool:
    """Tell whether the sentence spares whoever was late; «срок не восстанавливается» does not.

    «Без уважительных причин» spares some, but says only of the others what becomes of them.
    """
    denied = [m.span for m in phrase_set(sentence.backend, "no-good-reason").find_in(sentence)]
    for match in phrase_set(sentence.backend, "lapse-mended").find_in(sentence):
        before = sentence.lower[: match.span.start - sentence.span.start]
        after = sentence.lower[match.span.end - sentence.span.start :]
        refused = match.tokens[0].norm != "не" and (
            before.endswith((" не ", "исключений ")) or after.startswith(" не подлеж")
        )
        if not refused and not any(span.meets(match.span) for span in denied):
            return True
    return False


def missed_term(context: Context, lapse: Lapse) -> Deadline | None:
    """Return the term that is missed: in the sentence, else the last before it in this or the point before."""
    terms = [
        t
        for t in context.facts.deadlines
        if t.form in _SET and t.purpose is Purpose.ACTION and t.segment is not None and t.action in _HANDED_IN
    ]
    if (given := _given_to_body(context, lapse, terms)) is not None:
        return given
    if own := [t for t in terms if lapse.sentence.span.covers(t.quantity)]:
        return own[0]
    unit = unit_of(context, lapse.sentence.segment)
    before = [t for t in terms if t.quantity.end <= lapse.sentence.span.start]
    near = bool(before) and (unit_of(context, place_of(before[-1])) is unit or _just_before(context, before[-1], unit))
    return before[-1] if near else None


def _given_to_body(context: Context, lapse: Lapse, terms: Sequence[Deadline]) -> Deadline | None:
    """Return the term of a body or an official that ends on the day the sentence names: «до 1 октября»."""
    language = lapse.sentence.language
    days = days_named(lapse.sentence.lower, language)
    ours = [t for t in terms if t.language == language and (t.actor.decides or t.actor is Role.MEMBER)] if days else []
    return next((t for t in ours if days & days_named(t.quantity.of(context.annotated.lower), language)), None)


def _just_before(context: Context, term: Deadline, unit: Node) -> bool:
    """Tell whether ``term`` stands in the point right before ``unit``."""
    parent = context.act.parents.get(unit)
    siblings = [n for n in parent.children if n.kind is unit.kind] if parent is not None else []
    place = next((i for i, n in enumerate(siblings) if n is unit), 0)
    return place > 0 and unit_of(context, place_of(term)) is siblings[place - 1]


def bids_itself(context: Context, term: Deadline, late: Sentence) -> bool:
    """Tell whether an organisation takes part in a campaign itself, for no person, and minds the term as a person does.

    «Школа представляет заявку на конкурс до 15 марта», and a ``late`` one is not admitted.
    """
    filed = context.annotated.sentence_at(term.quantity.start)
    if context.act.typing.type not in CAMPAIGNS or filed is None or first_in(filed, "filed-paper") is None:
        return False
    return not any(a.role is Role.CITIZEN for sentence in (filed, late) for a in actors(sentence))
