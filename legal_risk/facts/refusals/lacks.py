"""What looks like a reason that somebody is told and is none: what his papers lack, the case in which a norm works."""

from __future__ import annotations

from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.phrases import Match

# What stands there too when the fault is that of the paper and is to be mended.
_OF_PAPERS = ("document-talk", "papers-back", "papers-not-taken", "lack-mended")


def names_lack(match: Match) -> bool:
    """Tell whether the words name nothing but what is missing or faulty («недостающий документ», «кемшілік туралы»)."""
    sentence = match.sentence
    if any(m.span.meets(match.span) for m in phrase_set(sentence.backend, "reason-noun").find_in(sentence)):
        return False
    named = [m for m in phrase_set(sentence.backend, "lack-named").find_in(sentence) if m.span.meets(match.span)]
    return bool(named) and first_in(sentence, *_OF_PAPERS) is not None


def in_case(match: Match) -> bool:
    """Tell whether the words only say when the norm works («при наличии основания», «кемшілік болған жағдайда»)."""
    sentence = match.sentence
    cases = (m.span for m in phrase_set(sentence.backend, "case-opens").find_in(sentence))
    for case in cases:
        first, second = sorted((case, match.span))
        if first.meets(second):
            return True
        between = sentence.text[first.end - sentence.span.start : second.start - sentence.span.start]
        leads = first is case if sentence.language == "ru" else first is match.span
        if leads and not {",", ";", ":", "–"} & set(between):
            return True
    return False
