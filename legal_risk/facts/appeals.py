"""Ways to challenge a decision, and which parts of the way the act describes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind
from legal_risk.model.deadline import Deadline
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Appeal
from legal_risk.model.span import Span

_CODES: tuple[LanguageCode, ...] = ("ru", "kk")


def appeals(annotated: Annotated, deadlines: Iterable[Deadline]) -> tuple[Appeal, ...]:
    """Return one :class:`Appeal` for each unit that lets somebody challenge a decision, in the order of the text."""
    units: dict[Node, list[Match]] = {}
    for code in _CODES:
        for match in phrase_set(annotated.backend(code), "appeal").find(annotated, zones=NORM_ZONES):
            if _defines(match):
                continue
            unit = annotated.act.enclosing(match.sentence.segment.node, NodeKind.POINT, NodeKind.ARTICLE)
            units.setdefault(unit or match.sentence.segment.node, []).append(match)
    terms = tuple(deadlines)
    found = (_appeal(annotated, unit, matches, terms) for unit, matches in units.items())
    return tuple(sorted(found, key=lambda a: a.cue))


def _defines(match: Match) -> bool:
    """Tell whether the sentence only says what the word means («Апелляция – письменное несогласие …»)."""
    sentence = match.sentence
    lead = sentence.text[: match.span.start - sentence.span.start].strip(" \"«»0123456789).-")
    after = sentence.text[match.span.end - sentence.span.start :].lstrip(" \"»")
    named = not lead or _DEFINING.search(lead.lower()) is not None
    return (named and after.startswith("–")) or _MEANT.search(after.lower()) is not None


_DEFINING = re.compile(r"^(?:в|для целей|осы|бұл) [\w ]{0,60}(?:понятия\w*|терм\w+|правил\w*|положени\w+|порядк\w+|"
                       r"инструкци\w+|пайдаланылады|қолданылады|қағидаларда\w*|ережеде|нұсқаулықта|тәртіпте)\W*$")
_MEANT = re.compile(r"^(?:понимается|означает|(?:деп|дегеніміз)\b[^.;]{3,200}(?:түсініледі|танылады|аталады|"
                    r"ұғынылады)?)")


def _appeal(annotated: Annotated, unit: Node, matches: list[Match], terms: tuple[Deadline, ...]) -> Appeal:
    segments = annotated.act.segments_of(unit)
    sentences = tuple(s for segment in segments for s in annotated.sentences(segment))
    cue = min(m.span for m in matches)
    within = [t for t in terms if any(s.view.covers(t.span) for s in segments)]
    return Appeal(
        segment=next(m.sentence.segment for m in matches if m.span == cue),
        span=next(m.sentence.span for m in matches if m.span == cue),
        cue=cue,
        body=_first(sentences, "appeal-body"),
        filing_term=_term(annotated, within, "appeal-filing", "appeal-review"),
        review_term=_term(annotated, within, "appeal-review", "appeal-filing"),
        result=_first(sentences, "appeal-result"),
        same_body=_first(sentences, "appeal-same-body"),
        code=_first(sentences, "appeal-code"),
        blanket=_first(sentences, "appeal-blanket"),
        court=_first(sentences, "appeal-court"),
    )


def _first(sentences: Iterable[Sentence], lexicon: str) -> Span | None:
    return next(_all(sentences, lexicon), None)


def _all(sentences: Iterable[Sentence], lexicon: str) -> Iterator[Span]:
    for sentence in sentences:
        yield from (m.span for m in phrase_set(sentence.backend, lexicon).find_in(sentence))


def _term(annotated: Annotated, terms: list[Deadline], verbs: str, others: str) -> Span | None:
    """Return the term whose sentence is about ``verbs``; a sentence about both counts for the nearer one."""
    for term in terms:
        sentence = annotated.sentence_at(term.span.start)
        if sentence is None or (verbs == "appeal-review" and _tells_outcome(sentence, term)):
            continue
        own = _distance(_all((sentence,), verbs), term.span)
        other = _distance(_all((sentence,), others), term.span)
        if own is not None and (other is None or own <= other):
            return term.span
    return None


def _tells_outcome(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the term is that of telling an outcome already reached: the review beside it has none of its own."""
    if term.action not in ("notify", "send") or term.start is not None:
        return False
    end = term.span.start - sentence.span.start
    return _REVIEWED.search(sentence.lower[:end]) is not None


_REVIEWED = re.compile(r"рассм[ао]тр\w+|провер[яи]\w+|қара(?:п|йды|лады|лып)\b|тексер(?:іп|еді|іледі)\b")


def _distance(places: Iterator[Span], span: Span) -> int | None:
    return min((max(p.start - span.end, span.start - p.end, 0) for p in places), default=None)
