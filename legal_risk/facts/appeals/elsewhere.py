"""Complaints that are closed here because they are open elsewhere.

«Мнение эксперта отдельно не обжалуется: возражения излагаются в жалобе на решение»: a step of the case is challenged
with the decision it leads to, or checked anew; nobody is left without a way. A decision that the body itself does not
look into again, and a court does, is worth a look only.
"""

from __future__ import annotations

from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.span import Span


def step_challenged_with_decision(annotated: Annotated, sentence: Sentence, bar: Span) -> bool:
    """Tell whether ``bar`` turns away complaints of a mere step, and the point says how the step is challenged."""
    return first_in(sentence, "appealed-step") is not None and _told_near(
        annotated, sentence, bar, "complaint-elsewhere"
    )


def open_in_court(annotated: Annotated, sentence: Sentence, bar: Span) -> bool:
    """Tell whether the point that closes the way within the organisation leaves that to a court or another body."""
    return _told_near(annotated, sentence, bar, "appeal-court") or _told_near(
        annotated, sentence, bar, "complaint-elsewhere"
    )


def _told_near(annotated: Annotated, sentence: Sentence, bar: Span, lexicon: str) -> bool:
    """Tell whether words of ``lexicon`` stand beside the bar: in its sentence, or in the next one of its segment."""
    near = annotated.sentences(sentence.segment)
    at = near.index(sentence)
    end = near[min(at + 1, len(near) - 1)].span.end
    beside = (Span(sentence.span.start, bar.start), Span(bar.end, end))
    phrases = phrase_set(sentence.backend, lexicon)
    return any(True for stretch in beside for _ in phrases.find(annotated, within=stretch))
