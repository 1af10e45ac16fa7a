"""Whether words such as «не допускается» ban a deed or keep a person out.

«Взимание платы не допускается» and «ақы алуға жол берілмейді» speak to the body, «к конкурсу не
допускается» to a person.
"""

from __future__ import annotations

from collections.abc import Sequence

from legal_risk.facts.actors import actors
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Role


def bans_deed(match: Match) -> bool:
    """Tell whether what is not allowed at ``match`` is something done, not somebody taking part in something."""
    sentence = match.sentence
    last = sentence.index_at(match.tokens[-1].start)
    if _is_denied(match):
        return True
    if sentence.language == "kk":
        return last > 0 and sentence.tokens[last - 1].norm in words("ban-noun")
    allowing = [t for t in match.tokens if t.norm.startswith("допус")]
    if not allowing or _towards(sentence):
        return False
    if any("inf" in r.features for t in sentence.tokens for r in sentence.backend.analyses(t.norm)[:1]):
        return True
    if _subjects(sentence, sentence.tokens[: sentence.index_at(match.tokens[0].start)]) & words("forbidden-deed"):
        return True
    if first_in(sentence, "document-talk") is not None:
        return False
    verb = sentence.index_at(allowing[0].start)
    after = (at for at in range(verb, len(sentence.tokens)) if sentence.tokens[at].text == ",")
    end = next(after, len(sentence.tokens))
    named = (a.head for a in actors(sentence) if a.role is Role.CITIZEN and a.head < end)
    return not any(_kept_out(sentence, head, allowing[0].norm) for head in named)


def _is_denied(match: Match) -> bool:
    """Tell whether it is the denial that is not allowed or not there: «отказ не допускается», «кедергі болмайды»."""
    sentence, analyses = match.sentence, match.sentence.backend.analyses
    first, last = (sentence.index_at(t.start) for t in (match.tokens[0], match.tokens[-1]))
    if sentence.language == "kk":
        after = sentence.tokens[last + 1].norm if last + 1 < len(sentence.tokens) else ""
        banned = after in words("ban-noun") and any("vnoun" in r.features for r in analyses(match.tokens[-1].norm))
        return banned or any("neg" in r.features for r in analyses(after)[:1])
    before = sentence.tokens[:first]
    if before and before[-1].norm == "не":
        return True
    return bool(_subjects(sentence, before) & words("denial-noun"))


def _subjects(sentence: Sentence, before: Sequence[Token]) -> set[str]:
    """Return the lemmas of the words ``before`` that may be the subject."""
    readings = (r for t in before if t.is_word for r in sentence.backend.analyses(t.norm)[:2])
    return {r.lemma for r in readings if r.case == "nom"}


def _towards(sentence: Sentence) -> bool:
    """Tell whether the sentence says what somebody is let to: «к экзамену», «ко второму этапу»."""
    return any(t.norm in ("к", "ко") for t in sentence.tokens)


def _kept_out(sentence: Sentence, place: int, verb: str) -> bool:
    """Tell whether the person at ``place`` is the subject of the passive, the object of the active verb."""
    case = "nom" if verb.endswith("ся") else "acc"
    before = sentence.backend.analyses(sentence.tokens[place - 1].norm)[:1] if place else ()
    held = any(r.pos == "ADP" for r in before)
    return not held and any(r.case == case for r in sentence.backend.analyses(sentence.tokens[place].norm))
