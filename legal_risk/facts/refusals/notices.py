"""Who hears how a choice ended: everybody who asked, or only those who were chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Appeal, Role


def only_chosen_told(annotated: Annotated, codes: Sequence[LanguageCode], appeals: Sequence[Appeal]) -> bool:
    """Tell whether norms tell the outcome to those who were chosen («включённым в список») and to nobody else."""
    notices = [m for m in mentions(annotated, "decision-notice", codes) if not of_complaint(annotated, m, appeals)]
    chosen = [m for m in notices if _to_chosen(m.sentence)]
    return bool(chosen) and not any(_to_person(m.sentence) for m in notices if m not in chosen)


def outcome_notices(annotated: Annotated, codes: Sequence[LanguageCode], appeals: Sequence[Appeal]) -> Iterator[Match]:
    """Yield where somebody hears how his request ended; not what comes of a complaint, nor what the others hear."""
    for match in mentions(annotated, "decision-notice", codes):
        sentence = match.sentence
        told = first_in(sentence, "outcome-heard") is not None and first_in(sentence, *_ASIDE) is None
        aside = of_complaint(annotated, match, appeals) or _to_chosen(sentence)
        if told and not aside and (_to_person(sentence) or first_in(sentence, "refusal-topic") is not None):
            yield match


# What is told is no outcome; in Kazakh «жауап береді» answers somebody or answers for something.
_ASIDE = ("notice-aside", "answers-for-it")


def _to_chosen(sentence: Sentence) -> bool:
    """Tell whether the sentence addresses those chosen, and not the others too."""
    if first_in(sentence, "told-everybody") is not None:
        return False
    return any(
        sentence.language == "kk" or sentence.tokens[max(sentence.index_at(m.span.start) - 1, 0)].norm != "не"
        for m in phrase_set(sentence.backend, "told-chosen").find_in(sentence)
    )


def _to_person(sentence: Sentence) -> bool:
    """Tell whether somebody who asks for something is told: the addressee, or the subject of «извещается»."""
    named = (a for a in actors(sentence) if a.role is Role.CITIZEN)
    cases = (r.case for a in named for r in sentence.backend.analyses(sentence.tokens[a.head].norm)[:2])
    return any(case in ("dat", "nom") for case in cases)
