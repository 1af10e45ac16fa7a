"""Ways to challenge a decision, and which parts of the way the act describes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legal_risk.facts.appeals.matters import of_stage, other_matter
from legal_risk.facts.appeals.openings import opens
from legal_risk.facts.appeals.reviewers import own_review, reviewer
from legal_risk.facts.appeals.times import appeal_times
from legal_risk.facts.appeals.units import appeal_units, sentences_of
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node
from legal_risk.model.deadline import Deadline
from legal_risk.model.norm import Appeal
from legal_risk.model.span import Span


def appeals(annotated: Annotated, deadlines: Iterable[Deadline]) -> tuple[Appeal, ...]:
    """Return one :class:`Appeal` for each unit that lets somebody challenge a decision, in the order of the text."""
    terms = tuple(deadlines)
    found = (_appeal(annotated, unit, matches, terms) for unit, matches in appeal_units(annotated).items())
    return tuple(sorted(found, key=lambda a: a.cue))


def _appeal(annotated: Annotated, unit: Node, matches: list[Match], terms: tuple[Deadline, ...]) -> Appeal:
    sentences = sentences_of(annotated, unit)
    cue = min(m.span for m in matches)
    first = next(m.sentence for m in matches if m.span == cue)
    whole = Span(sentences[0].span.start, sentences[-1].span.end)
    times = appeal_times(sentences, [t for t in terms if whole.covers(t.span)])
    same = _first((s for s in sentences if first_in(s, "appeal-apart") is None), "appeal-same-body")
    same = same or own_review(sentences)
    return Appeal(
        segment=first.segment,
        span=first.span,
        cue=cue,
        body=_first(sentences, "appeal-body") or reviewer(sentences, same),
        filing_term=times.filing,
        review_term=times.review,
        result=_first(sentences, "appeal-result"),
        same_body=same,
        code=_first(sentences, "appeal-code"),
        blanket=_first(sentences, "appeal-blanket"),
        court=_first(sentences, "appeal-court"),
        matter=other_matter(annotated, matches),
        opens=any(opens(m) and not of_stage(annotated, m) for m in matches),
    )


def _first(sentences: Iterable[Sentence], lexicon: str) -> Span | None:
    return next(_all(sentences, lexicon), None)


def _all(sentences: Iterable[Sentence], lexicon: str) -> Iterator[Span]:
    for sentence in sentences:
        yield from (m.span for m in phrase_set(sentence.backend, lexicon).find_in(sentence))
