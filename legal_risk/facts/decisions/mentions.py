"""The norms of an act that state a decision about a person: who decides, what about whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legal_risk.facts.actor_keys import name_key
from legal_risk.facts.actors import actors, agent, subject_after, subject_before
from legal_risk.facts.decisions.kinds import PERSON, Kind, adverse_kinds, kinds, undone, words_for
from legal_risk.facts.decisions.matters import matter
from legal_risk.facts.decisions.merging import chapter_node
from legal_risk.facts.decisions.norms import is_passive, predicate_after, states_norm, verb_of
from legal_risk.facts.decisions.objects import clause, thing_of, verb_span
from legal_risk.facts.decisions.patients import deed, disposes, titled_receiver, titled_subject
from legal_risk.facts.decisions.subjects import Subjects, subjects
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind, Zone
from legal_risk.model.decision import DecisionKind, Mention
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span

# Tables list terms, papers and grounds; the norms that decide stand in points.
_ZONES = (Zone.BODY,)

# Kinds that are several decisions when several things are given or taken, or several matters decided.
_TOLD_APART = frozenset(
    {
        DecisionKind.GRANT,
        DecisionKind.AWARD,
        DecisionKind.ISSUE,
        DecisionKind.REVOKE,
        DecisionKind.SUSPEND,
        DecisionKind.DECIDE,
    }
)
# What is decided is told by the deed alone.
_BY_DEED = frozenset({DecisionKind.DISPOSE, DecisionKind.CHARGE})


def mentions(annotated: Annotated, takers: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the norms that state a decision, in the order of the text; one for each place.

    ``takers`` say who takes petitions up: that is a decision of its own only in a chapter that states no other gain.
    """
    about = subjects(annotated)
    found: dict[Span, Mention] = {}
    named: set[Span] = set()
    for code in ACT_LANGUAGES:
        for kind in sorted((k for k in kinds() if not k.lone), key=lambda k: (bool(k.patient), k.rest)):
            for match in words_for(annotated.backend(code), kind).find(annotated, zones=_ZONES):
                if kind.rest and match.sentence.span in named:
                    continue
                if (mention := _mention(annotated, match, kind, about[code])) is not None:
                    found.setdefault(verb_span(match), mention)
                    named.update(() if kind.patient else (mention.span,))
    told = {chapter_node(annotated.act, m) for m in found.values() if m.kind not in adverse_kinds()}
    alone = (m for m in takers if chapter_node(annotated.act, m) not in told)
    return tuple(sorted((*found.values(), *alone), key=lambda m: (m.span, m.cue)))


def takers(annotated: Annotated) -> tuple[Mention, ...]:
    """Return the norms by which somebody takes petitions up, whatever is decided about them."""
    about = subjects(annotated)
    found: dict[Span, Mention] = {}
    for code in ACT_LANGUAGES:
        for kind in (k for k in kinds() if k.lone):
            for match in words_for(annotated.backend(code), kind).find(annotated, zones=_ZONES):
                if (mention := _mention(annotated, match, kind, about[code])) is not None:
                    found.setdefault(verb_span(match), mention)
    return tuple(sorted(found.values(), key=lambda m: (m.span, m.cue)))


def _anybody(match: Match, named: tuple[Actor, ...]) -> bool:
    """Tell whether it is done to a person; he who asks for it in the nominative is not the one done to in Kazakh."""
    sentence = match.sentence
    people = [a for a in named if a.role is Role.CITIZEN]
    if sentence.language == "ru" or is_passive(match):
        return bool(people)
    cases = {r.case for a in people for r in sentence.backend.analyses(sentence.tokens[a.head].norm)[:2]}
    verb = verb_of(match)
    return bool(cases & {"acc", "gen"}) or (bool(people) and verb is not None and verb.norm.startswith("ауысу"))


def _mention(annotated: Annotated, match: Match, kind: Kind, about: Subjects) -> Mention | None:
    sentence = match.sentence
    if not states_norm(match):
        return None
    around = clause(match)
    wrong = undone(sentence.language, kind)
    beside = Span(around.start, match.span.end) if sentence.language == "kk" else around
    if wrong is not None and wrong.search(beside.shifted(-sentence.span.start).of(sentence.lower)):
        return None
    if kind.patient and not disposes(match, kind, about):
        return None
    thing = thing_of(match, kind, around, about)
    named = actors(sentence)
    if kind.objects and thing is None and not (PERSON in kind.objects and _anybody(match, named)):
        return None
    if kind.decision is DecisionKind.DECIDE:
        thing = matter(match) or thing
    elif kind.patient:
        thing = deed(match, kind)
    home, actor = sentence, _decider(match)
    if actor is None:
        home, actor = _from_lead(annotated, sentence)
    if kind.gained:
        if not (titled_subject(match, about) if actor is None else actor.role is Role.CITIZEN):
            return None
        actor = None
    if actor is not None and (actor.role is Role.CITIZEN or (actor.role is Role.MEMBER and not kind.patient)):
        return None
    person = _person(match, named, actor) or _person(match, actors(home), actor)
    if person is None and kind.patient:
        person = titled_receiver(match, about)
    return Mention(
        kind=kind.decision,
        language=sentence.language,
        segment=sentence.segment,
        span=sentence.span,
        cue=match.span,
        object=thing[0] if thing and kind.decision in _TOLD_APART | _BY_DEED else "",
        object_span=thing[1] if thing else None,
        actor=actor.role if actor else Role.UNKNOWN,
        actor_span=actor.span if actor else None,
        actor_key=name_key(home, actor) if actor else "",
        person_span=person.span if person else None,
        formal=_formal(sentence),
    )


def _person(match: Match, named: tuple[Actor, ...], decider: Actor | None) -> Actor | None:
    persons = [a for a in named if a.role is Role.CITIZEN and a is not decider]
    return min(persons, key=lambda a: abs(a.span.start - match.span.start), default=None)


def _decider(match: Match) -> Actor | None:
    sentence = match.sentence
    by_paper = _by_paper(sentence)
    verb = verb_of(match)
    place = sentence.index_at(verb.start if verb else match.tokens[0].start)
    if sentence.language == "kk" and (carrier := predicate_after(sentence, place)) is not None:
        place, passive = carrier
        return (None if passive else subject_before(sentence, place)) or by_paper or _agent(sentence)
    if verb is not None and not is_passive(match):
        subject = subject_before(sentence, place) or (
            subject_after(sentence, place) if sentence.language == "ru" else None
        )
        return subject or by_paper
    named = [a for a in (_agent(sentence), by_paper) if a is not None]
    first = min(named, key=lambda a: a.span, default=None)
    return first or (None if verb else _nearest_subject(sentence, place))


def _from_lead(annotated: Annotated, sentence: Sentence) -> tuple[Sentence, Actor | None]:
    """Return who decides according to the words before the list that the norm is an item of."""
    act, node = annotated.act, sentence.segment.node
    parent = act.parents.get(node)
    if node.kind not in (NodeKind.SUBPOINT, NodeKind.INDENT) or parent is None:
        return sentence, None
    leads = [s for s in act.segments_of(parent) if s.node is parent and s.view.end <= sentence.span.start]
    for lead in reversed(annotated.sentences(leads[-1]) if leads else ()):
        if lead.text.rstrip().endswith(":"):
            found = _by_paper(lead) or subject_before(lead, len(lead.tokens) - 1) or _agent(lead)
            return lead, found if found is not None and found.role.decides else None
    return sentence, None


def _agent(sentence: Sentence) -> Actor | None:
    found = agent(sentence)
    return found if found is not None and found.role is not Role.CITIZEN else None


def _nearest_subject(sentence: Sentence, place: int) -> Actor | None:
    found = subject_before(sentence, place) or subject_after(sentence, place)
    return found if found is not None and found.role.decides else None


_PAPER_RU = re.compile(
    r"\b(?:решение|решением|приказом|распоряжением|постановлением|протоколом|решению|решения|приказа)\b"
)
_PAPER_KK = re.compile(
    r"^(?:нің|ның|дің|дың|тің|тың)?\s*(?:\w+ ){0,2}(?:шешім|бұйрығ|өкім|қаулы|хаттама)\w*"
    r"(?:мен|бен|пен)?\b(?: (?:негізінде|бойынша|арқылы))?"
)


def _by_paper(sentence: Sentence) -> Actor | None:
    """Return whose decision, order or minutes does it: «приказом директора», «комиссияның шешімімен»."""
    by = sentence.span.start
    named = [a for a in actors(sentence) if a.role.decides]
    if sentence.language == "kk":
        # The last one before the paper: «оқу орны бастығының бұйрығымен» is an order of the head.
        return next((a for a in reversed(named) if _paper_after(sentence, a)), None)
    for paper in _PAPER_RU.finditer(sentence.lower):
        near = [a for a in named if 0 <= a.span.start - by - paper.end() <= 40]
        if near:
            return near[0]
    return None


def _paper_after(sentence: Sentence, actor: Actor) -> bool:
    rest = sentence.lower[actor.span.end - sentence.span.start :]
    if rest.startswith(" шешімі ") and any(
        r.case == "gen" for r in sentence.backend.analyses(sentence.tokens[actor.head].norm)
    ):
        return True
    found = _PAPER_KK.match(rest)
    return found is not None and found.group().rstrip().endswith(_BY_IT)


_BY_IT = ("мен", "бен", "пен", "негізінде", "бойынша", "арқылы")


_ON_BASIS = re.compile(
    r"на основании (?:\w+ ){0,2}(?:решени|протокол|рекомендаци|заключени|выписк|представлени|ходатайств)"
    r"|в соответствии с (?:решени|протокол)\w+"
    r"|(?<!қарау )(?:шешім|хаттама|қорытынды|үзінді)\w* (?:негізінде|сәйкес|бойынша)|ұсын\w+ негізінде"
)


def _formal(sentence: Sentence) -> bool:
    """Tell whether the norm only gives another body's decision its form («приказ издаётся на основании протокола»)."""
    return _ON_BASIS.search(sentence.lower) is not None
