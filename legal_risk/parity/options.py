"""A body that may by one text and simply does by the other: a duty that has become an option."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from legal_risk.facts.actors import agent, subject_after, subject_before
from legal_risk.lang.annotated import Sentence
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span
from legal_risk.parity.difference import Difference, DifferenceKind, Side
from legal_risk.parity.features import PLAIN_MAY, Reading, ban_words, must_words, option_words
from legal_risk.parity.units import Unit


def options(readings: tuple[Reading, Reading], ru: Sequence[Unit], kk: Sequence[Unit]) -> Iterator[Difference]:
    """Yield the permission of a body for which the other text has no word of choice, duty or prohibition at all."""
    for here, units, others in ((0, ru, kk), (1, kk, ru)):
        there = readings[1 - here]
        words = there.words(others)
        if _closed(there.language, words) or any(
            p(readings[here].language).search(readings[here].words(units)) for p in (must_words, ban_words)
        ):
            continue
        found = next(_permissions(readings[here], units), None)
        if found is not None:
            empty = next(u for u in others if u.segments)
            side = Side(empty.node, empty.segments[0].content)
            yield Difference(DifferenceKind.OPTION, *((found, side) if here == 0 else (side, found)))
            return


def _closed(language: LanguageCode, words: str) -> bool:
    return any(pattern(language).search(words) for pattern in (option_words, must_words, ban_words))


def _permissions(reading: Reading, units: Sequence[Unit]) -> Iterator[Side]:
    """Yield the words that give a body an option; rights of people, possibilities and conditions are left aside."""
    lower = reading.annotated.lower
    for unit in units:
        for stretch in unit.stretches():
            for found in _may(reading.language).finditer(lower, stretch.start, stretch.end):
                sentence = reading.annotated.sentence_at(found.start())
                if (
                    sentence is not None
                    and not _aside(reading.language).search(sentence.lower)
                    and not _persons(sentence, found.start())
                ):
                    yield Side(unit.node, sentence.span, Span(*found.span()).of(reading.annotated.text))


def _persons(sentence: Sentence, at: int) -> bool:
    """Tell whether the one who may is a person outside the body."""
    place = next((i for i, t in enumerate(sentence.tokens) if t.start >= at), len(sentence.tokens))
    actor = agent(sentence) or subject_before(sentence, place) or subject_after(sentence, place)
    return actor is not None and actor.role is Role.CITIZEN


@cache
def _may(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        PLAIN_MAY
        if language == "ru"
        else r"\w+(?:уға|уге) құқылы(?! емес)|\w+(?:уы|уі) мүмкін\b(?! емес| бол[мп])|құқығы бар\b"
        r"|\b(?!\w*(?:ма|ме|да|де|ға|ге|қа|ке|уақытта|мектепте|тәртіпте)\s)\w{3,}(?:ра|ре|са|се|на|не|за|зе|та|те"
        r"|ла|ле|ша|ше|[аеы]й|ай|ей) алады\b"
    )


@cache
def _aside(language: LanguageCode) -> re.Pattern[str]:
    """Return what makes the words no option of a body: complaints, possibilities, what an applicant is free to do."""
    return re.compile(
        r"жалоб|обжал|апелляц|\bсуд|\bесли [^,]*\b(?:может|могут)|котор\w+ (?:может|могут)|повлия|повлечь|привести"
        r"|возник"
        r"|(?:может|могут) быть (?:обусловлен|вызван|связан|опас|\w+ом\b|\w+ами\b)"
        if language == "ru"
        else r"шағым|апелляц|\bсот\b|сотқа|болуы мүмкін|мүмкін (?:болған|болатын|жағдай)|әсер|туында|туғыз"
        r"|келтіруі|әкелуі|алатын"
    )
