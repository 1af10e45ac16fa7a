"""Times in the points about an appeal, however they are written, and whether they are for filing or for review."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from legal_risk.facts.actors import actors
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import Deadline
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

_VERBS = ("appeal-filing", "appeal-review", "appeal-forward")


@dataclass(frozen=True, slots=True)
class AppealTimes:
    """When a complaint is to be filed and decided; ``None`` when nothing says so."""

    filing: Span | None
    review: Span | None


def appeal_times(sentences: Iterable[Sentence], terms: Iterable[Deadline]) -> AppealTimes:
    """Return the times of the sentences about an appeal; one without a verb counts for what is still open."""
    known = tuple(terms)
    told = [(kind, span) for s in sentences for kind, span in _told(s, known)]
    filing = next((span for kind, span in told if kind == "appeal-filing"), None)
    review = next((span for kind, span in told if kind == "appeal-review"), None)
    spare = [span for kind, span in told if kind != "appeal-forward" and span not in (filing, review)]
    if filing is None and spare:
        filing = spare.pop(0)
    if review is None and spare:
        review = spare.pop(0)
    return AppealTimes(filing, review)


def _told(sentence: Sentence, terms: tuple[Deadline, ...]) -> Iterator[tuple[str, Span]]:
    for place in _times(sentence):
        term = next((t for t in terms if t.span.covers(place)), None)
        if term is not None and _tells_outcome(sentence, term):
            continue
        whole = term.span if term else place
        yield _kind(sentence, whole), whole


def _times(sentence: Sentence) -> Iterator[Span]:
    """Yield the words that name a time, the number before them included; not the events that a time runs from."""
    for found in _pattern(sentence.language).finditer(sentence.lower):
        before, after = sentence.lower[max(found.end() - 20, 0) : found.end()], sentence.lower[found.end() :]
        if not (_FROM.search(before) or (before.endswith("нен") and after.startswith(_ON))):
            yield Span(*found.span()).shifted(sentence.span.start)


# A day that a time runs from: «со дня», «күннен бастап».
_FROM = re.compile(r"\bсо? (?:\w+ )?(?:дня|момента)$")
_ON = (" бастап", " кейін")


def _kind(sentence: Sentence, time: Span) -> str:
    """Return the list whose verb stands nearest to ``time``, else what the person named before it does."""
    near = {verbs: _distance(sentence, verbs, time) for verbs in _VERBS}
    said = {verbs: far for verbs, far in near.items() if far is not None}
    if said:
        return min(said, key=lambda verbs: said[verbs])
    before = [a for a in actors(sentence) if a.span.end <= time.start]
    if not before:
        return ""
    return "appeal-filing" if before[-1].role is Role.CITIZEN else "appeal-review"


def _distance(sentence: Sentence, verbs: str, span: Span) -> int | None:
    places = (m.span for m in phrase_set(sentence.backend, verbs).find_in(sentence))
    apart = (p.gap(span) + _break(sentence, p, span) for p in places)
    return min(apart, default=None)


def _break(sentence: Sentence, one: Span, other: Span) -> int:
    """Return what a mark that parts two clauses adds to the distance."""
    first, second = sorted((one, other))
    between = sentence.text[first.end - sentence.span.start : max(second.start - sentence.span.start, 0)]
    return 40 * len(_PARTING.findall(between))


_PARTING = re.compile(r"[;,:]")


def _tells_outcome(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the term is that of telling an outcome already reached: the review beside it has none of its own."""
    if term.action not in ("notify", "send") or term.start is not None:
        return False
    before = sentence.lower[: term.span.start - sentence.span.start]
    reviewed = next(reversed([*_REVIEWED.finditer(before)]), None)
    if reviewed is None:
        return False
    return sentence.language == "kk" or _NEXT.search(before, reviewed.end()) is not None


# «Рассматривает жалобу и в течение …»: another deed begins; «рассматривает в течение …» is the time of the review.
_NEXT = re.compile(r",|\bи\b|\bа\b")


_REVIEWED = re.compile(r"рассм[ао]тр\w+|провер[яи]\w+|қара(?:п|йды|лады|лып)\b|тексер(?:іп|еді|іледі)\b")


@cache
def _pattern(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of words for a length of time, a day, or «at once»."""
    if language == "ru":
        return re.compile(
            r"(?:\b(?:в|за|до|не позднее|в течение|в срок до|в пределах) )?"
            r"(?:\b(?:\d+|[\w-]+(?:ух|ёх|ех|ырех|ыре|ва|ве|ри|ти|ми|ть|дцать|сять|ного|дного)|один|одного|"
            r"одной|одну)"
            r"(?: \([\w -]+\))? )?(?:(?:рабоч|календарн)\w+ )?\b(?:день|дн(?:я|ей|ю|ем|и)|сут(?:ки|ок)|недел\w{1,3}|"
            r"месяц\w{0,3}|час(?:а|ов|у)?|минут\w?|\w*(?:дневн|суточн|недельн|месячн|часов)(?:ый|ого|ом|ым))\b"
            r"|\b(?:немедленно|незамедлительно|безотлагательно|тотчас|сразу)\b"
            r"|\b\d{1,2} (?:январ|феврал|март|апрел|ма[йя]\b|июн|июл|август|сентябр|октябр|ноябр|декабр)\w*"
        )
    return re.compile(
        r"(?:\b[\w-]+(?: \([\w -]+\))? )?(?:(?:жұмыс|күнтізбелік) )?\b(?:күн(?:і|де|ге|нің|ін|інде|іне|ден|нен|інен|"
        r"дік)?|апта\w{0,5}|тәулік\w{0,5}|сағат\w{0,5}|ай(?:ы|да|дан|ға|ын|лық|дың|ында|ынан)?|дереу|кідіріссіз|"
        r"бірден)\b"
        r"|\b\d{1,2} (?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\w*"
    )
