"""One official as the only one who acts where somebody gets, is chosen or is let in, whatever the words."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind
from legal_risk.model.body import BodyRole
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_SHOWN = 6
# The review of a complaint, somebody's answer for his work, the subject of the act, who steps aside.
_CLEARING = ("appeal", "responsibility", "act-subject", "kin")
_CHAPTERS = (NodeKind.CHAPTER, NodeKind.SECTION)


class LoneDecider:
    """Finds clauses in which one official alone does something that decides about a person."""

    name = "lone-decider"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield at most six hits; chapters in which a collegial body decides are left aside."""
        shared = [_chapter(context, b.segment.node) for b in context.facts.bodies if b.role is BodyRole.DECIDING]
        told: set[Span] = set()
        found = mentions(context.annotated, "lone-official", context.languages, zones=NORM_ZONES)
        for match in sorted(found, key=lambda m: m.span):
            sentence = match.sentence
            chapter = _chapter(context, sentence.segment.node)
            if sentence.span in told or (chapter is not None and any(c is chapter for c in shared)):
                continue
            deed = _deed(match)
            if deed is not None and len(told) < _SHOWN:
                told.add(sentence.span)
                yield Hit(
                    place=sentence.segment,
                    span=sentence.span,
                    cues=((EvidenceRole.CUE, match.span), (EvidenceRole.CUE, deed)),
                    values={"cue": match.span.of(context.annotated.text)},
                )


def _chapter(context: Context, node: Node) -> Node | None:
    return context.act.enclosing(node, *_CHAPTERS)


def _deed(match: Match) -> Span | None:
    """Return the words of a deciding deed in the clause of the official, ``None`` when anything there explains it."""
    sentence, clause = match.sentence, _clause(match)
    if not _acts(match) or any(_in(sentence, "lone-cleared", clause)) or not _for_somebody(sentence, clause):
        return None
    if first_in(sentence, *_CLEARING) is not None:
        return None
    return next((m.span for m in _in(sentence, "lone-deed", clause) if not m.span.meets(match.span)), None)


def _clause(match: Match) -> Span:
    """Return the part of the sentence between semicolons that holds the match, the whole of «…; он сам решает …»."""
    sentence, by = match.sentence, match.sentence.span.start
    if any(f" {word} " in sentence.lower for word in ("он сам", "она сама", "өзі")):
        return sentence.span
    left = sentence.lower.rfind(";", 0, match.span.start - by)
    right = sentence.lower.find(";", match.span.end - by)
    return Span(by + left + 1, by + right if right >= 0 else sentence.span.end)


def _in(sentence: Sentence, lexicon: str, clause: Span) -> Iterator[Match]:
    return (m for m in phrase_set(sentence.backend, lexicon).find_in(sentence) if clause.covers(m.span))


def _acts(match: Match) -> bool:
    """Tell whether the official can be the doer: subject, agent, or the one whom the word belongs to."""
    sentence, head = match.sentence, match.tokens[-1] if match.sentence.language == "kk" else match.tokens[0]
    place = sentence.index_at(head.start)
    before = sentence.tokens[place - 1].norm if place else ""
    if before in ("к", "у", "от", "с", "для", "на", "через", "при"):
        return False
    cases = {r.case for r in sentence.backend.analyses(head.norm)[:3]}
    return (
        bool(cases & {"nom", "ins", None})
        or ("dat" in cases and "принадлеж" in sentence.lower)
        or "тиесілі" in sentence.lower
    )


def _for_somebody(sentence: Sentence, clause: Span) -> bool:
    people = any(a.role is Role.CITIZEN and clause.covers(a.span) for a in actors(sentence))
    return people or any(_in(sentence, "step-thing", clause)) or any(_in(sentence, "benefit", clause))
