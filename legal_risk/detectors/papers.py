"""Papers that are hard, costly or needless to bring, and that a person must nevertheless bring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.detectors.procedures import unit_of
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors, subject_before
from legal_risk.facts.conditions import listed_after
from legal_risk.facts.deciding import is_claim
from legal_risk.facts.paper_case import in_passing
from legal_risk.facts.papers import demand_of, handed_in_by_body
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Zone
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_ZONES = (Zone.BODY, Zone.TABLE)


@dataclass(frozen=True, slots=True)
class PaperParams:
    """``lexicon``: the words that name the paper; ``spared``: words in the sentence that make it an ordinary one.

    ``beside``: words that do so only within the same item of a row of papers. ``organisations``: ``true`` when papers
    that an organisation or a body hands in count too. ``anywhere``: ``true`` when the words describe a paper and do not
    name it, so that their case tells nothing.
    """

    lexicon: str
    spared: str
    beside: str = ""
    organisations: str = "false"
    anywhere: str = "false"


class DemandedPaper:
    """Finds papers of one kind among those that a person must hand in or is asked for."""

    name = "demanded-paper"
    Params = PaperParams

    def find(self, context: Context, params: PaperParams) -> Iterator[Hit]:
        """Yield each paper of the kind with the words that demand it, the same paper once in a point or a row."""
        seen: set[tuple[object, ...]] = set()
        for match, demand in _demanded(context, params.lexicon, anywhere=params.anywhere == "true"):
            spared = first_in(match.sentence, params.spared)
            twin = (unit_of(context, match.sentence.segment), *_words(match))
            if spared is not None or twin in seen or _beside(match, params.beside):
                continue
            if params.organisations == "true" or not handed_in_by_body(demand):
                seen.add(twin)
                yield _hit(context, match, (EvidenceRole.TRIGGER, demand.span))


def _beside(match: Match, lexicon: str) -> bool:
    """Tell whether words of ``lexicon`` stand in the same item of a row: «справку об отсутствии судимости»."""
    if not lexicon:
        return False
    sentence, by = match.sentence, match.sentence.span.start
    text = sentence.text
    first = max(text.rfind(",", 0, match.span.end - by), 0)
    last = text.find(",", match.span.end - by)
    item = Span(by + first, by + (last if last >= 0 else len(text)))
    return any(item.covers(m.span) for m in phrase_set(sentence.backend, lexicon).find_in(sentence))


def _of_body(match: Match, *, cell: bool) -> bool:
    """Tell whether the papers are the body's own; in a cell that lists papers, one item tells nothing of another."""
    return _beside(match, "document-of-body") if cell else first_in(match.sentence, "document-of-body") is not None


class PaperOfTheBody:
    """Finds papers that the body itself gives out and nevertheless demands from the applicant."""

    name = "paper-of-the-body"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield each demanded paper that, by another norm of the act, the body gives out, with that norm."""
        for match, demand in _demanded(context, "paper-of-body"):
            if first_in(match.sentence, "paper-handed-over") is None and not handed_in_by_body(demand):
                issued = _issued(context, match)
                if issued is not None or first_in(match.sentence, "paper-of-receipt") is not None:
                    yield _hit(context, match, (EvidenceRole.TRIGGER, issued or demand.span))


def _words(match: Match) -> Iterator[str]:
    backend = match.sentence.backend
    yield from (next((r.lemma for r in backend.analyses(t.norm)), t.norm) for t in match.tokens)


def own_choice(context: Context, sentence: Sentence) -> bool:
    """Tell whether a person may add the papers of ``sentence`` if he likes or sees a need."""
    if first_in(sentence, "own-wish") is not None:
        return True
    vague = first_in(sentence, "condition-vague")
    if vague and not _seen_by_office(vague) and any(_by_citizen(d) for d in _demands(sentence)):
        return True
    return any(
        sentence.span.covers(p.cue)
        and p.bearer in (Role.CITIZEN, Role.UNKNOWN)
        and (not p.impersonal or is_claim(sentence.backend, p.action))
        for p in context.facts.powers
    )


def _seen_by_office(condition: Match) -> bool:
    """Tell whether it is somebody in office who sees the need: his name stands beside («комиссия қажет деп тапқан»)."""
    sentence = condition.sentence
    first, last = (sentence.index_at(t.start) for t in (condition.tokens[0], condition.tokens[-1]))
    beside = range(first - _BESIDE, first) if sentence.language == "kk" else range(first - _BESIDE, last + _BESIDE)
    return any(a.role.decides and a.head in beside for a in actors(sentence))


# Words between a name and the verb that it is the subject of.
_BESIDE = 3


def _demands(sentence: Sentence) -> Iterator[Match]:
    yield from phrase_set(sentence.backend, "document-demand").find_in(sentence)


def _by_citizen(demand: Match) -> bool:
    subject = subject_before(demand.sentence, demand.sentence.index_at(demand.tokens[0].start))
    return subject is not None and subject.role is Role.CITIZEN


def _demanded(context: Context, lexicon: str, *, anywhere: bool = False) -> Iterator[tuple[Match, Match]]:
    """Yield the papers that ``lexicon`` names with the words that demand them, choices of the person left out."""
    for code in context.languages:
        for match in phrase_set(context.annotated.backend(code), lexicon).find(context.annotated, zones=_ZONES):
            if listed_after(context.annotated, match.sentence, match.span.end):
                continue
            if first_in(match.sentence, "ban") or own_choice(context, match.sentence):
                continue
            demand = demand_of(context.annotated, match.sentence)
            if _of_body(match, cell=match.sentence.segment.zone is Zone.TABLE):
                continue
            if demand is not None and (anywhere or not in_passing(match, demand)):
                yield match, demand


def _issued(context: Context, paper: Match) -> Span | None:
    """Return the words of another norm by which a body gives out a paper of the same name."""
    backend = paper.sentence.backend
    names = _lemmas(paper)
    for match in phrase_set(backend, "paper-issue").find(context.annotated, zones=_ZONES):
        apart = match.sentence.span != paper.sentence.span
        if apart and names & _lemmas(match) and any(a.role is not Role.CITIZEN for a in actors(match.sentence)):
            return match.span
    return None


def _lemmas(match: Match) -> frozenset[str]:
    """Return the names of the papers of the match: the nouns of the list of papers that bodies give out."""
    named = phrase_set(match.sentence.backend, "paper-given-out").find_in(match.sentence)
    inside = (t for m in named if m.span.meets(match.span) for t in m.tokens)
    return frozenset(r.lemma for t in inside for r in match.sentence.backend.analyses(t.norm)[:1])


def _hit(context: Context, match: Match, cue: tuple[EvidenceRole, Span]) -> Hit:
    return Hit(
        place=match.sentence.segment,
        span=match.span,
        cues=(cue,),
        values={"cue": match.span.of(context.annotated.text)},
    )
