"""Several things that a norm has looked at before it decides: «с учётом стажа и отзывов», «… ескере отырып»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.facts.conditions import opens_list
from legal_risk.facts.governing import predicates
from legal_risk.facts.mentions import mentions
from legal_risk.facts.negation import is_denied
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.act import NodeKind
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The circumstances of one norm: ``first`` to ``last`` are the tokens of «с учётом …», ``span`` their place."""

    sentence: Sentence
    first: int
    last: int
    span: Span


def circumstances(annotated: Annotated, codes: Sequence[LanguageCode]) -> Iterator[Circumstances]:
    """Yield the places where a norm names two circumstances or more, in its own words or in the list after them."""
    for match in mentions(annotated, "regard", codes):
        if is_denied(match):
            continue
        sentence = match.sentence
        places = [sentence.index_at(t.start) for t in match.tokens]
        if opens_list(annotated, sentence):
            far = len(sentence.tokens) - 1 if _items(annotated, sentence) >= _SEVERAL else None
        elif sentence.language == "kk":
            far = _joined(sentence, range(min(places) - 1, -1, -1))
        else:
            far = _joined(sentence, range(max(places) + 1, len(sentence.tokens)))
        if far is not None:
            first, last = min(far, *places), max(far, *places)
            span = Span(sentence.tokens[first].start, sentence.tokens[last].end)
            yield Circumstances(sentence, first, last, span)


# A comma and a conjunction join as many things as this at least.
_SEVERAL = 2


def _items(annotated: Annotated, sentence: Sentence) -> int:
    node = sentence.segment.node
    own = [c for c in node.children if c.kind in (NodeKind.SUBPOINT, NodeKind.INDENT)]
    parent = annotated.act.parents.get(node)
    return len(own) or len([c for c in parent.children if c.span.start >= node.span.end] if parent else ())


def _joined(sentence: Sentence, places: range) -> int | None:
    """Return the farthest token of the nouns joined along ``places``, ``None`` when fewer than two are.

    Two of them need a conjunction between them: a comma may part a clause. What a comma parts from the others right
    before a Russian predicate is its subject.
    """
    kazakh = sentence.language == "kk"  # the words before a Kazakh noun may be the subject and the object of the norm
    ends: list[int] = []
    named, joined, parted = False, False, False
    for at in places:
        token = sentence.tokens[at]
        if at in predicates(sentence):
            ends = ends[:-1] if parted and named and not kazakh else ends
            break
        if token.text in ";:" or token.norm in words("subordinating"):
            break
        if token.text == "," or token.norm in words("joins"):
            named, parted, joined = False, token.text == ",", joined or token.text != ","
        elif token.is_word and _is_nominal(sentence, at):
            if not named:
                ends.append(at)
            elif not kazakh:
                ends[-1] = at
            named = True
    return ends[-1] if len(ends) >= (_SEVERAL if joined else _SEVERAL + 1) else None


def _is_nominal(sentence: Sentence, place: int) -> bool:
    return any(
        r.pos in ("NOUN", "PROPN") or "vnoun" in r.features
        for r in sentence.backend.analyses(sentence.tokens[place].norm)[:1]
    )
