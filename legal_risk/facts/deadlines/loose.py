"""Adverbials of time that nobody can count, in any shape the lexicon ``term-loose`` describes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from legal_risk.facts.mentions import NORM_ZONES, mentions
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.phrases import Match
from legal_risk.model.deadline import Deadline, TermForm
from legal_risk.model.localized import LanguageCode


def loose_terms(annotated: Annotated, known: Sequence[Deadline]) -> Iterator[Deadline]:
    """Yield the uncountable terms of norms that are no part of a term already ``known``.

    «Артық кідіріссіз» is one, though «кідіріссіз» alone is an event.
    """
    taken = sorted(term.span for term in known if term.form is not TermForm.EVENT)
    for match in mentions(annotated, "term-loose", zones=NORM_ZONES):
        if not any(span.meets(match.span) for span in taken) and not _is_order(match) and not _is_kind(match):
            yield Deadline(
                span=match.span,
                quantity=match.span,
                form=TermForm.VAGUE,
                language=match.sentence.language,
                segment=match.sentence.segment,
            )


def _is_kind(match: Match) -> bool:
    """Tell whether «қысқа мерзімді» says of what kind something is («қысқа мерзімді курс»), not by when."""
    return match.tokens[-1].norm == "мерзімді"


def _is_order(match: Match) -> bool:
    """Tell whether «по мере убывания суммы», «балының кемуіне қарай» ranks people instead of naming a time."""
    return (
        _ranking(match.sentence.language).search(
            match.span.shifted(-match.sentence.span.start).of(match.sentence.lower)
        )
        is not None
    )


@cache
def _ranking(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"убыв|возраст|сниж|увелич|уменьш|роста" if language == "ru" else r"кему|өсу|азаю|төменде")
