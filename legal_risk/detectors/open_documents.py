"""Document lists that an applicant cannot know in full: «иные документы», «қажетті құжаттар»."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.detectors.papers import own_choice
from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.conditions import listed_after
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
            for match in phrase_set(context.annotated.backend(code), *_OPEN).find(context.annotated):
                if _closed(context, match) or not _among_papers(match):
                    continue
                demand = demand_of(context.annotated, match.sentence) or first_in(match.sentence, "papers-on-demand")
                if demand is not None:
                    yield Hit(
                        place=match.sentence.segment,
                        span=match.span,
                        cues=((EvidenceRole.TRIGGER, demand.span),),
                        values={"cue": match.span.of(context.annotated.text)},
                        tier=Tier.LOOK if _alternative(match) or _adds(match) else None,
                    )
        yield from _unsettled(context)


# Open words that name papers, and those that only end a list.
_OPEN = ("open-document", "open-tail")


def _among_papers(match: Match) -> bool:
    """Tell whether the open words name papers, or end a list whose last items are papers."""
    sentence = match.sentence
    if any(m.span.meets(match.span) for m in phrase_set(sentence.backend, "no-paper").find_in(sentence)):
        return False
    if not any(m.span.meets(match.span) for m in phrase_set(sentence.backend, "open-tail").find_in(sentence)):
        return True
    place = sentence.index_at(match.tokens[-1].start)
    papers = (t for m in phrase_set(sentence.backend, "kind-of-paper").find_in(sentence) for t in m.tokens)
    return any(0 < place - sentence.index_at(t.start) <= _LAST_ITEMS for t in papers)


# How many words before the end of a list its last items take.
_LAST_ITEMS = 6


def _unsettled(context: Context) -> Iterator[Hit]:
    """Yield the words that leave the package to whoever takes it in, outside sentences found already."""
    for match in mentions(context.annotated, "list-declared-open", context.languages):
        if about_documents(context, match.sentence):
            yield _loose(context, match)
    for match in mentions(context.annotated, "open-package", context.languages):
        sentence = match.sentence
        known = phrase_set(sentence.backend, *_OPEN).find_in(sentence)
        if _settled(context, match) or (known and demand_of(context.annotated, sentence) is not None):
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


def _adds(match: Match) -> bool:
    """Tell whether it is what somebody adds to papers brought before («представляет дополнительные сведения»)."""
    return match.tokens[0].norm.startswith(("дополнительн", "добавочн", "қосымша", "үстеме"))


_OR = ("или", "либо", "немесе", "не", "болмаса")


def about_documents(context: Context, sentence: Sentence) -> bool:
    """Tell whether the sentence or its point speaks of papers that somebody hands in."""
    return first_in(sentence, "document-talk") is not None or demand_of(context.annotated, sentence) is not None


def _closed(context: Context, match: Match) -> bool:
    titles = phrase_set(match.sentence.backend, "document-list").find_in(match.sentence)
    # «иные документы, необходимые для приема»: what stands behind the open words is no heading
    headed = any(title.span.meets(match.span) and title.span.start <= match.span.start for title in titles)
    return headed or _settled(context, match)


def _settled(context: Context, match: Match) -> bool:
    """Tell whether a named list closes the package, or its papers are the body's own or brought at will.

    «Не указанные в настоящем пункте» names no list: the words are the open ones themselves.
    """
    sentence = match.sentence
    if any(not m.span.meets(match.span) for m in phrase_set(sentence.backend, "condition-closed").find_in(sentence)):
        return True
    if first_in(sentence, "ban", "document-of-body") or listed_after(context.annotated, sentence, match.span.end):
        return True
    return own_choice(context, sentence)
