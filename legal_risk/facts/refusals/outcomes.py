"""Outcomes against the person in other words than a refusal: «либо не предоставить», «бермеу туралы шешім».

A word with «не» is such an outcome as the other half of an alternative, as what a decision or a letter is about, or as
a case in which something is done; what a person leaves undone himself («непредставление», «ұсынбау») is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.facts.actors import subject_before
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in, words_of
from legal_risk.facts.refusals.denials import of_complaint
from legal_risk.facts.refusals.grounds import grounds_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Appeal, Grounds


def adverse_outcomes(annotated: Annotated, codes: Sequence[LanguageCode], appeals: Sequence[Appeal]) -> Iterator[Match]:
    """Yield where a norm speaks of a request that is not granted; not what comes of a complaint, nor a ban."""
    plain = mentions(annotated, "outcome-against", codes)
    negated = (m for m in mentions(annotated, "outcome-negated", codes) if _denies(m))
    for match in (*plain, *negated):
        complaint = first_in(match.sentence, "appeal") is not None or of_complaint(annotated, match, appeals)
        if not complaint and first_in(match.sentence, "ban") is None and _of_body(match):
            yield match


def grounds_of_outcome(annotated: Annotated, match: Match) -> Grounds:
    """Return where the grounds of the outcome are; one that is itself the case of another deed names none."""
    as_case = any(t.norm in words("case") for t in match.tokens)
    return Grounds.NONE if as_case else grounds_of(annotated, match)


def _of_body(match: Match) -> bool:
    subject = subject_before(match.sentence, match.sentence.index_at(match.tokens[-1].start))
    return subject is None or subject.role.decides


def _denies(match: Match) -> bool:
    """Tell whether what is not done is what a person waits for, or the other half of what was named before."""
    deed, sentence = _undone(match), match.sentence
    if deed is None:
        return False
    if deed in words_of(sentence.backend, "granting"):
        return True
    if match.tokens[0].norm in words("either"):
        return _named_before(match, deed)
    if deed in words_of(sentence.backend, "own-omission"):
        return False
    return not any(t.norm in words("case") for t in match.tokens)


def _undone(match: Match) -> str | None:
    """Return the lemma of the verb or noun of action that is negated, without its «не»; ``None`` when it is neither."""
    analyses = match.sentence.backend.analyses
    if match.sentence.language == "kk":
        return next((r.lemma for t in match.tokens for r in analyses(t.norm)[:1] if "neg" in r.features), None)
    if any(t.norm == "не" for t in match.tokens):
        return analyses(match.tokens[-1].norm)[0].lemma
    lemmas = (analyses(t.norm)[0].lemma for t in match.tokens if t.norm.startswith("не"))
    return next((lemma[2:] for lemma in lemmas if lemma.endswith(_OF_ACTION)), None)


_OF_ACTION = ("ние", "тие", "допуск", "выдача")


def _named_before(match: Match, deed: str) -> bool:
    """Tell whether the deed itself stands before «или»: «принять … или не принимать», «беріледі не берілмейді»."""
    before = [t.norm for t in match.sentence.tokens if t.end <= match.span.start]
    if match.sentence.language == "kk":
        return any(deed in match.sentence.backend.lemmas(word) for word in before)
    stem = deed[: max(len(deed) - _ENDING, _STEM)]
    return any(word.startswith(stem) for word in before)


# Letters that aspect, voice and case change; letters that tell a word.
_ENDING, _STEM = 5, 4
