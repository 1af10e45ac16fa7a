"""What becomes of comments on a draft when a mark is all they get: «принято», «отклонено», and no reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.facts.refusals.reasons import leaves_unexplained
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import NodeKind, Segment, Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


def fates(context: Context) -> Iterator[tuple[Segment, Sentence, Span]]:
    """Yield the sentences by which comments are only marked as taken or not, in points that speak of no reasons."""
    lower = context.annotated.lower
    for language in context.languages:
        for found in _mark(language).finditer(lower):
            segment, sentence = context.act.segment_at(found.start()), context.annotated.sentence_at(found.start())
            if sentence is None or segment.zone is not Zone.BODY or sentence.language != language:
                continue
            point = context.act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE) or segment.node
            stretch = context.act.source.view.to_view(point.span)
            comments = _comment(language).search(lower, stretch.start, stretch.end)
            if comments is not None and not _explained(context, stretch, language):
                yield segment, sentence, Span(*found.span())


def _explained(context: Context, stretch: Span, language: LanguageCode) -> bool:
    """Tell whether the stretch speaks of reasons; a norm that frees somebody of giving them does not."""
    reasons = _reason(language).finditer(context.annotated.lower, stretch.start, stretch.end)
    told = (context.annotated.sentence_at(found.start()) for found in reasons)
    return any(sentence is None or not leaves_unexplained(sentence) for sentence in told)


@cache
def _mark(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of a mark: the word for it with the fate of a comment, or the fate in quotation marks."""
    if language == "ru":
        fate = r"(?:не ?)?(?:принят|приняти|уч[её]т|учтен|отклонен|поддержан|рассмотрен)\w*"
        return re.compile(
            rf"\b(?:отметк|пометк|отмеча|помеча|знак)\w*[^.;\n]{{0,70}}?(?:«{fate}|\b(?:об? (?:их )?|о )?{fate})"
            rf"|«{fate}[^.;\n]{{0,40}}?(?:либо|или) «{fate}"
        )
    fate = r"(?:қабылданба|қабылданд|қабылданғ|ескеріл|есепке алын|қолдау тап|қаралғ)\w*"
    return re.compile(
        rf"{fate}[^.;\n]{{0,70}}?\bбелгі(?!ленген)\w*|\bбелгі(?!ленген)\w*[^.;\n]{{0,60}}?{fate}"
        rf"|«{fate}»?[^.;\n]{{0,30}}?(?:не|немесе) «{fate}"
    )


@cache
def _comment(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"\b(?:предложени|замечани|отзыв|мнени|комментари)")
    return re.compile(r"\b(?:ұсыныс|ескерту|ескертпе|пікір)")


@cache
def _reason(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(r"причин|мотив|обоснов|основани|довод|аргумент|поясн|объясн|разъясн|почему|пояснен")
    return re.compile(r"себеп|себеб|уәж|негізде|дәлел|дәйек|түсінді|түсіндір|неге\b|неліктен|негіз\b|негізі")
