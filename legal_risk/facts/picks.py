"""Who gets something because an office named him: «лицу, указанному в письме управления», «директор таңдаған адам»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.interface import Analysis
from legal_risk.lang.phrases import Match
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Pick:
    """The words by which an office picks somebody: ``span``, up to the party picked.

    ``taken``: the party is the subject or the object of the norm (appointed, taken on), not whom something is given to
    or bought from.
    """

    sentence: Sentence
    span: Span
    taken: bool


# Words between the pick and whoever picks, or whoever is picked.
_REACH = 4
# Words between a noun and the verb of the clause with «который» that tells who it is.
_CLAUSE = 7
# Russian prepositions that make a party of the contract, or a seller, out of a noun.
_BESIDE = {"ins": frozenset({"с", "со", "за"}), "gen": frozenset({"у"}), "loc": frozenset({"в"})}
_TAKEN = ("nom", "acc")


def picks(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Pick]:
    """Yield the picks of an act, language by language.

    A body of several persons that votes picks nobody: it compares.
    """
    for match in mentions(annotated, "pick-verb", codes):
        place = match.sentence.index_at(match.tokens[-1].start)
        found = (_kazakh if match.sentence.language == "kk" else _russian)(match.sentence, place)
        if found is not None:
            yield _pick(match, *found)


def _pick(match: Match, picker: Actor, party: int, case: str) -> Pick:
    named = match.sentence.tokens[party]
    ends = (match.span.start, match.span.end, picker.span.start, picker.span.end, named.start, named.end)
    return Pick(match.sentence, Span(min(ends), max(ends)), case in _TAKEN)


def _russian(sentence: Sentence, place: int) -> tuple[Actor, int, str] | None:
    readings = [r for r in _readings(sentence, place) if {"part", "pass"} <= r.features and "short" not in r.features]
    if readings:
        after = range(place + 1, place + 1 + _REACH)
        picker = _by_paper(sentence, after[:2], "gen") or _office(sentence, after, "ins")
        parties = (*range(place - 1, place - 1 - _REACH, -1), *after)
    elif opens := _relative(sentence, place):
        picker = _office(sentence, range(opens, place + 1 + _REACH), "nom")
        parties = tuple(range(opens - 1, opens - 1 - _REACH, -1))
    else:
        return None
    found = next(((at, c) for at in parties if (c := _party_case(sentence, at, readings))), None)
    return (picker, *found) if picker and found else None


def _kazakh(sentence: Sentence, place: int) -> tuple[Actor, int, str] | None:
    readings = [r for r in _readings(sentence, place)[:2] if "part" in r.features and not {"neg", "fut"} & r.features]
    if not readings:
        return None
    picker = _by_paper(sentence, range(place - 1, place), "gen")
    if picker is None and "pass" not in readings[0].features:
        picker = _office(sentence, range(place - _REACH, place), "nom")
    found = next(((at, c) for at in (place + 1, place + 2) if (c := _party_case(sentence, at, ()))), None)
    return (picker, *found) if picker and found else None


def _party_case(sentence: Sentence, place: int, agrees: Sequence[Analysis]) -> str:
    """Return the case in which a party stands at ``place``, empty when none does or it is no party of the deed."""
    if not 0 <= place < len(sentence.tokens) or not _is_party(sentence, place):
        return ""
    cases = [r.case for r in _readings(sentence, place)[:2] if r.case and r.pos in ("NOUN", "VERB", "ADJ")]
    if agrees:
        cases = [c for c in cases if any(r.case == c for r in agrees)]
    return next((c for c in cases if c in ("dat", *_TAKEN) or _beside(sentence, place, c)), "")


def _beside(sentence: Sentence, place: int, case: str) -> bool:
    if sentence.language == "kk":
        return case in ("ins", "abl")
    before = {t.norm for t in sentence.tokens[max(place - 3, 0) : place]}
    return not before.isdisjoint(_BESIDE.get(case, ()))


def _is_party(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return token.is_word and any(
        m.tokens[-1].start == token.start for m in phrase_set(sentence.backend, "party").find_in(sentence)
    )


def _by_paper(sentence: Sentence, places: range, case: str) -> Actor | None:
    """Return whose letter or list names the party: «в письме управления», «басқарманың хатында»."""
    found = phrase_set(sentence.backend, "pick-paper").find_in(sentence)
    at = next((p for m in found if (p := sentence.index_at(m.tokens[-1].start)) in places), None)
    if at is None:
        return None
    return _office(sentence, range(at - 2, at) if sentence.language == "kk" else range(at + 1, at + 1 + _REACH), case)


def _office(sentence: Sentence, places: range, case: str) -> Actor | None:
    """Return the actor in office who stands in ``case`` at one of ``places``; a body that votes is none."""
    several = [m.span for m in phrase_set(sentence.backend, "collegial").find_in(sentence)]
    named = (a for a in actors(sentence) if a.head in places and a.role.decides)
    alone = (a for a in named if not any(s.meets(a.span) for s in several))
    return next((a for a in alone if any(r.case == case for r in _readings(sentence, a.head))), None)


def _readings(sentence: Sentence, place: int) -> tuple[Analysis, ...]:
    return sentence.backend.analyses(sentence.tokens[place].norm)


def _relative(sentence: Sentence, place: int) -> int:
    """Return where the clause with «который» or «кто» begins that the verb at ``place`` stands in, 0 for none."""
    for at in range(place - 1, max(place - _CLAUSE, 0), -1):
        token = sentence.tokens[at]
        if token.text in ",;:":
            return 0
        asked = sentence.language == "ru" and token.norm in words("who")  # Kazakh «кем» is «less»
        if token.norm.startswith("котор") or asked:
            return at
    return 0
