"""Collegial bodies that decide about persons while their composition, work or impartiality is left open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from legal_risk.detectors.concept import ConceptAbsent, ConceptParams
from legal_risk.detectors.naming import joined, named_in, parts_of
from legal_risk.detectors.procedures import DECIDING, first_mention, is_whole
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.bodies.joint import speaks_of_body
from legal_risk.facts.bodies.names import mentions_in
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.model.act import Segment
from legal_risk.model.body import BodyRole, CollegialBody, Slot
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.localized import Localized
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class BodyParams:
    """What an act must say about a body that decides.

    ``slots``: name of each slot as «ru | kk | en», in the order of the message. ``wording``: the norm that fills it, in
    the same form. ``questions``: slots, as «a b», that leave a question open when all of them are empty: without one
    there is no finding, and ``alone`` those that are worth a look though all else is regulated;
    ``decisive``: the slots that decide its tier
    (``conclude`` of them missing, or ``few`` with one of the ``twins`` - pairs that leave a whole question open, as
    «a b» - wholly empty: an expert would sign) and weight (``high`` of them missing). ``families``: slot -> lexicon of
    all words that could fill it; one of them anywhere in the norms, and the empty slot does not count for a signature.
    """

    slots: Mapping[str, str]
    wording: Mapping[str, str]
    questions: tuple[str, ...]
    decisive: tuple[str, ...]
    conclude: int = 4
    few: int = 2
    twins: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    high: int = 3
    families: Mapping[str, str] = field(default_factory=dict)


class UnregulatedBody:
    """Finds bodies that decide about persons and lack norms about themselves: one hit for each body."""

    name = "unregulated-body"
    Params = BodyParams

    def find(self, context: Context, params: BodyParams) -> Iterator[Hit]:
        """Yield a hit at the norm that sets the body up, else at the one that lets it decide."""
        for body in context.facts.bodies:
            if body.role is BodyRole.DECIDING:
                missing = [s.value for s in body.missing() if not _implied(s, body)]
                plain = [s for s in missing if not _spoken_of(context, params, s)]
                if _leaves_open(params, body, missing):
                    yield _unregulated(context, params, body, missing, plain)


def _leaves_open(params: BodyParams, body: CollegialBody, missing: list[str]) -> bool:
    """Tell whether a question is left open that is grave of itself, with others beside it, or the only one."""
    questions = [question for question in params.questions if set(question.split()) <= set(missing)]
    one = not set(questions).isdisjoint(params.alone)
    return bool(questions) and (one or len(missing) <= params.few or _grave(params, body, missing) >= params.few)


def _implied(slot: Slot, body: CollegialBody) -> bool:
    """Tell whether a slot that is empty is answered by others: who sits there, and what is done on equal votes."""
    return slot is Slot.SIZE and body.slots[Slot.COMPOSITION] is not None and body.slots[Slot.TIE] is not None


def _unregulated(
    context: Context, params: BodyParams, body: CollegialBody, missing: list[str], plain: list[str]
) -> Hit:
    grave = _grave(params, body, missing)
    light = not body.sure or not _plainly_open(params, plain, _grave(params, body, plain))
    light = light or _ruled_elsewhere(context, body)
    shown = [params.slots[s] for s in params.slots if s in missing]
    segment, span = _place(context, body)
    return Hit(
        place=segment,
        span=span,
        cues=((EvidenceRole.TRIGGER, body.decision),) if body.decision else (),
        values={
            "body": named_in(body.name),
            "missing": joined(shown),
            "wording": _wording(params, body, missing),
            "found": _found(context, params, body),
        },
        severity=Severity.HIGH if grave >= params.high else None,
        tier=Tier.LOOK if light else None,
    )


def _place(context: Context, body: CollegialBody) -> tuple[Segment, Span]:
    """Return the norm that sets the body up, or on how it decides or who stays on it when only that is left open."""
    empty = body.missing()
    if Slot.VOTING in empty and Slot.QUORUM in empty and Slot.COMPOSITION not in empty:
        for taken in mentions(context.annotated, "decision-of-body", (body.language,), unless="appeal"):
            return taken.sentence.segment, taken.sentence.span
    if Slot.ROTATION in empty and Slot.COMPOSITION not in empty:
        for kept in mentions(context.annotated, "kept-on", (body.language,), unless="appeal"):
            return kept.sentence.segment, kept.sentence.span
    return body.segment, body.span


def _grave(params: BodyParams, body: CollegialBody, missing: Iterable[str]) -> int:
    """Count the decisive slots that are empty; a body whose number is given has a composition of a kind."""
    numbered = body.slots[Slot.SIZE] is not None
    return sum(s in params.decisive and not (s == Slot.COMPOSITION and numbered) for s in missing)


def _plainly_open(params: BodyParams, missing: list[str], grave: int) -> bool:
    """Tell whether the body is plainly unregulated: hardly anything is said, or a whole question is left open."""
    open_twin = any(set(pair.split()) <= set(missing) for pair in params.twins)
    return grave >= params.conclude or (grave >= params.few and open_twin)


def _spoken_of(context: Context, params: BodyParams, slot: str) -> bool:
    """Tell whether a norm about a body holds a word that could fill the slot, though it was not understood."""
    family = params.families.get(slot)
    found = mentions(context.annotated, family, context.languages) if family is not None else ()
    return any(speaks_of_body(context.annotated, m.sentence) for m in found)


def _ruled_elsewhere(context: Context, body: CollegialBody) -> bool:
    """Tell whether the act leaves the work of the body to a regulation that somebody is to approve."""
    known = set(body.name.lower().split())
    for code in context.languages:
        for match in phrase_set(context.annotated.backend(code), "body-rules-elsewhere").find(context.annotated):
            named = [m for m in mentions_in(match.sentence) if m.span.meets(match.span)]
            if any(m.bare or set(m.name.lower().split()) <= known for m in named):
                return True
    return False


def _wording(params: BodyParams, body: CollegialBody, missing: list[str]) -> Localized:
    """Return the norms that the act lacks, the body named in them."""
    name = body.name[:1].upper() + body.name[1:]
    norms = [parts_of(text) for slot, text in params.wording.items() if slot in missing]
    return Localized(*(" ".join(norm[at] for norm in norms).replace("[body]", name) for at in range(3)))


def _found(context: Context, params: BodyParams, body: CollegialBody) -> Localized:
    """Return the slots that are filled, with the unit that fills each."""
    filled: list[Localized] = []
    for slot, text in params.slots.items():
        span = body.slots[Slot(slot)]
        if span is not None:
            unit = context.act.addresses.get(context.act.segment_at(span.start).node, Localized())
            ru, kk, en = parts_of(text)
            filled.append(Localized(f"{ru} ({unit.ru})", f"{kk} ({unit.kk})", f"{en} ({unit.en or unit.ru})"))
    return Localized.joined(filled) if filled else Localized("ничего", "ештеңе жоқ", "nothing")


class NoRecusal:
    """Finds deciding bodies whose members may judge their own case: one hit for the act, naming the bodies."""

    name = "no-recusal"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield a hit at the first body without a norm on recusal."""
        silent = _silent(context)
        if not silent or _kept_away(context):
            return
        main = min(silent, key=lambda b: (b.role is BodyRole.APPEAL, b.span))
        names = dict.fromkeys(f"«{b.name}» | «{b.name}» | “{b.name}”" for b in silent if b.role is main.role)
        yield Hit(
            place=main.segment,
            span=main.span,
            cues=((EvidenceRole.TRIGGER, main.decision),) if main.decision else (),
            values={"body": joined(names)},
            tier=None if _surely_here(context, main) and not (_elected(main) or _touched(context)) else Tier.LOOK,
        )


def _surely_here(context: Context, body: CollegialBody) -> bool:
    """Tell whether the norm would stand in this act: it is a whole one, and the body surely decides by it."""
    return body.sure and body.role is BodyRole.DECIDING and is_whole(context)


def _touched(context: Context) -> bool:
    """Tell whether some norm about a body speaks of kinship or interests, though it forbids nothing that we know."""
    found = mentions(context.annotated, "member-tie", context.languages, unless="impartial-void")
    return any(first_in(m.sentence, "body-talk") is not None for m in found)


class BodyWithoutRules:
    """Finds acts in which some body acts that the facts do not know as deciding, without a word of how it works."""

    name = "body-without-rules"
    Params = ConceptParams

    def find(self, context: Context, params: ConceptParams) -> Iterator[Hit]:
        """Yield what the missing concept yields, unless a deciding body is known: it has a rule of its own."""
        if not any(b.role in (BodyRole.DECIDING, BodyRole.APPEAL) for b in context.facts.bodies):
            yield from ConceptAbsent().find(context, params)


class NoImpartiality:
    """Finds acts in which people are judged jointly without a word that keeps anybody from a case of his own."""

    name = "no-impartiality"
    Params = ConceptParams

    def find(self, context: Context, params: ConceptParams) -> Iterator[Hit]:
        """Yield what the missing concept yields, unless a body is known that has recusal, or a rule of its own."""
        given = any(b.slots[Slot.RECUSAL] is not None for b in context.facts.bodies)
        if not (given or _silent(context) or _kept_away(context)):
            yield from ConceptAbsent().find(context, params)


def _kept_away(context: Context) -> bool:
    """Tell whether some norm keeps anybody from a case of his own, in whatever words; one on complaints does not."""
    appeals = context.facts.appeals
    kept = mentions(context.annotated, "impartial", context.languages, unless="impartial-void")
    if any(not of_complaint(context.annotated, m, appeals) for m in kept):
        return True
    tied = mentions(context.annotated, "member-tie", context.languages, unless="impartial-void")
    own = (m for m in tied if not of_complaint(context.annotated, m, appeals))
    return any(first_in(m.sentence, "steps-aside", "declares-tie") for m in own)


def _elected(body: CollegialBody) -> bool:
    """Tell whether the body is a representative one, whose members the law itself keeps from conflicts of interest."""
    return any(word in body.name.lower() for word in ("маслихат", "мәслихат"))


def _silent(context: Context) -> list[CollegialBody]:
    """Return the bodies about whose members the act says nothing that keeps them from judging their own case.

    Where no body of the act decides, those that other acts govern count, if a decision about a person is the very
    subject of the act and recusal is spoken of nowhere.
    """
    bodies = context.facts.bodies
    own = [b for b in bodies if b.role in (BodyRole.DECIDING, BodyRole.APPEAL)]
    if own or context.act.typing.type not in DECIDING or first_mention(context, "slot-recusal") is not None:
        main = [b for b in own if b.role is BodyRole.DECIDING] or own
        return [b for b in main if b.slots[Slot.RECUSAL] is None]
    return [b for b in bodies if b.role is BodyRole.ELSEWHERE and b.decision and not _medical(context, b)]


def _medical(context: Context, body: CollegialBody) -> bool:
    sentence = context.annotated.sentence_at(body.span.start)
    return sentence is not None and first_in(sentence, "body-medical") is not None
