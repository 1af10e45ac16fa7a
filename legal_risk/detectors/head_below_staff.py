"""Requirements to the head of others that are lower than those to the people under him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.requirements import Requirement
from legal_risk.facts.words import either, ranks
from legal_risk.model.act import Node, NodeKind, Segment
from legal_risk.model.finding import EvidenceRole
from legal_risk.model.span import Span

_UNITS = (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.ROW)


@dataclass(frozen=True, slots=True)
class Profile:
    """What the units of the act ask of one post; ``None``: they do not say."""

    post: str
    requirements: tuple[Requirement, ...]

    @property
    def education(self) -> float | None:
        """How high the education is (see the list ``education-rank``); of alternatives in one norm the lowest."""
        units: dict[Segment, float] = {}
        for one in self.requirements:
            if one.what in ("education", "degree"):
                units[one.segment] = min(one.height, units.get(one.segment, one.height))
        return max(units.values(), default=None)

    @property
    def seniority(self) -> float | None:
        """The years of work in all; those at a special post are part of them."""
        return max((r.height for r in self.requirements if r.what == "seniority"), default=None)


class HeadBelowStaff:
    """Finds a post of command for which less is asked than for a post under it."""

    name = "head-below-staff"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each such head, at the first norm about him; the other norm is the conflict."""
        profiles = [p for p in _profiles(context) if _rank(p.post)]
        for post in dict.fromkeys(p.post for p in profiles):
            head = Profile(post, tuple(r for p in profiles if p.post == post for r in p.requirements))
            staff = next((p for p in profiles if _rank(post) > _rank(p.post) and _lower(head, p)), None)
            if staff is not None:
                yield _hit(context, head, staff)


def _profiles(context: Context) -> list[Profile]:
    """Return what the units of the act ask of posts."""
    by_unit: dict[tuple[Node, str], list[Requirement]] = {}
    for one in context.facts.requirements:
        sentence = context.annotated.sentence_at(one.span.start)
        if sentence is not None and not re.search(either(f"no-requirement-{one.language}-stem"), sentence.lower):
            unit = context.act.enclosing(one.segment.node, *_UNITS) or one.segment.node
            by_unit.setdefault((unit, one.post), []).append(one)
    return [Profile(post, tuple(found)) for (_, post), found in by_unit.items()]


def _rank(post: str) -> int:
    """Return how high a post stands; one that is not listed is a post of the staff."""
    return ranks("post-rank").get(post, 1)


def _lower(head: Profile, staff: Profile) -> bool:
    """Tell whether less is asked of the head in one respect and not more in another.

    Years that a norm about education does not ask for are none; where only one of two says anything, nothing is said.
    """
    both = head.education is not None and staff.education is not None
    schooled = (head.education or 0) - (staff.education or 0) if both else 0
    counted = staff.seniority is not None and (both or head.seniority is not None)
    served = (head.seniority or 0) - (staff.seniority or 0) if counted else 0
    return min(schooled, served) < 0 >= max(schooled, served)


def _hit(context: Context, head: Profile, staff: Profile) -> Hit:
    first, other = head.requirements[0], staff.requirements[0]
    text = context.annotated.text
    return Hit(
        place=first.segment,
        span=first.span,
        cues=((EvidenceRole.CONFLICT, other.span), *((EvidenceRole.CUE, r.span) for r in head.requirements[1:])),
        values={
            "post": _named(first, text),
            "first": _listed(head.requirements, text),
            "staff": _named(other, text),
            "second": _listed(staff.requirements, text),
            "where": context.act.address(other.segment.node),
        },
    )


def _named(one: Requirement, text: str) -> str:
    span = one.post_span or Span(one.span.start, one.span.start)
    end = re.compile(r"\w*").match(text, span.end)
    return text[span.start : end.end() if end else span.end]


def _listed(found: Sequence[Requirement], text: str) -> str:
    return "; ".join(dict.fromkeys(" ".join(r.span.of(text).split()) for r in found))
