"""Document lists that an applicant cannot know in full: «иные документы», «қажетті құжаттар»."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.papers import own_choice
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.conditions import opens_list
from legal_risk.facts.mentions import mentions
from legal_risk.facts.papers import demand_of
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.finding import EvidenceRole, Tier


class OpenDocuments:
    """Finds open lists among the documents that a person must hand in or that a body may demand."""

    name = "open-documents"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield the open words of each list of documents demanded from a person."""
        for code in context.languages:
            for match in phrase_set(context.annotated.backend(code), "open-document").find(context.annotated):
                if not _closed(context, match) and (demand := demand_of(context.annotated, match.sentence)) is not None:
                    yield Hit(
                        place=match.sentence.segment,
                        span=match.span,
                        cues=((EvidenceRole.TRIGGER, demand.span),),
                        values={"cue": match.span.of(context.annotated.text)},
                        tier=Tier.LOOK if _alternative(match) else None,
                    )
        yield from _unsettled(context)


def _unsettled(context: Context) -> Iterator[Hit]:
    """Yield the words that leave the package to whoever takes it in, outside sentences found already."""
    for match in mentions(context.annotated, "list-declared-open", context.languages):
        if about_documents(context, match.sentence):
            yield _loose(context, match)
    for match in mentions(context.annotated, "open-package", context.languages):
        sentence = match.sentence
        known = phrase_set(sentence.backend, "open-document").find_in(sentence)
        if _closed(context, match) or (known and demand_of(context.annotated, sentence) is not None):
            continue
        if about_documents(context, sentence):
            yield _loose(context, match)


def _loose(context: Context, match: Match) -> Hit:
    cue = match.span.of(context.annotated.text)
    return Hit(place=match.sentence.segment, span=match.span, values={"cue": cue}, tier=Tier.LOOK)


def _alternative(match: Match) -> bool:
    """Tell whether one paper may stand for a named one («табель или иной документ о полученном образовании»)."""
    sentence = match.sentence
    place = sentence.index_at(match.tokens[0].start)
    before = sentence.tokens[place - 1].norm if place else ""
    readings = sentence.backend.analyses(match.tokens[-1].norm)
    return before in _OR and any("sing" in r.features for r in readings[:1])


_OR = ("или", "либо", "немесе", "не", "болмаса")


def about_documents(context: Context, sentence: Sentence) -> bool:
    """Tell whether the sentence or its point speaks of papers that somebody hands in."""
    return first_in(sentence, "document-talk") is not None or demand_of(context.annotated, sentence) is not None


def _closed(context: Context, match: Match) -> bool:
    sentence = match.sentence
    if phrase_set(sentence.backend, "condition-closed", "ban").find_in(sentence):
        return True
    if opens_list(context.annotated, sentence):
        return True
    if any(title.span.meets(match.span) for title in phrase_set(sentence.backend, "document-list").find_in(sentence)):
        return True
    return bool(phrase_set(sentence.backend, "document-of-body").find_in(sentence)) or own_choice(context, sentence)
