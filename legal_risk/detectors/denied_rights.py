"""Rights of a person in his own case that an act denies him, leaves to somebody's will or only mentions."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.mentions import mentions
from legal_risk.facts.negation import denied_at
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.refusals.denials import unit_of
from legal_risk.facts.standing import standing
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.span import Span


class DeniedRights:
    """Finds norms by which a person may not see, hear or say what his case is about, and rights that are mere words."""

    name = "denied-rights"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield each such norm, once in a sentence."""
        seen: set[Sentence] = set()
        for match in _found(context):
            sentence = match.sentence
            spared = first_in(sentence, "right-denied-spared") is not None or _of_others(sentence)
            if sentence in seen or spared or not _of_person(context, sentence):
                continue
            seen.add(sentence)
            cue = match.span.of(context.annotated.text)
            yield Hit(place=sentence.segment, span=match.span, values={"cue": cue})


def _found(context: Context) -> Iterator[Match]:
    annotated, codes = context.annotated, context.languages
    yield from mentions(annotated, "right-denied", codes)
    yield from (m for m in mentions(annotated, "decided-unheard", codes) if not _forbidden(m))
    yield from (m for m in mentions(annotated, "right-in-hands", codes) if first_in(m.sentence, "law-word") is None)
    if not standing(annotated, codes, context.facts.norms, context.facts.appeals):
        hollow = mentions(annotated, "right-hollow", codes)
        yield from (m for m in hollow if first_in(m.sentence, "rights-by-law") is None)


def _forbidden(match: Match) -> bool:
    """Tell whether nothing is decided without the person: «без участия студента не рассматривается»."""
    after = Span(match.span.end, match.span.end + 1)
    return first_in(match.sentence, "ban") is not None or denied_at(match.sentence, after, reach=3)


def _of_others(sentence: Sentence) -> bool:
    """Tell whether it is about those who judge, or who have no part in it: they are named before any person is."""
    others = first_in(sentence, "right-denied-others")
    if others is None:
        return False
    person = first_in(sentence, "applicant", "natural-person")
    return person is None or others.span.start < person.span.start


def _of_person(context: Context, sentence: Sentence) -> bool:
    """Tell whether the point speaks of a person about whom something is decided."""
    segments = context.act.segments_of(unit_of(context.annotated, sentence.segment))
    sentences = (s for segment in segments for s in context.annotated.sentences(segment))
    return any(first_in(s, "applicant", "natural-person") is not None for s in sentences)
