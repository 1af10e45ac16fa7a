"""Requirements to a post or a candidate: education, years of work, category, age, as far as a norm states them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from legal_risk.facts.words import either, ranks, words
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.numerals import numerals
from legal_risk.model.act import NodeKind, Segment, Zone
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

# An order may hold the rules of a contest in its own points.
_NORMS = (Zone.BODY, Zone.TABLE, Zone.OPERATIVE)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement: ``what`` is education, seniority, category, degree or age; spans count in the view.

    ``post`` is the stem of the post that it is for (empty when the text around names none), ``value`` what is asked:
    a number of years, or the stem of the kind of education, category or degree. ``titled`` means that the norm itself
    names no post, so that it is the one of which the heading of the chapter, the appendix or the act speaks.
    ``height`` puts what is asked in an order: the number of years, how high an education or a degree is (else 0).
    """

    segment: Segment
    language: LanguageCode
    what: str
    span: Span
    post: str
    post_span: Span | None
    value: str
    height: float = 0
    titled: bool = False


def requirements(annotated: Annotated) -> tuple[Requirement, ...]:
    """Return the requirements to posts and candidates in the order of the text."""
    found: list[Requirement] = []
    headings = [s for s in annotated.act.segments if s.zone in (Zone.TITLE, Zone.HEADING)]
    for segment in annotated.act.segments:
        if segment.zone in _NORMS and segment.language is not None:
            found.extend(_of_segment(annotated, segment, headings))
    return tuple(_with_head(annotated, one) if one.post in words("deputy") else one for one in found)


def _with_head(annotated: Annotated, one: Requirement) -> Requirement:
    """Return the requirement with the full name of a deputy who is called so alone («далее – заместитель»)."""
    every = (_stem_of(m)[0] for m in _posts(one.language).finditer(annotated.lower) if not m["past"])
    full = {name for name in every if one.post in name.split() and name != one.post}
    return replace(one, post=full.pop()) if len(full) == 1 else one


def _of_segment(annotated: Annotated, segment: Segment, headings: Sequence[Segment]) -> Iterator[Requirement]:
    language = annotated.language_of(segment)
    content, lower = segment.content, annotated.lower
    if not _cue(language).search(lower, content.start, content.end):
        return
    for match in _patterns(language).finditer(lower, content.start, content.end):
        what = str(match.lastgroup)
        value = _value(annotated, match, what, language)
        post = _post(annotated, segment, match.start(), language)
        titled = post is None
        if value and (post := post or _post_of_heading(annotated, segment, headings)) is not None:
            yield Requirement(
                segment, language, what, Span(*match.span()), *post, value, _height(what, value, match[what]), titled
            )


@cache
def _cue(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"стаж|образовани[еяию]|категори|степен|проработ" if language == "ru" else r"өтіл|білім|санат|дәреже"
    )


_RU_KIND = (
    r"(?:общ(?:ее|его|им)\s)?(?:высш|послевузовск|средн|послесредн)(?:ее|ое|его|ого|им)"
    r"|техническ(?:ое|ого|им) и профессиональн(?:ое|ого|ым)"
)
_RU_NUMBER = r"(?:\d+|[а-я]+)(?:\s\([^)]*\))?"
_KK_NUMBER = r"(?:\d+|[а-яәғқңөұүһі]+)(?:\s\([^)]*\))?"
_KK_KIND = "жоғары оқу орнынан кейінгі|жоғары|орта білімнен кейінгі|орта|техникалық және кәсіптік"
_KK_YEARS = "бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он"
_KK_LEAST = r"(?:кемінде|кем дегенде)"


@cache
def _patterns(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            rf"(?P<seniority>\bстаж\w*(?:\s[\w-]+){{0,6}}?\s(?:не менее|не ниже|от|свыше|более)"
            rf"\s{_RU_NUMBER}\s(?:лет|года?|месяц\w*)"
            rf"|\b(?:не менее|от|свыше|более)\s{_RU_NUMBER}\s(?:лет|года?)\s(?:\w+\s){{0,2}}?стаж\w*"
            rf"|\bпроработавш\w+(?:\s[\w-]+){{0,5}}?\s(?:не менее|свыше|более)\s{_RU_NUMBER}\s(?:лет|года?))"
            rf"|(?P<education>\b(?:{_RU_KIND})(?:\s\([^)]*\))?(?:\s[\w-]+){{0,2}}?\sобразовани(?:ем?|я|ю)\b"
            rf"|\bобразовани(?:ем?|я)\s(?:не\sниже\s)?(?:{_RU_KIND}))"
            r"|(?P<category>\b(?:высш|перв|втор)\w+\s(?:уровн\w+\s)?(?:квалификационн\w+\s)?категори\w+)"
            r"|(?P<degree>\bучен\w+\sстепен\w+|\bстепен\w+\s(?:доктора|кандидата|phd|магистра)\b)"
        )
    return re.compile(
        rf"(?P<seniority>\bөтіл\w*\s{_KK_LEAST}\s{_KK_NUMBER}\s(?:жыл|ай)"
        rf"|\bөтіл\w*(?:\s\w+){{0,3}}?\s{_KK_NUMBER}\sжылдан\s(?:кем|аз)\s(?:емес|болма)\w*"
        rf"|(?<=\s)(?:\d+|{_KK_YEARS})\sжылдан\s(?:кем|аз)\s(?:емес|болмайтын)(?:\s\w+){{0,3}}?\sөтіл\w*"
        rf"|{_KK_LEAST}\s{_KK_NUMBER}\sжыл(?=,\sоның\sішінде)"
        rf"|{_KK_LEAST}\s{_KK_NUMBER}\s(?:жыл|ай)(?:дық|лық)?(?:\s[\w-]+){{0,5}}?\sөтіл\w*"
        rf"|{_KK_LEAST}\s{_KK_NUMBER}\sжыл\s(?:\w+\s){{0,2}}?жұмыс\sістеген)"
        rf"|(?P<education>\b(?:{_KK_KIND})(?:\s[\w-]+){{0,2}}?\sбілім(?:і|ді|нен|і?мен|дері)?\b(?!\s(?:бер|ал|кейін)))"
        r"|(?P<category>\b(?:жоғары|бірінші|екінші)\s(?:деңгейлі\s)?(?:біліктілік\s)?санат\w*)"
        r"|(?P<degree>\b(?:ғылыми|доктор\w*|кандидат\w*|магистр\w*|phd\w*)\s(?:\w+\s){0,1}?дәреже\w*)"
    )


@cache
def _posts(language: LanguageCode) -> re.Pattern[str]:
    """Return what names a post, with the adjective that makes another post of it: «старший преподаватель»."""
    post, other, grade = (either(f"{name}-{language}-stem") for name in ("post", "no-post", "post-grade"))
    past = rf"(?P<past>(?:\s(?:{post})\w*)?(?:\sнемесе(?:\s\w+){{1,3}}?)?\s(?:{either('served-as')})\b)?"
    named = f"{_KK_DEPUTY}|{post}" if language == "kk" else post
    return re.compile(rf"\b(?:(?P<grade>{grade})\w*\s)?(?P<post>(?!{other})(?:{named}))\w*{past}")


# «Директордың оқу ісі жөніндегі орынбасары»: what he is a deputy for stands between.
_KK_DEPUTY = r"директор\w*[ндт][ыі]ң(?:\s[\w-]+){1,6}?\sорынбасар"


def _post(annotated: Annotated, segment: Segment, at: int, language: LanguageCode) -> tuple[str, Span] | None:
    """Return the post that a requirement at ``at`` is for: in the sentence before it, else in the lead or the row."""
    sentence = annotated.sentence_at(at)
    begin = sentence.span.start if sentence else segment.content.start
    above = [*_around(annotated, segment)]
    stretches = [Span(begin, at), *above]
    if (filled := _FILLED.search(annotated.lower, begin, at)) is not None and language == "ru":
        return next(iter(_named(annotated, Span(filled.end(), at), language)), None)
    if language == "kk" and sentence:
        after = Span(at, sentence.span.end)
        if (asked := _asked_of().match(annotated.lower, at, after.end)) is not None:
            stretches.insert(0, Span(asked.end() - len(asked["noun"]), asked.end()))
        stretches.insert(len(stretches) - len(above), after)
    return next((named[-1] for stretch in stretches if (named := _named(annotated, stretch, language))), None)


# «На должность заместителя назначается педагог со стажем …»: the post, not who he has been.
_FILLED = re.compile(r"\bна должност\w+ ")


@cache
def _asked_of() -> re.Pattern[str]:
    return re.compile(rf"[^.;:]{{0,120}}?(?:{either('asked-of')})\s(?P<noun>\w+)")


def _named(annotated: Annotated, stretch: Span, language: LanguageCode) -> list[tuple[str, Span]]:
    """Return the posts that a stretch names; a speciality in quotation marks and a post served in are none."""
    found = _posts(language).finditer(annotated.lower, stretch.start, stretch.end)
    quoted = [q.span() for q in _QUOTED.finditer(annotated.lower, stretch.start, stretch.end)]
    return [_stem_of(m) for m in found if not m["past"] and not any(a <= m.start() < b for a, b in quoted)]


_QUOTED = re.compile(r"«[^»]*»")


def _stem_of(found: re.Match[str]) -> tuple[str, Span]:
    named = found["post"].split()
    stems = [word[:7] for word in ([named[0], named[-1]] if len(named) > _NAME else named)]
    start = found.start("grade" if found["grade"] else "post")
    return " ".join([*(found["grade"] or "").split(), *stems]), Span(start, found.end())


# Words of the longest name of a post; those between are what he is a deputy for.
_NAME = 3


def _post_of_heading(annotated: Annotated, segment: Segment, headings: Sequence[Segment]) -> tuple[str, Span] | None:
    """Return the post of the nearest heading that names one, for a norm about candidates or requirements."""
    act, language = annotated.act, annotated.language_of(segment)
    above = {id(node) for node in act.ancestors(segment.node)}
    nearer = (h.content for h in reversed(headings) if id(h.node) in above)
    nearest = next((named[0] for h in nearer if (named := _named(annotated, h, language))), None)
    if nearest is None:
        return None
    point = act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE) or segment.node
    lead = next((s.content.of(annotated.lower) for s in act.segments_of(point)), "")
    told = f"{lead} {segment.content.of(annotated.lower)}"
    wanted, other = either(f"candidate-{language}-stem"), either(f"no-requirement-{language}-stem")
    return nearest if re.search(wanted, told) and not re.search(other, told) else None


def _around(annotated: Annotated, segment: Segment) -> Iterator[Span]:
    """Yield what stands above a norm in its row or in its point, the nearest first."""
    act = annotated.act
    row = act.enclosing(segment.node, NodeKind.ROW) if segment.zone is Zone.TABLE else None
    if row is not None:
        yield from (s.content for s in act.segments_of(row) if s.view.end <= segment.view.start)
        return
    point = act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE)
    for above in act.ancestors(segment.node) if point is not None and point is not segment.node else ():
        own = [s for s in act.segments_of(above) if s.node is above and s.view.end <= segment.view.start]
        yield from (s.content for s in own[-1:])
        if above is point:
            return


def _value(annotated: Annotated, match: re.Match[str], what: str, language: LanguageCode) -> str:
    said = match[what]
    if what == "seniority":
        found = numerals(annotated.text[match.start() : match.end()], language)
        share = 12 if re.search(r"месяц|\bай", said) else 1
        return f"{found[-1].value / share:g}" if found else ""
    return said.split()[0][:5]


def _height(what: str, value: str, said: str) -> float:
    if what == "seniority":
        return float(value)
    return min((ranks("education-rank")[w] for w in _heights().findall(said)), default=0) if what in _ORDERED else 0


_ORDERED = ("education", "degree")


@cache
def _heights() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{word}" for word in sorted(ranks("education-rank"), key=lambda w: (-len(w), w))))
