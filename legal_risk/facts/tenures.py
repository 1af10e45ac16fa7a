"""How long somebody holds a post by an act: «назначается сроком на три года», «үш жылға еңбек шарты жасалады»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import mentions
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.numerals import numerals
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Tenure:
    """A length of time for which a post is given: in months, where it stands, the post («» for whoever wins it)."""

    sentence: Sentence
    span: Span
    months: float
    post: str


def tenures(annotated: Annotated, codes: tuple[LanguageCode, ...]) -> tuple[Tenure, ...]:
    """Return for how long the norms of an act give a post; extensions, trials and substitutes are left out."""
    said = dict.fromkeys(m.sentence for m in mentions(annotated, "post-given", codes))
    return tuple(t for sentence in said if first_in(sentence, "tenure-apart") is None for t in _of(sentence))


def _of(sentence: Sentence) -> Iterator[Tenure]:
    for number in numerals(sentence.text, sentence.language):
        unit = (_UNIT_RU if sentence.language == "ru" else _UNIT_KK).match(sentence.lower, number.span.end)
        before = sentence.lower[: number.span.start]
        if unit is None or (sentence.language == "ru" and not before.endswith(_FOR)):
            continue
        months = number.value * (1 if unit["unit"].startswith(("мес", "ай")) else _YEAR)
        span = Span(number.span.start, unit.end()).shifted(sentence.span.start)
        yield Tenure(sentence, span, months, _post(sentence))
        return


_YEAR = 12
_UNIT_RU = re.compile(r"\s*(?P<unit>год|лет|месяц)\w*")
_UNIT_KK = re.compile(r"\s*(?P<unit>жыл|ай)(?:ға|\s+(?:мерзімге|мерзімімен))\b")
_FOR = (" на ", " сроком ", " срок ")


def _post(sentence: Sentence) -> str:
    """Return the post by its dictionary form: of him who is appointed, or with whom a contract is made."""
    held = (a for a in actors(sentence) if a.role is Role.OFFICIAL and _is_given(sentence, a))
    found = next(held, None)
    return "" if found is None else sentence.backend.analyses(sentence.tokens[found.head].norm)[0].lemma


def _is_given(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether it is he who gets the post: not the one who appoints, nor the one whose paper appoints."""
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)[:3]
    cases = {r.case for r in readings}
    if sentence.language == "kk":
        return "gen" not in cases and bool(cases & {"acc", "ins", "nom"})
    before = sentence.tokens[max(actor.head - 1, 0)].norm
    if "ins" in cases:
        return before in words("with-whom") or first_in(sentence, "as-post") is not None
    return bool(cases & {"nom", "acc"})
