"""What a person may do while a body decides about him: acts that bind or try him and give him no rights."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.procedures import first_mention
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.engine.places import title_of
from legal_risk.facts.doers import doer
from legal_risk.facts.governing import governing, norm_at, predicates
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, words_of
from legal_risk.facts.refusals.denials import of_complaint, unit_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind
from legal_risk.model.decision import DecisionKind
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import Localized
from legal_risk.model.norm import Modality, Power, Role
from legal_risk.model.span import Span

_RIGHTS = {
    "own-access": Localized("ознакомление с материалами", "материалдармен танысу", "access to the file"),
    "own-presence": Localized("присутствие при рассмотрении", "қарау кезінде қатысу", "presence"),
    "own-hearing": Localized("пояснения и возражения", "түсініктеме мен қарсылық беру", "explanations and objections"),
}
_OTHERS = {
    "decision-notice": Localized("получение решения", "шешімді алу", "receipt of the decision"),
    "appeal": Localized("обжалование", "шағымдану", "appeal"),
}


class NoApplicantRights:
    """Finds procedures that bind or try a person, or speak of his rights, and give him none before the body."""

    name = "no-applicant-rights"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit at the title of the rules, naming the rights that are missing."""
        if first_mention(context, "rights-by-law") is not None or _entitled(context):
            return
        given = sum(_given(context, lexicon) for lexicon in _RIGHTS)
        if given == len(_RIGHTS):
            return
        because = _bound(context) or (_tried(context) if given <= 1 else None)
        if because is None and not given:
            because = _spoken_of(context) or _judged(context)
        if because is None:
            return
        missing = [*_RIGHTS.values(), *(n for name, n in _OTHERS.items() if first_mention(context, name) is None)]
        segment, span = title_of(context.act)
        yield Hit(
            place=segment,
            span=span,
            cues=((EvidenceRole.TRIGGER, because),),
            values={"missing": Localized.joined(missing)},
        )


def _entitled(context: Context) -> bool:
    """Tell whether a norm lets the person do something in his case; to challenge what was decided does not count."""
    challenged = {unit_of(context.annotated, a.segment) for a in context.facts.appeals}
    for power in context.facts.powers:
        sentence = context.annotated.sentence_at(power.cue.start)
        if sentence is None or power.negated or not _of_citizen(sentence, power):
            continue
        if unit_of(context.annotated, power.segment) not in challenged or _more_than_complaint(sentence, power):
            return True
    return False


def _more_than_complaint(sentence: Sentence, power: Power) -> bool:
    """Tell whether one of the deeds that the sentence allows is none of challenging a decision."""
    deeds = words_of(sentence.backend, "appeal-deed")
    readings = (sentence.backend.analyses(t.norm)[0] for t in sentence.tokens if t.is_word)
    allowed = {r.lemma for r in readings if "inf" in r.features or ("vnoun" in r.features and r.case == "dat")}
    return any(lemma not in deeds for lemma in (allowed or {power.action}))


def _of_citizen(sentence: Sentence, power: Power) -> bool:
    if power.bearer is Role.UNKNOWN and not power.impersonal:
        return first_in(sentence, "natural-person") is not None
    return power.bearer is Role.CITIZEN


def _bound(context: Context) -> Span | None:
    """Return the words of a duty of the person before the body, when a body decides about him."""
    if not context.facts.decisions:
        return None
    duties = (n for n in context.facts.norms if n.modality is Modality.MUST and n.bearer is Role.CITIZEN)
    return next((n.cue for n in duties), None)


def _spoken_of(context: Context) -> Span | None:
    """Return the words by which an act that decides about persons speaks of their rights, and gives them none."""
    if not context.facts.decisions:
        return None
    found = mentions(context.annotated, "rights-word", context.languages, unless="appeal")
    return next((m.span for m in found if first_in(m.sentence, "applicant", "natural-person") is not None), None)


def _tried(context: Context) -> Span | None:
    """Return the words by which a person is put on trial: a word or two in his favour make no defence."""
    found = mentions(context.annotated, "tried-person", context.languages)
    return next((m.span for m in found if first_in(m.sentence, "natural-person") is not None), None)


def _judged(context: Context) -> Span | None:
    """Return the words by which an office takes from a person what he has, or finds whether he is fit."""
    challenged = {unit_of(context.annotated, a.segment) for a in context.facts.appeals}
    for lexicon in ("removed", "taken-away"):
        for match in mentions(context.annotated, lexicon, context.languages, unless="body-member"):
            unit = unit_of(context.annotated, match.sentence.segment)
            if unit not in challenged and _by_office(match) and (lexicon == "removed" or _of_somebody(context, match)):
                return match.span
    return next((d.main.cue for d in context.facts.decisions if d.kind is DecisionKind.ATTEST), None)


def _by_office(match: Match) -> bool:
    """Tell whether somebody in office does what the words say, named or not («приказом»)."""
    sentence = match.sentence
    first, last = (sentence.index_at(match.tokens[at].start) for at in (0, -1))
    inside = next((at for at in predicates(sentence) if first <= at <= last), None)
    norm = norm_at(sentence, inside) if inside is not None else governing(sentence, first, last)
    if norm is None:
        return False
    named = doer(sentence, norm)
    return named.role.decides if named is not None else norm.passive and first_in(sentence, "formal-act") is not None


def _of_somebody(context: Context, match: Match) -> bool:
    """Tell whether the sentence is about what only a person has, or its point or the title names a person."""
    if first_in(match.sentence, "own-good") is not None:
        return True
    segments = [*context.act.segments_of(unit_of(context.annotated, match.sentence.segment)), title_of(context.act)[0]]
    sentences = (s for segment in segments for s in context.annotated.sentences(segment))
    return any(first_in(s, "natural-person") is not None for s in sentences)


def _given(context: Context, lexicon: str) -> bool:
    """Tell whether a norm gives the right to the person who applied; what follows a complaint does not count."""
    return any(
        _of_person(context, match) and not of_complaint(context.annotated, match, context.facts.appeals)
        for match in mentions(context.annotated, lexicon, context.languages)
    )


def _of_person(context: Context, match: Match) -> bool:
    """Tell whether the sentence speaks of the person, or takes up one of its point that does."""
    if first_in(match.sentence, "applicant", "natural-person") is not None:
        return True
    unit = unit_of(context.annotated, match.sentence.segment)
    sentences = [s for segment in context.act.segments_of(unit) for s in context.annotated.sentences(segment)]
    if match.sentence.segment.node.kind in (NodeKind.SUBPOINT, NodeKind.INDENT):
        return first_in(sentences[0], "applicant", "natural-person") is not None
    member = first_in(match.sentence, "body-member")
    if first_in(match.sentence, "own-person") is None or (member is not None and member.span.start < match.span.start):
        return False
    return any(first_in(sentence, "applicant", "natural-person") is not None for sentence in sentences)
