"""What a person may do while a body decides about him: acts that bind or try him and give him no rights."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.procedures import first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.denials import of_complaint, unit_of
from legal_risk.facts.standing import Standing, standing
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import ActType, Segment
from legal_risk.model.decision import DecisionKind, Mention
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import Localized
from legal_risk.model.norm import Modality, Power, Role
from legal_risk.model.span import Span

_RIGHTS = {
    Standing.ACCESS: Localized("ознакомление с материалами", "материалдармен танысу", "access to the file"),
    Standing.PRESENCE: Localized("присутствие при рассмотрении", "қарау кезінде қатысу", "presence"),
    Standing.HEARING: Localized("пояснения и возражения", "түсініктеме мен қарсылық беру", "explanations"),
}
# Outcomes of what the person himself asks for.
_IN_VAIN = frozenset({DecisionKind.REFUSE, DecisionKind.RETURN})
_OTHERS = {
    "decision-notice": Localized("получение решения", "шешімді алу", "receipt of the decision"),
    "appeal": Localized("обжалование", "шағымдану", "appeal"),
}


class NoApplicantRights:
    """Finds procedures that bind or try a person, or decide about him, and give him nothing to do in them."""

    name = "no-applicant-rights"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit with the rights that are missing: at the duty that no right answers to, else at the title."""
        if first_mention(context, "rights-by-law") is not None:
            return
        facts = context.facts
        given = standing(context.annotated, context.languages, facts.norms, facts.appeals)
        because = None if len(given) > 1 else _tried(context)
        duty = None if because is not None or given else _bound(context)
        if because is None and not given:
            because = duty or _decided(context)
        if because is None:
            return
        missing = [name for right, name in _RIGHTS.items() if right not in given]
        missing += [name for lexicon, name in _OTHERS.items() if first_mention(context, lexicon) is None]
        segment, span = title_of(context.act) if duty is None else _norm_at(context, duty)
        yield Hit(
            place=segment,
            span=span,
            cues=((EvidenceRole.TRIGGER, because),),
            values={"missing": Localized.joined(missing)},
        )


def _norm_at(context: Context, cue: Span) -> tuple[Segment, Span]:
    """Return the segment and the sentence that hold the words ``cue``."""
    sentence = context.annotated.sentence_at(cue.start)
    return context.act.segment_at(cue.start), cue if sentence is None else sentence.span


def _decided(context: Context) -> Span | None:
    """Return the words of a decision that judges a person or takes from him what he has; no refusal of a request.

    Whoever may have the decision reviewed is not left without rights, and one who sits in the body is not the person.
    """
    if first_mention(context, "appeal") is not None:
        return None
    attestation = context.act.typing.type is ActType.ATTESTATION
    for decision in context.facts.decisions:
        if decision.kind is DecisionKind.ATTEST or (decision.kind is DecisionKind.AWARD and attestation):
            return decision.main.cue
        if decision.adverse and decision.kind not in _IN_VAIN:
            own = (m for m in decision.mentions if not _of_member(context, m))
            about = (m.cue for m in own if _about_person(context, m.segment))
            if (cue := next(about, None)) is not None:
                return cue
    return None


def _of_member(context: Context, mention: Mention) -> bool:
    """Tell whether it is one of the body who is set aside: «член комиссии … от участия отстраняется»."""
    sentence = context.annotated.sentence_at(mention.cue.start)
    return sentence is not None and _names_office(sentence)


def _bound(context: Context) -> Span | None:
    """Return the words of a duty of the person before the body, when a body decides about him."""
    if not context.facts.decisions:
        return None
    owed = (n for n in context.facts.norms if _owes(context, n))
    duties = (n for n in owed if n.bearer is Role.CITIZEN)
    return next((n.cue for n in duties if not _binds_office(context, n.cue)), None)


def _owes(context: Context, norm: Power) -> bool:
    """Tell whether it is a duty: a Kazakh one may end in what is not to be hindered («кедергі жасамауға міндетті»)."""
    bound = norm.cue.of(context.annotated.lower).startswith(("міндет", "обяз"))
    return norm.modality is Modality.MUST or (norm.modality is Modality.MUST_NOT and bound)


def _binds_office(context: Context, cue: Span) -> bool:
    """Tell whether the duty is about who sits in a body or on the staff: «члены комиссии должны иметь стаж …»."""
    sentence = context.annotated.sentence_at(cue.start)
    if sentence is None:
        return False
    hired = any(sentence.span.covers(r.span) for r in context.facts.requirements)
    return hired or first_in(sentence, "body-member", "composes-body") is not None


def _tried(context: Context) -> Span | None:
    """Return the words by which a person is put on trial: a word or two in his favour make no defence."""
    annotated, appeals = context.annotated, context.facts.appeals
    for match in mentions(annotated, "tried-person", context.languages):
        if of_complaint(annotated, match, appeals) or _blanket(match) or _is_condition(match):
            continue
        if _about_person(context, match.sentence.segment):
            return match.span
    return None


def _blanket(match: Match) -> bool:
    """Tell whether it only says that whoever breaks the rules answers for it: that is no trial of the person.

    Those in office and on the staff answer under the law on labour, not before the body of this act.
    """
    sentence = match.sentence
    liable = first_in(sentence, "responsibility")
    if liable is None or not liable.span.meets(match.span):
        return False
    staff = any(t.norm.startswith(tuple(words("staff-stem"))) for t in sentence.tokens)
    return staff or _names_office(sentence) or first_in(sentence, "natural-person") is None


def _names_office(sentence: Sentence) -> bool:
    """Tell whether an official or a member of a body stands in the nominative: he is the one it is about."""
    office = (a for a in actors(sentence) if a.role in (Role.OFFICIAL, Role.MEMBER))
    return any(r.case in ("nom", None) for a in office for r in sentence.backend.analyses(sentence.tokens[a.head].norm))


def _is_condition(match: Match) -> bool:
    """Tell whether the measure is told as what has happened before: «жаза қолданылған кезде», «если наложено»."""
    sentence = match.sentence
    verb = max((sentence.index_at(t.start) for t in match.tokens if t.is_word), default=0)
    told = [sentence.backend.analyses(t.norm)[0] for t in match.tokens if t.is_word]
    if sentence.language == "kk":
        after = sentence.tokens[verb + 1].norm if verb + 1 < len(sentence.tokens) else ""
        last = told[-1].features if told else frozenset()
        return "part" in last and after in words("time-of-case")
    before = [t.norm for t in sentence.tokens[: sentence.index_at(match.span.start)]]
    return "если" in before and any({"part", "short"} <= r.features for r in told)


def _about_person(context: Context, segment: Segment) -> bool:
    """Tell whether the point of ``segment`` or the title names a person, or what only a person has."""
    segments = [*context.act.segments_of(unit_of(context.annotated, segment)), title_of(context.act)[0]]
    sentences = (s for one in segments for s in context.annotated.sentences(one))
    return any(first_in(s, "natural-person", "own-good") is not None for s in sentences)
