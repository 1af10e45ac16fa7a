"""Numbers of the act against those that, in its own words, a law or a code gives for the same matter.

The norm: one sentence names a law and an amount («по Закону аттестация проводится раз в пять лет»); another one, that
leans on no law, gives another amount in that unit, and has nearly all the words that name the matter of the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.amounts import Amount, amounts
from legal_risk.facts.mentions import NORM_ZONES
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import NodeKind
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_POINTS = (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW)
_SHARED = 0.7  # of the words that name the matter of the law
_STEM = 5


@dataclass(frozen=True, slots=True)
class QuotedLawParams:
    """Lexicons: ``law`` – words for a law or a code, ``empty`` – words that name no matter."""

    law: str
    empty: str


@dataclass(frozen=True, slots=True)
class _Norm:
    sentence: Sentence
    amounts: tuple[Amount, ...]
    matter: frozenset[str]


class QuotedLaw:
    """Finds amounts that differ from the one that the act itself quotes from a law for the same matter."""

    name = "quoted-law"
    Params = QuotedLawParams

    def find(self, context: Context, params: QuotedLawParams) -> Iterator[Hit]:
        """Yield each such amount, with the quoted one as its conflict."""
        for code in context.languages:
            laws = phrase_set(context.annotated.backend(code), params.law)
            sentences = dict.fromkeys(m.sentence for m in laws.find(context.annotated, zones=NORM_ZONES))
            quoted = [n for s in sentences if (n := _norm(s, params)) is not None and n.matter]
            if quoted:
                yield from _against(context, code, quoted, params)


def _against(context: Context, code: LanguageCode, quoted: list[_Norm], params: QuotedLawParams) -> Iterator[Hit]:
    for segment in context.act.segments:
        if segment.zone not in NORM_ZONES or context.annotated.language_of(segment) != code:
            continue
        for sentence in context.annotated.sentences(segment):
            own = _norm(sentence, params)
            if own is None or first_in(sentence, params.law) is not None:
                continue
            for law in quoted:
                pair = _apart(own, law)
                if pair is not None and not _one_point(context, sentence, law.sentence):
                    yield _hit(context, sentence, *pair)
                    break


def _norm(sentence: Sentence, params: QuotedLawParams) -> _Norm | None:
    found = tuple(amounts(sentence.lower, sentence.span.start, sentence.language))
    if not found:
        return None
    empty = [m.span for m in phrase_set(sentence.backend, params.empty, params.law).find_in(sentence)]
    empty += [a.span for a in found]
    words = (t for t in sentence.tokens if t.is_word and len(t.norm) >= _STEM)
    named = (t for t in words if not any(s.start <= t.start < s.end for s in empty) and not _quoted(sentence, t.start))
    return _Norm(sentence, found, frozenset(t.norm[:_STEM] for t in named))


def _quoted(sentence: Sentence, at: int) -> bool:
    """Tell whether the place lies in quotation marks: in the title of a law."""
    before = sentence.text[: at - sentence.span.start]
    return before.count("«") > before.count("»")


def _apart(own: _Norm, law: _Norm) -> tuple[Span, Span] | None:
    """Return an amount of each of two norms about one matter, when none of the amounts in that unit are equal."""
    if len(own.matter & law.matter) < _SHARED * len(law.matter):
        return None
    for quoted in law.amounts:
        alike = [a for a in own.amounts if a.unit == quoted.unit]
        if alike and not any(_within(a, quoted, law.sentence) for a in alike):
            return alike[0].span, quoted.span
    return None


def _within(own: Amount, quoted: Amount, law: Sentence) -> bool:
    """Tell whether an amount is the quoted one, or keeps to the bound that the law sets by it."""
    if own.working is quoted.working and own.value == quoted.value:
        return True
    if first_in(law, "bound-most") is not None:
        return own.value < quoted.value
    return first_in(law, "bound-least") is not None and own.value > quoted.value


def _one_point(context: Context, one: Sentence, other: Sentence) -> bool:
    first, second = (context.act.enclosing(s.segment.node, *_POINTS) for s in (one, other))
    return first is not None and first is second


def _hit(context: Context, sentence: Sentence, own: Span, law: Span) -> Hit:
    text = context.annotated.text
    return Hit(
        place=sentence.segment,
        span=own,
        cues=((EvidenceRole.CONFLICT, law),),
        values={"here": own.of(text), "law": law.of(text)},
    )
