"""Requirements to a post or a candidate: education, years of work, category, age, as far as a norm states them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.facts.words import either
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.numerals import numerals
from legal_risk.model.act import NodeKind, Segment, Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement: ``what`` is education, seniority, category, degree or age; spans count in the view.

    ``post`` is the stem of the post that it is for (empty when the text around names none), ``value`` what is asked:
    a number of years, or the stem of the kind of education, category or degree.
    """

    segment: Segment
    language: LanguageCode
    what: str
    span: Span
    post: str
    post_span: Span | None
    value: str


def requirements(annotated: Annotated) -> tuple[Requirement, ...]:
    """Return the requirements to posts and candidates in the order of the text."""
    found: list[Requirement] = []
    for segment in annotated.act.segments:
        if segment.zone in (Zone.BODY, Zone.TABLE) and segment.language is not None:
            found.extend(_of_segment(annotated, segment))
    return tuple(found)


def _of_segment(annotated: Annotated, segment: Segment) -> Iterator[Requirement]:
    language = annotated.language_of(segment)
    content, lower = segment.content, annotated.lower
    if not _cue(language).search(lower, content.start, content.end):
        return
    for match in _patterns(language).finditer(lower, content.start, content.end):
        what = str(match.lastgroup)
        value = _value(annotated, match, what, language)
        post = _post(annotated, segment, match.start(), language)
        if value and post is not None:
            yield Requirement(segment, language, what, Span(*match.span()), post[0], post[1], value)


@cache
def _cue(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"стаж|образование\b|категори|степен" if language == "ru" else r"өтіл|білім(?:і|ді)?\b|санат|дәреже"
    )


_RU_NUMBER = r"(?:\d+|[а-я]+)(?:\s\([^)]*\))?"
_KK_NUMBER = r"(?:\d+|[а-яәғқңөұүһі]+)(?:\s\([^)]*\))?"
_KK_YEARS = "бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он"
_KK_LEAST = r"(?:кемінде|кем дегенде)"


@cache
def _patterns(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            rf"(?P<seniority>\bстаж\w*(?:\s[\w-]+){{0,6}}?\s(?:не менее|не ниже|от|свыше|более)"
            rf"\s{_RU_NUMBER}\s(?:лет|года?))"
            r"|(?P<education>\b(?:высшее|послевузовское|среднее|техническое и профессиональное|послесреднее)"
            r"(?:\s\([^)]*\))?(?:\s[\w-]+){0,2}?\sобразование)\b"
            r"|(?P<category>\b(?:высш|перв|втор)\w+\s(?:уровн\w+\s)?(?:квалификационн\w+\s)?категори\w+)"
            r"|(?P<degree>\bучен\w+\sстепен\w+\s(?:доктора|кандидата|phd|магистра)\b)"
        )
    return re.compile(
        rf"(?P<seniority>\bөтіл\w*\s{_KK_LEAST}\s{_KK_NUMBER}\sжыл"
        rf"|\bөтіл\w*(?:\s\w+){{0,3}}?\s{_KK_NUMBER}\sжылдан\s(?:кем|аз)\s(?:емес|болма)\w*"
        rf"|(?<=\s)(?:\d+|{_KK_YEARS})\sжылдан\s(?:кем|аз)\s(?:емес|болмайтын)(?:\s\w+){{0,3}}?\sөтіл\w*"
        rf"|{_KK_LEAST}\s{_KK_NUMBER}\sжыл(?:дық)?(?:\s\w+){{0,3}}?\sөтіл\w*)"
        r"|(?P<education>\b(?:жоғары(?:\sоқу орнынан кейінгі)?|орта|техникалық және кәсіптік)"
        r"(?:\s[\w-]+){0,2}?\sбілім(?:і|ді)?\b(?!\s(?:бер|ал)))"
        r"|(?P<category>\b(?:жоғары|бірінші|екінші)\s(?:деңгейлі\s)?(?:біліктілік\s)?санат\w*)"
        r"|(?P<degree>\b(?:доктор|кандидат|магистр|phd)\w*\sғылыми\sдәреже\w*)"
    )


@cache
def _posts(language: LanguageCode) -> re.Pattern[str]:
    lead = r"(?:\bдолжност\w+\s|\bкандидат\w*\s(?:на|в)\s(?:должность\s)?|\b)" if language == "ru" else r"\b"
    post, other = either(f"post-{language}-stem"), either(f"no-post-{language}-stem")
    return re.compile(rf"{lead}(?P<post>(?!{other})(?:{post}))\w*")


def _post(annotated: Annotated, segment: Segment, at: int, language: LanguageCode) -> tuple[str, Span | None] | None:
    """Return the post that a requirement at ``at`` is for: in the sentence before it, else in the lead or the row."""
    lower = annotated.lower
    sentence = annotated.sentence_at(at)
    begin = sentence.span.start if sentence else segment.content.start
    stretches = [Span(begin, at), *_around(annotated, segment)]
    if language == "kk" and sentence:
        stretches.insert(1, Span(at, sentence.span.end))
    for stretch in stretches:
        matches = list(_posts(language).finditer(lower, stretch.start, stretch.end))
        if matches:
            last = matches[-1]
            words = last["post"]
            return " ".join(word[:7] for word in words.split()), Span(last.start("post"), last.end())
    return None


def _around(annotated: Annotated, segment: Segment) -> Iterator[Span]:
    act = annotated.act
    row = act.enclosing(segment.node, NodeKind.ROW) if segment.zone is Zone.TABLE else None
    if row is not None:
        yield from (s.content for s in act.segments_of(row) if s.view.end <= segment.view.start)
        return
    for above in act.ancestors(segment.node):
        own = [s for s in act.segments_of(above) if s.node is above and s.view.end <= segment.view.start]
        yield from (s.content for s in own[-1:])
        if above.kind in (NodeKind.POINT, NodeKind.ARTICLE, NodeKind.APPENDIX):
            return


def _value(annotated: Annotated, match: re.Match[str], what: str, language: LanguageCode) -> str:
    words = match[what]
    if what == "seniority":
        found = numerals(annotated.text[match.start() : match.end()], language)
        return f"{found[-1].value:g}" if found else ""
    return words.split()[0][:5]
