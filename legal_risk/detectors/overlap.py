"""One decision in the hands of two bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from legal_risk.detectors.overlap_again import decided_again
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actor_keys import name_key
from legal_risk.facts.actors import actors
from legal_risk.facts.conditions import condition_of
from legal_risk.facts.decisions.merging import same_actor
from legal_risk.facts.phrasebook import first_in
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.nominative import nominative
from legal_risk.model.act import Node
from legal_risk.model.decision import Decision, DecisionKind, Mention
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Condition
from legal_risk.model.span import Span


class OverlappingPowers:
    """Finds decisions that two bodies may take, and decisions that «another body» may take as well."""

    name = "overlapping-powers"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each pair of norms that give one decision to different bodies, or for «либо иной орган»."""
        found = context.facts.decisions
        paired: set[tuple[DecisionKind, str]] = set()
        for one, other in combinations(found, 2):
            about = (one.kind, one.object)
            if about not in paired and _one_decision(one, other) and _both_decide(context, one, other):
                paired.add(about)
                yield _pair(context, one, other)
        seen: set[Span] = set()
        for decision in found:
            for norm in decision.mentions:
                if norm.span not in seen and (spare := _alternative(context, norm)) is not None:
                    seen.add(norm.span)
                    yield spare
        for sentence, first, second in decided_again(context):
            known = any(sentence.span.covers(m.cue) for d in found if (d.kind, d.object) in paired for m in d.mentions)
            if not known and not _divided(sentence.language).search(sentence.lower):
                yield _once_more(context, sentence, first.span, second.span)


def _one_decision(one: Decision, other: Decision) -> bool:
    if one.kind is not other.kind or one.main.language != other.main.language:
        return False
    return one.object == other.object and one.actor.decides and other.actor.decides


def _carrier(decision: Decision) -> Mention:
    """Return the norm that names who decides; a list of grounds before it names nobody."""
    named = (m for m in decision.mentions if m.actor_key and not m.formal)
    return decision.main if decision.main.actor_key else next(named, decision.main)


def _both_decide(context: Context, first: Decision, second: Decision) -> bool:
    """Tell whether both norms decide the same case: whole norms, other names, no cases or places that divide them.

    Norms with one ground («по основаниям пункта 11») share no cases between them, whatever their wording.
    """
    one, other = _carrier(first), _carrier(second)
    shared = _one_ground(context, one, other)
    if one.formal or other.formal or (not shared and any(_names_paper(context, m) for m in (one, other))):
        return False
    if not one.actor_key or not other.actor_key or same_actor(one.actor_key, other.actor_key):
        return False
    texts = [m.span.of(context.annotated.lower) for m in (one, other)]
    if any(_divided(one.language).search(text) for text in texts):
        return False
    persons = [_person(context, m) for m in (one, other)]
    if shared:
        return persons[0] == persons[1] or not all(persons)
    return persons[0] == persons[1] and not any(_bound(context, m) for m in (one, other))


def _one_ground(context: Context, one: Mention, other: Mention) -> bool:
    """Tell whether two whole norms each carry the decision out and name one provision of the act as its ground."""
    if not (_carried_out(context, one) and _carried_out(context, other)):
        return False
    return bool(_provisions(context, one) & _provisions(context, other))


def _carried_out(context: Context, norm: Mention) -> bool:
    """Tell whether the deed itself is the predicate, or an order about it is issued («издает приказ о лишении»)."""
    sentence = context.annotated.sentence_at(norm.cue.start)
    issued = sentence is not None and first_in(sentence, "order-issued") is not None
    return issued or not _names_noun(context, norm)


def _names_noun(context: Context, norm: Mention) -> bool:
    lower = context.annotated.lower
    return _PAPER.match(norm.cue.of(lower)) is not None or lower.startswith(" туралы", norm.cue.end)


def _provisions(context: Context, norm: Mention) -> frozenset[Node]:
    """Return the units of the act that the sentence of ``norm`` points to."""
    sentence = context.annotated.sentence_at(norm.cue.start)
    if sentence is None:
        return frozenset()
    inside = (c.reference.targets for c in context.facts.citations if sentence.span.covers(c.reference.span))
    return frozenset(node for targets in inside for node in targets)


def _names_paper(context: Context, norm: Mention) -> bool:
    """Tell whether the norm only names a paper («приказ о зачислении»), which belongs to whoever issues it."""
    lower = context.annotated.lower
    if norm.actor_span is not None and "рекоменд" not in norm.cue.of(lower) and _TAKEN.search(norm.span.of(lower)):
        return False
    return _names_noun(context, norm)


# The paper is not only named, it is taken: «решение о присвоении вправе принять и акимат».
_TAKEN = re.compile(r"решение\b.*\b(?:принима|принять|вынос)|(?:принима\w+|принять|выносит\w*) решение\b")
_PAPER = re.compile(r"приказ|решени|распоряж|постановл|протокол|рекоменд")


def _person(context: Context, norm: Mention) -> str:
    return norm.person_span.of(context.annotated.lower)[:4] if norm.person_span else ""


def _bound(context: Context, norm: Mention) -> bool:
    """Tell whether the norm is about named cases only: two bodies may share the cases between them."""
    sentence = context.annotated.sentence_at(norm.cue.start)
    if sentence is None:
        return True
    return condition_of(context.annotated, sentence, norm.cue, requests=False)[0] in (Condition.CLOSED, Condition.NAMED)


@cache
def _divided(language: LanguageCode) -> re.Pattern[str]:
    """Return the words that divide the work: stages, territories, levels, drafts."""
    return re.compile(
        r"по представлени|по рекомендаци|по согласовани|на основании|проект|област\w+ (?:и|или)|районн|городск"
        r"|республиканск|соответственно|подчинённ|подчиненн|подведомствен|при отсутствии"
        if language == "ru"
        else r"ұсын(?:ысы|уы|ымы)\w* бойынша|келіс(?:у|ім)\w* бойынша|негізінде|жоба|аудандық|қалалық|облыстық"
        r"|республикалық|тиісінше|ведомстволық|болмаған"
    )


def _pair(context: Context, one: Decision, other: Decision) -> Hit:
    return Hit(
        place=_carrier(other).segment,
        span=_carrier(other).cue,
        cues=((EvidenceRole.CONFLICT, _carrier(one).cue),),
        values={"first": _name(context, one), "second": _name(context, other)},
    )


def _name(context: Context, decision: Decision) -> str:
    span = _carrier(decision).actor_span
    return in_nominative(context, span) if span else nominative(decision.actor_name, decision.main.language)


def in_nominative(context: Context, span: Span) -> str:
    """Return the name of an actor at ``span`` of the view in the nominative."""
    language = context.annotated.language_of(context.act.segment_at(span.start))
    return nominative(span.of(context.annotated.text), language)


def _once_more(context: Context, sentence: Sentence, first: Span, second: Span) -> Hit:
    return Hit(
        place=sentence.segment,
        span=sentence.span,
        cues=((EvidenceRole.CONFLICT, first),),
        values={"first": in_nominative(context, first), "second": in_nominative(context, second)},
    )


def _alternative(context: Context, norm: Mention) -> Hit | None:
    """Return a hit when the norm lets one body or another decide, as it happens."""
    sentence = context.annotated.sentence_at(norm.cue.start)
    if sentence is None or norm.actor_span is None:
        return None
    by = sentence.span.start
    vague = _other_body(sentence.language).search(sentence.lower)
    if vague is not None and _near(Span(vague.start() + by, vague.end() + by), norm.actor_span):
        second = Span(vague.start(1) + by, vague.end() + by)
        before = [a.span for a in actors(sentence) if a.role.decides and a.span.end <= vague.start() + by + 1]
        return _either(context, norm, before[-1] if before else norm.actor_span, second, None)
    beside = _joined(sentence, norm.actor_span)
    return _either(context, norm, norm.actor_span, beside, Tier.LOOK) if beside else None


def _near(place: Span, actor: Span) -> bool:
    return place.start <= actor.end + 60 and actor.start <= place.end + 60


def _joined(sentence: Sentence, first: Span) -> Span | None:
    """Return the name of a second decider that «или» joins to the first: «ректором или попечительским советом»."""
    by = sentence.span.start
    key = _key(sentence, first)
    named = [a for a in actors(sentence) if a.role.decides and not a.span.meets(first)]
    for actor in named:
        if same_actor(key, name_key(sentence, actor)):
            continue
        low, high = sorted((first, actor.span))
        between = sentence.lower[low.end - by : high.start - by]
        if (
            len(between) <= _APART
            and _OR.search(between)
            and not _CLOSED.search(between)
            and not _DEPUTY.search(sentence.lower)
        ):
            return actor.span
    return None


def _key(sentence: Sentence, place: Span) -> str:
    return next((name_key(sentence, a) for a in actors(sentence) if a.span == place), "?")


_APART = 45
_CLOSED = re.compile(r"[();:]|,.*,")
_OR = re.compile(r"(?:^|\s)(?:или|либо|немесе|не|болмаса)\s")
_DEPUTY = re.compile(r"замеща|исполняющ|уполномоченн\w+ (?:им|ею)|алмастыр|міндетін атқар|уәкілеттік бер")


@cache
def _other_body(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"(?:либо|или|и \(или\)) ((?:ин|друг)\w+ (?:уполномоченн\w+ |должностн\w+ |государственн\w+ )?"
        r"(?:орган|лиц|организаци|комисси|подразделени|учреждени)\w*)"
        if language == "ru"
        else r"(?:немесе|не|болмаса|және \(немесе\)) ((?:өзге|басқа)(?: де| да)? "
        r"(?:уәкілетті |лауазымды |мемлекеттік )?(?:орган|адам|тұлға|ұйым|комиссия|бөлімше|мекеме)\w*)"
    )


def _either(context: Context, norm: Mention, first: Span, second: Span, tier: Tier | None) -> Hit:
    start, end = min(first.start, second.start), max(first.end, second.end)
    return Hit(
        place=norm.segment,
        span=Span(start, end),
        cues=((EvidenceRole.CONFLICT, norm.cue),),
        values={"first": in_nominative(context, first), "second": in_nominative(context, second)},
        tier=tier,
    )
