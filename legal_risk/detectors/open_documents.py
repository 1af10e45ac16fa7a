"""Document lists that an applicant cannot know in full: «иные документы», «қажетті құжаттар»."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.norms import is_claim
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import subject_before
from legal_risk.facts.conditions import opens_list
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import NodeKind
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.norm import Role


class OpenDocuments:
    """Finds open lists among the documents that a person must hand in or that a body may demand."""

    name = "open-documents"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the open words of each list of documents demanded from a person."""
        for code in context.languages:
            for match in phrase_set(context.annotated.backend(code), "open-document").find(context.annotated):
                if not _closed(context, match) and (demand := _demand(context, match)) is not None:
                    yield Hit(
                        place=match.sentence.segment,
                        span=match.span,
                        cues=((EvidenceRole.TRIGGER, demand.span),),
                        values={"cue": match.span.of(context.annotated.text)},
                    )


def _closed(context: Context, match: Match) -> bool:
    sentence = match.sentence
    if phrase_set(sentence.backend, "condition-closed", "ban").find_in(sentence):
        return True
    if opens_list(context.annotated, sentence):
        return True
    if any(title.span.meets(match.span) for title in phrase_set(sentence.backend, "document-list").find_in(sentence)):
        return True
    return bool(phrase_set(sentence.backend, "document-of-body").find_in(sentence)) or _own_choice(context, sentence)


def _own_choice(context: Context, sentence: Sentence) -> bool:
    """Tell whether a person may add the documents if he likes."""
    return any(
        sentence.span.covers(p.cue)
        and p.bearer in (Role.CITIZEN, Role.UNKNOWN)
        and (not p.impersonal or is_claim(sentence.backend, p.action))
        for p in context.facts.powers
    )


def _demand(context: Context, match: Match) -> Match | None:
    """Return the words that demand the documents: in the sentence, or in the lead of the list it is an item of."""
    found = phrase_set(match.sentence.backend, "document-demand").find_in(match.sentence)
    if found and all(_denied(match.sentence, demand) for demand in found):
        return None
    if found and not _body_hands_in(match.sentence, found[0]):
        return found[0]
    return _demand_in_lead(context, match)


def _denied(sentence: Sentence, demand: Match) -> bool:
    """Tell whether the documents are not demanded («не требуются», «талап етілмейді»)."""
    place = sentence.index_at(demand.tokens[-1].start)
    if place and sentence.tokens[place - 1].norm == "не":
        return True
    return any("neg" in r.features for r in sentence.backend.analyses(demand.tokens[-1].norm))


def _body_hands_in(sentence: Sentence, demand: Match) -> bool:
    """Tell whether it is a body that hands in the documents: what it sends on is not asked of a person."""
    if phrase_set(sentence.backend, "document-request").find_in(sentence):
        return False
    place = sentence.index_at(demand.tokens[0].start)
    subject = subject_before(sentence, place)
    return subject is not None and subject.role in (Role.BODY, Role.OFFICIAL, Role.MEMBER)


def _demand_in_lead(context: Context, match: Match) -> Match | None:
    act, node = context.act, match.sentence.segment.node
    if node.kind not in (NodeKind.SUBPOINT, NodeKind.INDENT, NodeKind.CELL):
        return None
    unit = act.enclosing(node, NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW)
    for segment in act.segments_of(unit) if unit else ():
        for sentence in context.annotated.sentences(segment):
            if found := phrase_set(sentence.backend, "document-demand", "document-list").find_in(sentence):
                return found[0]
    return None
