"""What the exercise of a power depends on: a closed list, a named condition, an empty phrase, or nothing."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.words import either, words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.act import NodeKind
from legal_risk.model.norm import Condition
from legal_risk.model.span import Span


def condition_of(
    annotated: Annotated, sentence: Sentence, cue: Span, *, requests: bool = True, lists: bool = True
) -> tuple[Condition, Span | None]:
    """Return the kind of condition that ``sentence`` puts on the norm at ``cue``, with the words that state it.

    ``requests`` admits somebody's request («по заявлению») as a named condition, ``lists`` a list after the sentence:
    not where the list names the actions themselves.
    """
    if closed := _outside(sentence, "condition-closed", cue):
        return Condition.CLOSED, closed
    if lists and opens_list(annotated, sentence):
        return Condition.CLOSED, Span(sentence.span.end - 1, sentence.span.end)
    if lists and (inline := _cases_named(sentence)):
        return Condition.CLOSED, inline
    if vague := _outside(sentence, "condition-vague", cue) or _outside(sentence, "exception-at-will", cue):
        return Condition.VAGUE, vague
    for lexicon in ("condition-named", "condition-request") if requests else ("condition-named",):
        if named := _outside(sentence, lexicon, cue):
            return Condition.NAMED, named
    return Condition.NONE, None


def of_form(sentence: Sentence, span: Span) -> bool:
    """Tell whether the provision at ``span`` only gives the form of a paper («по форме согласно приложению 5»)."""
    first = sentence.index_at(span.start)
    near = sentence.tokens[max(first - _FORM, 0) : sentence.index_at(span.end - 1) + 1 + _FORM]
    return any(t.norm in words("form-of-paper") for t in near)


# Words between «форме» and its appendix, or «қосымшаға сәйкес» and «нысан».
_FORM = 2


def opens_list(annotated: Annotated, sentence: Sentence) -> bool:
    """Tell whether ``sentence`` ends in a colon and items follow it (subpoints, paragraphs of the same unit, cells)."""
    if not sentence.text.rstrip().endswith(":"):
        return False
    segment = sentence.segment
    if segment.view.of(annotated.text)[sentence.span.end - segment.view.start :].strip():
        return True
    node = segment.node
    if any(c.kind in (NodeKind.SUBPOINT, NodeKind.INDENT) and c.span.start >= segment.span.end for c in node.children):
        return True
    parent = annotated.act.parents.get(node)
    return parent is not None and any(c.span.start >= node.span.end for c in parent.children)


def _cases_named(sentence: Sentence) -> Span | None:
    """Return the words that announce cases which the same sentence goes on to name («в двух случаях: …; …»)."""
    found = _announced().search(sentence.lower)
    return None if found is None else Span(found.start(), found.end()).shifted(sentence.span.start)


def listed_after(annotated: Annotated, sentence: Sentence, end: int) -> bool:
    """Tell whether the words that end at the view offset ``end`` are followed by their list: in brackets or items."""
    before, _, inside = annotated.text[end : sentence.span.end].partition("(")
    if len(re.findall(r"\w+", before)) <= _BRACKET and "," in inside.partition(")")[0]:
        return True
    return opens_list(annotated, sentence) or _INLINE.match(annotated.text, end) is not None


# How many words may stand between words and the brackets that explain them.
_BRACKET = 2
_INLINE = re.compile(r"[^.;:(]{0,60}:\s*[^\s.]")


def _outside(sentence: Sentence, lexicon: str, cue: Span) -> Span | None:
    found = (m.span for m in phrase_set(sentence.backend, lexicon).find_in(sentence))
    return next((s for s in found if not s.meets(cue)), None)


@cache
def _announced() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('announces-cases-stem')})\w*(?:\s+[^\W\d]+){{0,3}}\s?:(?=\s*\S)")
