"""Permissions, prohibitions, «or» and «and», and steady words of two texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span
from legal_risk.parity.difference import Difference, DifferenceKind, Side
from legal_risk.parity.features import Reading, ban_words, may_words, must_words, negative_words
from legal_risk.parity.options import options
from legal_risk.parity.units import Unit
from legal_risk.parity.words import opposites, steady_words

_SHORT = 40  # shorter texts are names of rows and forms


def force_differences(
    readings: tuple[Reading, Reading], ru: Sequence[Unit], kk: Sequence[Unit]
) -> Iterator[Difference]:
    """Yield what differs in the words that permit, oblige or forbid."""
    texts = (readings[0].words(ru), readings[1].words(kk))
    for kind, patterns in _checks(texts):
        yield _difference(kind, readings, (ru, kk), patterns)
    yield from options(readings, ru, kk)


def joined_differences(
    readings: tuple[Reading, Reading], ru: Sequence[Unit], kk: Sequence[Unit]
) -> Iterator[Difference]:
    """Yield «and» between two conditions where the other text has «or», and no word of choice answers it."""
    texts = (readings[0].words(ru), readings[1].words(kk))
    if any(len(text) > _LONG for text in texts) or _either("ru").search(texts[0]) or _either("kk").search(texts[1]):
        return
    both = _both("ru").search(texts[0]), _both("kk").search(texts[1])
    more = len(_or("ru").findall(texts[0])) - len(_or("kk").findall(texts[1]))
    if both[1] and more > 0 and (not both[0] or not _any_choice("kk").search(texts[1])):
        yield _difference(DifferenceKind.WORD, readings, (ru, kk), (_or("ru"), _both("kk")))
    elif both[0] and more < 0 and (not both[1] or not _any_choice("ru").search(texts[0])):
        yield _difference(DifferenceKind.WORD, readings, (ru, kk), (_both("ru"), _or("kk")))


_LONG = 400  # in longer texts lists are joined in many ways


@cache
def _or(language: LanguageCode) -> re.Pattern[str]:
    """Return what joins alternatives; Kazakh «не» asks, too («не жетіспейтінін»)."""
    return re.compile(
        r"\bили\b|(?<!-)\bлибо\b"
        if language == "ru"
        else r"\bнемесе\b|(?<!күні )(?<!қандай )\bне\b(?! (?:\w+ бір|жетіс|керек|жоқ))"
    )


@cache
def _any_choice(language: LanguageCode) -> re.Pattern[str]:
    """Return what offers a choice, in the widest sense."""
    return re.compile(
        r"\bили\b|\bлибо\b|\bто ли\b|\bни\b|\bлюб\w+|хотя бы|\bодин из\b|\bодного из\b|\bиного\b|;"
        if language == "ru"
        else r"немесе|болмаса|\bне\b|\bя\b|\bәлде\b|\bяки\b|бірі\b|бірінің|кез ?келген|қайсы|\bда\b|\bде\b|;"
    )


@cache
def _both(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\bи\b|\bа также\b|вместе" if language == "ru" else r"\bжәне\b|\bәрі\b|\b[мбп]ен\b|сондай-ақ|(?:ып|іп|п)\b"
    )


def word_differences(readings: tuple[Reading, Reading], ru: Sequence[Unit], kk: Sequence[Unit]) -> Iterator[Difference]:
    """Yield the steady words that only one of two texts has."""
    texts = (readings[0].words(ru), readings[1].words(kk))
    for word in steady_words():
        if all(len(text) > _SHORT for text in texts) and word.only_in(*texts) is not None:
            yield _difference(DifferenceKind.WORD, readings, (ru, kk), (word.ru, word.kk))
    for opposite in opposites():
        if opposite.in_texts(*texts):
            yield _difference(DifferenceKind.WORD, readings, (ru, kk), (opposite.ru, opposite.kk))


def _checks(texts: tuple[str, str]) -> Iterator[tuple[DifferenceKind, tuple[re.Pattern[str], re.Pattern[str]]]]:
    may = may_words("ru").search(texts[0]), may_words("kk").search(texts[1])
    must = must_words("ru").search(texts[0]), must_words("kk").search(texts[1])
    ban = ban_words("ru").search(texts[0]), ban_words("kk").search(texts[1])
    if (ban[0] and not negative_words("kk").search(texts[1])) or (ban[1] and not negative_words("ru").search(texts[0])):
        yield DifferenceKind.BAN, (ban_words("ru"), ban_words("kk"))
    elif not _limits().search(texts[0] + texts[1]) and (
        (may[0] and not ban[0] and ban[1] and not may[1]) or (may[1] and not ban[1] and ban[0] and not may[0])
    ):
        first, second = (may_words, ban_words) if may[0] else (ban_words, may_words)
        yield DifferenceKind.BAN, (first("ru"), second("kk"))
    elif (may[0] and must[1] and not may[1] and not must[0]) or (may[1] and must[0] and not may[0] and not must[1]):
        first, second = (may_words, must_words) if may[0] else (must_words, may_words)
        yield DifferenceKind.MODALITY, (first("ru"), second("kk"))
    either = _either("ru").search(texts[0]), _either("kk").search(texts[1])
    choice = _choice("ru").search(texts[0]), _choice("kk").search(texts[1])
    if (either[0] and not choice[1]) or (either[1] and not choice[0]):
        yield DifferenceKind.JUNCTION, (_either("ru"), _either("kk"))


@cache
def _limits() -> re.Pattern[str]:
    """Return what makes a permission and a prohibition say the same: «не более двух раз», «-дан артық … алмайды»."""
    return re.compile(
        r"не более|не свыше|не чаще|не ранее|не менее|не больше|только|лишь|исключительно|кроме|ғана"
        r"|\bтек\b|артық|асып|қоспағанда|басқа"
    )


@cache
def _either(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\bи\s?\(или\)|\bи/или\b" if language == "ru" else r"(?:және|мен|пен|бен)\s?(?:\(|/)\s?немесе\)?"
    )


@cache
def _choice(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\bили\b|\bлибо\b|\(или\)"
        if language == "ru"
        else r"немесе|болмаса|\bне\b|\bя\b|\bәлде\b|\bяки\b|бірі\b|бірінің"
    )


def _difference(
    kind: DifferenceKind,
    readings: tuple[Reading, Reading],
    units: tuple[Sequence[Unit], Sequence[Unit]],
    patterns: tuple[re.Pattern[str], re.Pattern[str]],
) -> Difference:
    ru, kk = (_side(readings[n], units[n], patterns[n]) for n in (0, 1))
    return Difference(kind, ru, kk)


def _side(reading: Reading, units: Sequence[Unit], pattern: re.Pattern[str]) -> Side:
    lower = reading.annotated.lower
    for unit in units:
        for stretch in unit.stretches():
            if found := pattern.search(lower, stretch.start, stretch.end):
                sentence = reading.annotated.sentence_at(found.start())
                span = sentence.span if sentence else stretch
                return Side(unit.node, span, Span(*found.span()).of(reading.annotated.text))
    unit = next(u for u in units if u.segments)
    stretch = unit.stretches()[0]
    sentence = reading.annotated.sentence_at(stretch.start)
    return Side(unit.node, sentence.span if sentence else stretch)
