"""How long somebody owes work for what he was given: «отрабатывает три года», «бес жылдан аз жұмыс істеген адам»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.numerals import numerals
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class WorkOwed:
    """A length of work: in months, where it stands, and whether the norm speaks of who worked less (``short``)."""

    sentence: Sentence
    span: Span
    months: float
    short: bool


def work_owed(annotated: Annotated, codes: tuple[LanguageCode, ...]) -> tuple[WorkOwed, ...]:
    """Return how long the norms of an act let somebody work off what he got, in the order of the text.

    Only where the act says that the work is owed: years at work are otherwise an experience that is asked of somebody.
    """
    if next(mentions(annotated, "work-is-owed", codes), None) is None:
        return ()
    said = dict.fromkeys(m.sentence for m in mentions(annotated, "works-off", codes))
    own = (s for s in said if first_in(s, "work-owed-apart") is None)
    return tuple(sorted((w for s in own for w in _of(s)), key=lambda w: w.span))


def _of(sentence: Sentence) -> Iterator[WorkOwed]:
    """Yield the first length of time in the sentence; a second one grades what becomes of whom."""
    for number in numerals(sentence.text, sentence.language):
        unit = _UNIT.match(sentence.lower, number.span.end)
        if unit is not None:
            span = Span(number.span.start, unit.end()).shifted(sentence.span.start)
            months = number.value * (1 if unit["unit"].startswith(("мес", "ай")) else _YEAR)
            yield WorkOwed(sentence, span, months, _falls_short(sentence, number.span.start, unit.end()))
            return


def _falls_short(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the words around the length of time speak of whoever did not work so long."""
    if sentence.language == "ru":
        return _LESS_RU.search(sentence.lower[:start]) is not None
    return _LESS_KK.match(sentence.lower[end:]) is not None


_YEAR = 12
_UNIT = re.compile(r"\s*(?P<unit>год|лет|месяц|жыл|ай)\w*")
_LESS_RU = re.compile(
    r"(?<!не )(?:менее|меньше)(?: чем)? $|(?:до истечения|до окончания|ранее|раньше) (?:чем через )?(?:\w+ )?$"
    r"|не (?:от|про)работа(?:в|вш\w+|л\w*) (?:\w+ ){0,6}$"
)
# «Бес жылдан аз», «бес жыл өткенге дейін», «бес жыл жұмыс істемеген»; «жылдан кем емес» is what is owed.
_LESS_KK = re.compile(
    r" (?:аз|кем|ерте)\b(?! (?:емес|болма))|(?: \w+){0,2} (?:өткенге|толғанға|аяқталғанға) дейін"
    r"|(?: \w+){0,4} (?:жұмыс істеме|еңбек етпе|өтеме)\w*"
)
