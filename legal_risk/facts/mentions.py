"""Where the words of a lexicon stand in an act, and which place comes first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Act, Node, NodeKind, Zone
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.span import Span

NORM_ZONES = (Zone.BODY, Zone.TABLE)


def mentions(
    annotated: Annotated,
    lexicon: str,
    codes: Sequence[LanguageCode] = ACT_LANGUAGES,
    *,
    zones: Collection[Zone] = NORM_ZONES,
    unless: str = "",
) -> Iterator[Match]:
    """Yield the matches of ``lexicon``, language by language; not in sentences where ``unless`` matches too."""
    for code in codes:
        for match in phrase_set(annotated.backend(code), lexicon).find(annotated, zones=zones):
            if not unless or not phrase_set(match.sentence.backend, unless).find_in(match.sentence):
                yield match


def first_mention(
    annotated: Annotated, lexicon: str, codes: Sequence[LanguageCode] = ACT_LANGUAGES, *, unless: str = ""
) -> Match | None:
    """Return the first place in norms where ``lexicon`` matches; general provisions count when nothing else matches."""
    return earliest(annotated.act, mentions(annotated, lexicon, codes, unless=unless))


def norm_sentences(annotated: Annotated, node: Node) -> list[Sentence]:
    """Return the sentences of ``node`` and of what it holds that state norms, in the order of the text."""
    segments = (s for s in annotated.act.segments_of(node) if s.zone in NORM_ZONES)
    return [s for segment in segments for s in annotated.sentences(segment)]


def first_within(annotated: Annotated, span: Span, *lexicons: str) -> Match | None:
    """Return the first match of ``lexicons`` inside the view stretch ``span``, in the language of its beginning."""
    code = annotated.language_of(annotated.act.segment_at(span.start))
    return next(phrase_set(annotated.backend(code), *lexicons).find(annotated, within=span), None)


def earliest(act: Act, found: Iterator[Match] | Sequence[Match]) -> Match | None:
    """Return the first of ``found`` outside the general provisions, else the first of all."""
    return min(found, key=lambda m: (in_general_part(act, m), m.span), default=None)


def is_quoted(match: Match) -> bool:
    """Tell whether ``match`` stands in quotation marks opened before it in its sentence: in a name, a title, a mark."""
    return is_within_quotes(match.sentence, match.span)


def is_within_quotes(sentence: Sentence, span: Span) -> bool:
    """Tell whether ``span`` stands in quotation marks opened before it in ``sentence``."""
    before = sentence.text[: span.start - sentence.span.start]
    return before.count("«") > before.count("»") or before.count('"') % 2 == 1


def in_general_part(act: Act, match: Match) -> bool:
    """Tell whether ``match`` stands in the general provisions, which only name what later chapters regulate."""
    chapter = act.enclosing(match.sentence.segment.node, NodeKind.CHAPTER)
    heading = (chapter.heading or "").lower() if chapter else ""
    return heading.endswith(("общие положения", "основные положения", "жалпы ережелер", "негізгі ережелер"))
