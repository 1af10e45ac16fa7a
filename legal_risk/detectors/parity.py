"""Differences between the Kazakh and the Russian text of one act, shown in the text under check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts import Facts
from legal_risk.model.finding import Evidence, EvidenceRole, Severity, Tier
from legal_risk.model.localized import ACT_LANGUAGES, Localized
from legal_risk.model.span import Span
from legal_risk.parity import Difference, DifferenceKind, Side, compare

_NOTHING = Localized("нет", "жоқ", "nothing")
_NAMES = {
    DifferenceKind.MISSING: Localized(
        "положение есть только в одном тексте", "ереже бір мәтінде ғана бар", "a provision"
    ),
    DifferenceKind.TERM: Localized("срок", "мерзім", "a term"),
    DifferenceKind.DAYS: Localized("вид дней", "күн түрі", "the kind of days"),
    DifferenceKind.LOST_UNIT: Localized("единица срока", "мерзім бірлігі", "the unit of a term"),
    DifferenceKind.BOUND: Localized("предел срока", "мерзім шегі", "the bound of a term"),
    DifferenceKind.MODALITY: Localized("право или обязанность", "құқық не міндет", "permission or duty"),
    DifferenceKind.OPTION: Localized(
        "право вместо обязанности", "міндеттің орнына құқық", "permission instead of duty"
    ),
    DifferenceKind.BAN: Localized("запрет", "тыйым", "a prohibition"),
    DifferenceKind.JUNCTION: Localized("союз «или»", "«немесе» жалғаулығы", "“or”"),
    DifferenceKind.REFERENCE: Localized("ссылка", "сілтеме", "a reference"),
    DifferenceKind.NUMBER: Localized("число", "сан", "a number"),
    DifferenceKind.WORD: Localized("значимое слово", "маңызды сөз", "a word that matters"),
    DifferenceKind.PHRASE: Localized(
        "слова без ответа в другом тексте", "екінші мәтінде жауабы жоқ сөздер", "words without an answer"
    ),
}
_MILD = frozenset({DifferenceKind.REFERENCE})
# With more provisions of one text only, the two are numbered apart or one was misread: nothing is sure.
_APART = 6


@dataclass(frozen=True, slots=True)
class ParityParams:
    """``kinds``: which differences the rule reports."""

    kinds: tuple[DifferenceKind, ...]


class TextsDiffer:
    """Finds places where the two language texts of one act differ; needs both texts."""

    name = "texts-differ"
    Params = ParityParams
    needs = "pair"

    def find(self, context: Context, params: ParityParams) -> Iterator[Hit]:
        """Yield one hit for each difference of the wanted kinds, at its place in the text under check."""
        pair = context.pair
        if pair is None or context.act.language not in ACT_LANGUAGES:
            return
        ru = context.act.language == "ru"
        facts = (context.facts, pair) if ru else (pair, context.facts)
        found = _differences(*facts)
        apart = sum(d.kind is DifferenceKind.MISSING for d in found) > _APART
        for difference in found:
            if difference.kind in params.kinds:
                here, there = (difference.ru, difference.kk) if ru else (difference.kk, difference.ru)
                mild = difference.kind in _MILD or (apart and difference.kind is DifferenceKind.MISSING)
                yield _hit(context, difference, here, there, pair, mild=mild)


def _differences(ru: Facts, kk: Facts) -> tuple[Difference, ...]:
    """Return the differences of two texts; they are compared once for all rules, whichever text is under check."""
    found, key = ru.annotated.found, (compare, kk.annotated)
    if key not in found:
        found[key] = compare(ru, kk)
    differences: tuple[Difference, ...] = found[key]
    return differences


def _hit(context: Context, difference: Difference, here: Side, there: Side, pair: Facts, *, mild: bool) -> Hit:
    other = pair.annotated
    words = other.text[there.span.start : there.span.end]
    piece = _evidence(pair, there)
    return Hit(
        place=context.act.segment_at(here.span.start),
        span=_shown(context, here),
        values={
            "what": _NAMES[difference.kind],
            "words": f"«{here.words}»" if here.words else _NOTHING,
            "other": f"«{there.words}»" if there.words else _NOTHING,
            "other_place": other.act.address(there.node),
            "other_text": words,
        },
        severity=Severity.MEDIUM if difference.kind in _MILD else None,
        tier=Tier.LOOK if mild else None,
        others=(piece,),
    )


def _shown(context: Context, side: Side) -> Span:
    """Return the differing words with the sentence they stand in when they are only numbers or a missing place."""
    sentence = context.annotated.sentence_at(side.span.start)
    return sentence.span if sentence is not None else side.span


def _evidence(pair: Facts, side: Side) -> Evidence:
    act = pair.annotated.act
    span = act.source.view.to_source(side.span)
    return Evidence(EvidenceRole.CONFLICT, span.of(act.source.text), span, act.address(side.node), act.source.name)
