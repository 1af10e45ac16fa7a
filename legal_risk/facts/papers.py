"""Papers that a person must bring: the words that demand them, in the sentence or in the lead of its list."""

from __future__ import annotations

from legal_risk.facts.actors import actors, subject_before
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind, Zone
from legal_risk.model.norm import Role

_ITEMS = (NodeKind.SUBPOINT, NodeKind.INDENT, NodeKind.POINT_PART, NodeKind.CELL, NodeKind.ROW)
_UNITS = (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW)
_HEADS = (Zone.TITLE, Zone.HEADING)


def demand_of(annotated: Annotated, sentence: Sentence) -> Match | None:
    """Return the words that demand the papers named in ``sentence`` from a person; ``None`` when nobody demands them.

    A person hands papers in, or a body asks for them; what a body itself hands in or does not ask for is no demand.
    """
    found = tuple(phrase_set(sentence.backend, "document-demand").find_in(sentence))
    if found and all(_denied(sentence, demand) for demand in found) and not all(_in_clause(d) for d in found):
        return None
    if first_in(sentence, "asked-of-body") is not None:
        return None
    own = (demand for demand in found if not _describes(demand) and not handed_in_by_body(demand))
    return next(own, None) or _demand_in_lead(annotated, sentence)


def _denied(sentence: Sentence, demand: Match) -> bool:
    """Tell whether the papers are not demanded («не требуются», «талап етілмейді»)."""
    place = sentence.index_at(demand.tokens[-1].start)
    if place and sentence.tokens[place - 1].norm == "не":
        return True
    return any("neg" in r.features for r in sentence.backend.analyses(demand.tokens[-1].norm))


def _in_clause(demand: Match) -> bool:
    """Tell whether the verb is only a participle of another word («нәтиже бермегені туралы анықтама»)."""
    return "part" in demand.sentence.backend.analyses(demand.tokens[-1].norm)[0].features


def handed_in_by_body(demand: Match) -> bool:
    """Tell whether it is a body that hands in the papers: what it sends on is not asked of a person."""
    sentence = demand.sentence
    if _asked_for(sentence) or _passive(demand):
        return False
    place = sentence.index_at(demand.tokens[0].start)
    subject = subject_before(sentence, place)
    if subject is None or _in_kazakh_clause(sentence, subject.head):
        return False
    return subject.role in (Role.BODY, Role.OFFICIAL, Role.MEMBER)


def _asked_for(sentence: Sentence) -> bool:
    """Tell whether papers are asked for; «кеңестің сұратуы бойынша» only says when they are handed in."""
    asked = phrase_set(sentence.backend, "document-request").find_in(sentence)
    tokens = sentence.tokens
    after = (sentence.index_at(m.tokens[-1].start) + 1 for m in asked)
    return any(at >= len(tokens) or tokens[at].norm != "бойынша" for at in after)


def _in_kazakh_clause(sentence: Sentence, head: int) -> bool:
    """Tell whether the actor is the subject of a participle after it: «директор (қажет деп) белгілейтін құжаттарды»."""
    if sentence.language != "kk":
        return False
    for token in sentence.tokens[head + 1 : head + _CLAUSE]:
        reading = sentence.backend.analyses(token.norm)[0]
        if "part" in reading.features:
            return True
        if token.norm != "деп" and reading.pos != "ADJ":
            return False
    return False


# Words from the subject to its participle: «(қажет деп) белгілейтін».
_CLAUSE = 4


def _describes(demand: Match) -> bool:
    """Tell whether it describes or names («представленных», «ұсынылған», «ұсыну міндеттілігі», «сұрау салулар»)."""
    backend, tokens = demand.sentence.backend, demand.sentence.tokens
    features = backend.analyses(demand.tokens[-1].norm)[0].features
    if "vnoun" in features:
        after = demand.sentence.index_at(demand.tokens[-1].end)
        following = backend.analyses(tokens[after].norm)[0] if after < len(tokens) else None
        return following is not None and (following.pos in ("NOUN", "ADP") or "vnoun" in following.features)
    if demand.sentence.language == "kk" and "part" in features and _by_person_beside(demand):
        return not _requests(demand)
    return {"part", "pass"} <= features and "short" not in features


def _by_person_beside(demand: Match) -> bool:
    """Tell whether a person's name stands right before the participle: «студент ұсынған құжаттар»."""
    before = demand.sentence.index_at(demand.tokens[0].start) - 1
    return any(a.role is Role.CITIZEN and a.head == before for a in actors(demand.sentence))


def _requests(demand: Match) -> bool:
    """Tell whether it is a body that asks («талап еткен құжаттар»), not a person who hands in («ұсынған құжаттар»)."""
    asked = phrase_set(demand.sentence.backend, "document-request").find_in(demand.sentence)
    return any(m.span.meets(demand.span) for m in asked)


def _passive(demand: Match) -> bool:
    """Tell whether the verb leaves open who hands in («прилагаются», «қоса беріледі»)."""
    last = demand.tokens[-1].norm
    if demand.sentence.language == "ru":
        return last.endswith(("ся", "сь"))
    return any("pass" in r.features for r in demand.sentence.backend.analyses(last))


def _heads_papers(cell: Sentence) -> Match | None:
    """Return the words of a cell that only names the papers of its row: «Документы», «Құжаттар тізбесі»."""
    spoken = [t for t in cell.tokens if t.is_word]
    if len(spoken) > _HEADING or not any(t.norm in words("papers-heading") for t in spoken):
        return None
    return first_in(cell, "papers-named")


# Words of a cell that is a heading.
_HEADING = 3


def _demand_in_lead(annotated: Annotated, sentence: Sentence) -> Match | None:
    act, node = annotated.act, sentence.segment.node
    if node.kind not in _ITEMS:
        return None
    unit = act.enclosing(node, *_UNITS) or act.enclosing(node, NodeKind.APPENDIX)
    for segment in act.segments_of(unit) if unit else ():
        if segment.view.start >= sentence.span.start:
            return None
        if unit is None or (unit.kind is NodeKind.APPENDIX and segment.zone not in _HEADS):
            continue
        for lead in annotated.sentences(segment):
            if unit.kind is NodeKind.ROW and (named := _heads_papers(lead)):
                return named
            if lead.span != sentence.span and (found := first_in(lead, "document-demand", "document-list")):
                return found
    return None
