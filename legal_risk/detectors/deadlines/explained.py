"""Whether two terms differ, and whether something other than a slip explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legal_risk.detectors.deadlines.clauses import clause_says
from legal_risk.detectors.procedures import document_of, place_of, unit_of
from legal_risk.engine.context import Context
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.facts.stems import stem, stems
from legal_risk.facts.words import words
from legal_risk.lang.phrases import Match
from legal_risk.model.deadline import Deadline
from legal_risk.model.localized import LanguageCode

# Days of different kinds differ when one term is so much longer.
_CLEARLY = 1.5
_LETTERS = 5
# Words from «не» to the end of «не мерзімін ұзартудан бас тарту туралы».
_ALTERNATIVE = 6
# «Қарауды … аяқтайды»: the deed is the considering, that it ends is no event of its own.
_FINISHING = ("аяқта", "бітір", "тәмамда")


def differ(first: Deadline, second: Deadline) -> bool:
    """Tell whether the lengths of two terms are not one."""
    if first.unit is second.unit and first.days is second.days:
        return first.value != second.value
    one, other = first.hours or 0.0, second.hours or 0.0
    return max(one, other) > _CLEARLY * min(one, other)


def is_explained(context: Context, first: Deadline, second: Deadline) -> bool:
    """Tell whether something other than a slip explains two terms: another start, case, point, or document."""
    if first.start_kind and second.start_kind and first.start_kind != second.start_kind:
        return True
    if not _one_start(_start_stems(context, first), _start_stems(context, second), first.language):
        return True
    if _follows(context, first, second) or _follows(context, second, first):
        return True
    if _is_other_case(context, first) or _is_other_case(context, second):
        return True
    one, other = place_of(first), place_of(second)
    if _cases(context, first) != _cases(context, second) or unit_of(context, one) is unit_of(context, other):
        return True
    about, apart = _matters(context, first), _matters(context, second)
    if about and apart and not about & apart:
        return True
    return document_of(context, one) is not document_of(context, other)


def _cases(context: Context, term: Deadline) -> frozenset[str]:
    """Return the cases that a term is for; «о приеме либо об отказе» is no case."""
    return frozenset() if clause_says(context, term, "either-outcome") else term.conditions


def _follows(context: Context, step: Deadline, after: Deadline) -> bool:
    """Tell whether the one term runs from the end of the other step: «после проверки документов проводит»."""
    if step.deed is None or after.start is None:
        return False
    said = step.deed.of(context.annotated.lower).split()
    # «Қарауды … он күн ішінде аяқтайды»: where the words of the deed stand around its term the noun names it.
    named = step.deed.covers(step.quantity) and re.fullmatch(r"\w+у(?:ды|ді|ын|ін)?", said[0]) is not None
    deed = stem(said[0] if named or said[-1].startswith(_FINISHING) else said[-1])
    return len(deed) >= _LETTERS and deed in after.start.of(context.annotated.lower)


def _is_other_case(context: Context, term: Deadline) -> bool:
    """Tell whether the norm itself says that it is for another case («в изъятие из пункта 6»)."""
    sentence = context.annotated.sentence_at(term.quantity.start)
    return sentence is not None and first_in(sentence, "term-other-case") is not None


def _matters(context: Context, term: Deadline) -> frozenset[str]:
    """Return what the papers of the clause are about: «решение о назначении», «тоқтату туралы шешім»."""
    if term.clause is None:
        return frozenset()
    papers = phrase_set(context.annotated.backend(term.language), "matter-of-paper").find(
        context.annotated, within=term.clause
    )
    if term.language == "ru":
        return frozenset(m.tokens[-1].norm[:_LETTERS] for m in papers)
    return frozenset(name for m in papers for name in _kazakh_matters(m))


def _kazakh_matters(match: Match) -> Iterator[str]:
    """Yield what a Kazakh paper is about, of «өтеу не өтеуден бас тарту туралы шешім» both deeds."""
    yield match.tokens[0].norm[:_LETTERS]
    sentence = match.sentence
    place = sentence.index_at(match.tokens[0].start)
    near = range(max(place - _ALTERNATIVE, 0), place)
    joined = (at for at in near if at and sentence.tokens[at].norm in words("either"))
    yield from (sentence.tokens[at - 1].norm[:_LETTERS] for at in joined)


def _start_stems(context: Context, term: Deadline) -> frozenset[str]:
    return stems(term.start.of(context.annotated.lower)) if term.start else frozenset()


def _one_start(first: frozenset[str], second: frozenset[str], language: LanguageCode) -> bool:
    """Tell whether two start events can be one; in Kazakh one common word is enough, its beginning is less sure."""
    if language == "kk" and first and second:
        return bool(first & second)
    return first <= second or second <= first
