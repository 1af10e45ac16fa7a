"""Requirements to one post that disagree, in the act or with another act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts import Facts
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.requirements import Requirement
from legal_risk.model.act import Node, NodeKind
from legal_risk.model.finding import Evidence, EvidenceRole
from legal_risk.model.localized import LanguageCode, Localized

Values = dict[str, Localized | str]
_UNITS = (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW)
_COMPARED = frozenset({"seniority"})


class PostRequirements:
    """Finds two qualification requirements to one post that cannot both hold."""

    name = "post-requirements"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each clash, at the later place."""
        found = [r for r in context.facts.requirements if _asked(context.facts, r)]
        yield from _clashes(context, found)
        for companion in context.companions:
            yield from _against(context, found, companion)


def _asked(facts: Facts, one: Requirement) -> bool:
    """Tell whether the norm really asks for it: a requirement, a condition of appointment or admission."""
    annotated = facts.annotated
    sentence = annotated.sentence_at(one.span.start)
    node = annotated.act.enclosing(one.segment.node, *_UNITS) or one.segment.node
    segments = annotated.act.segments_of(node)
    if any(first_in(s, "composes-body") for segment in segments for s in annotated.sentences(segment)):
        return False  # who may be elected to a commission holds no post there
    lead = next((s.content.of(annotated.lower) for s in segments), "")
    words = f"{sentence.lower if sentence else ''} {lead[:300]} {(node.heading or '').lower()}"
    return _asking(one.language).search(words) is not None


@cache
def _asking(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"требовани|\bдолж(?:ен|на|но|ны)\b|назнача|допуска|имеющ|имеет|квалификац"
        if language == "ru"
        else r"талап|тиіс|тағайында|жіберіл|біліктілік|\bбар\b|ие\b|болуы"
    )


def _clashes(context: Context, found: Sequence[Requirement]) -> Iterator[Hit]:
    text = context.annotated.text
    single = _single(context.facts, found)
    for number, second in enumerate(single):
        for first in single[:number]:
            if _same_post(first, second) and first.value != second.value and _plain(context.facts, first, second):
                assert second.post_span is not None
                values: Values = {
                    "post": second.post_span.of(text),
                    "first": " ".join(first.span.of(text).split()),
                    "second": " ".join(second.span.of(text).split()),
                    "where": context.act.address(first.segment.node),
                }
                yield Hit(second.segment, second.span, ((EvidenceRole.CONFLICT, first.span),), values)
                break


def _single(facts: Facts, found: Sequence[Requirement]) -> list[Requirement]:
    """Return the requirements that stand alone in their unit for their post: no alternatives, no grades."""
    act = facts.annotated.act

    def home(one: Requirement) -> Node:
        return act.enclosing(one.segment.node, NodeKind.POINT, NodeKind.SUBPOINT, NodeKind.ROW) or one.segment.node

    compared = [r for r in found if r.what in _COMPARED and r.post]
    return [r for r in compared if sum(home(o) is home(r) and o.post == r.post for o in compared) == 1]


def _same_post(first: Requirement, second: Requirement) -> bool:
    return first.post == second.post and first.what == second.what and first.language == second.language


def _plain(facts: Facts, first: Requirement, second: Requirement) -> bool:
    """Tell whether nothing tells their cases apart: a category, an age, a kind of work in the lower norm alone."""
    sentences = [facts.annotated.sentence_at(r.span.start) for r in (first, second)]
    words = [set(_CASES.findall(s.lower)) if s else set() for s in sentences]
    low, high = words if first.height < second.height else words[::-1]
    return low <= high and first.segment.node is not second.segment.node


_CASES = re.compile(
    r"категори|уровн|молод|сельск|малокомплект|высш\w+ учебн|колледж|школ|детск|санат|деңгей|жас\b"
    r"|ауыл|шағын|балабақша|мектеп|производств|педагогическ|научн|руководящ|өндіріс|педагогтік|педагогикалық|ғылыми|басшылық"
)


def _against(context: Context, found: Sequence[Requirement], companion: Facts) -> Iterator[Hit]:
    """Compare with the requirements of another act to the same post."""
    theirs = _single(companion, [r for r in companion.requirements if _asked(companion, r)])
    text, other = context.annotated.text, companion.annotated
    for one in _single(context.facts, found):
        clash = next((r for r in theirs if _same_post(r, one) and r.value != one.value), None)
        if clash is not None and one.post_span is not None:
            source = other.act.source
            span = source.view.to_source(clash.span)
            place = other.act.address(clash.segment.node)
            piece = Evidence(EvidenceRole.CONFLICT, span.of(source.text), span, place, source.name)
            values: Values = {
                "post": one.post_span.of(text),
                "first": f"{' '.join(piece.quote.split())} ({source.name})",
                "second": " ".join(one.span.of(text).split()),
                "where": place,
            }
            yield Hit(one.segment, one.span, values=values, others=(piece,))
