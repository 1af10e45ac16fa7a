"""Units that let somebody challenge a decision, by the words of complaint or by what one norm brings together.

«Кто считает балл ошибкой, пишет в управление» names no complaint: somebody who disagrees and goes to somebody.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from legal_risk.facts.mentions import NORM_ZONES
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.act import Node, NodeKind
from legal_risk.model.localized import ACT_LANGUAGES

_UNITS = (NodeKind.POINT, NodeKind.ARTICLE)
# Other matters, and the member of a body whose opinion goes into the minutes.
_NO_DISSENT = ("appeal-other", "separate-opinion")


def appeal_units(annotated: Annotated) -> dict[Node, list[Match]]:
    """Return the units about the way of appeal with the words that open it, in each unit in the order of the text."""
    units: dict[Node, list[Match]] = {}
    for match in (*_named(annotated), *_dissent(annotated)):
        unit = annotated.act.enclosing(match.sentence.segment.node, *_UNITS)
        units.setdefault(unit or match.sentence.segment.node, []).append(match)
    return units


def sentences_of(annotated: Annotated, unit: Node) -> tuple[Sentence, ...]:
    """Return the sentences of ``unit`` in order."""
    return tuple(s for segment in annotated.act.segments_of(unit) for s in annotated.sentences(segment))


def _named(annotated: Annotated) -> Iterator[Match]:
    """Yield the words of complaint, not where they are defined or mean another matter («жалобы на шум»)."""
    for code in ACT_LANGUAGES:
        for match in phrase_set(annotated.backend(code), "appeal").find(annotated, zones=NORM_ZONES):
            other = first_in(match.sentence, "appeal-other") is not None
            things = about_things(match) or _told_before(annotated, match)
            if not (other or things or defines(match) or _of_recusal(annotated, match)):
                yield match


def _told_before(annotated: Annotated, match: Match) -> bool:
    """Tell whether it is a complaint of how things are that was told before: in the sentence, or «такая», «мұндай»."""
    sentence, place = match.sentence, match.sentence.index_at(match.tokens[0].start)
    points = any(t.norm in _POINTING for t in sentence.tokens[max(place - 2, 0) : place])
    before = [s for s in annotated.sentences(sentence.segment) if s.span.end <= sentence.span.start][-1:]
    within = (*before, sentence) if points else (sentence,)
    found = (m for s in within for m in phrase_set(s.backend, "appeal").find_in(s) if m.span.end <= match.span.start)
    return any(about_things(m) for m in found)


_POINTING = frozenset(
    [
        "такой",
        "такая",
        "такую",
        "таких",
        "такие",
        "этой",
        "эта",
        "эту",
        "этих",
        "эти",
        "мұндай",
        "осындай",
        "бұл",
        "осы",
    ]
)


def _of_recusal(annotated: Annotated, match: Match) -> bool:
    """Tell whether Kazakh «қарсылық» is that against a member, of whose stepping aside the point has just spoken."""
    if match.sentence.language != "kk" or not match.tokens[0].norm.startswith("қарсылық"):
        return False
    unit = annotated.act.enclosing(match.sentence.segment.node, *_UNITS) or match.sentence.segment.node
    before = (s for s in sentences_of(annotated, unit) if s.span.end <= match.span.start)
    return any(first_in(s, "kin", "slot-recusal") is not None for s in before)


def about_things(match: Match) -> bool:
    """Tell whether people complain of how things are («жалобы на условия»), not of what somebody decided or did."""
    sentence = match.sentence
    beside = _russian_object(match) if sentence.language == "ru" else _kazakh_object(match)
    readings = (sentence.backend.analyses(word)[0] for word in beside)
    nouns = [r.lemma for r in readings if r.pos == "NOUN"]
    # Of a Kazakh list any thing tells what it is about: its last word may be the head of a compound («күн тәртібіне»).
    told = nouns[:1] if sentence.language == "ru" else nouns
    decided = any(noun in words_of(sentence.backend, "appeal-challenged") for noun in told)
    return not decided and any(noun in words_of(sentence.backend, "not-challenged") for noun in told)


def _russian_object(match: Match) -> list[str]:
    """Return the words after «на» or «по», which may follow the one who complains («жалобы учащихся школы на …»)."""
    words = _words(match.sentence, match.sentence.index_at(match.tokens[-1].start) + 1, 7)
    analyses = match.sentence.backend.analyses
    owners = list(itertools.takewhile(lambda word: any(r.case == "gen" for r in analyses(word)[:2]), words))
    rest = words[len(owners) :][:4]
    return rest[1:] if rest[:1] in (["на"], ["по"]) else []


def _kazakh_object(match: Match) -> list[str]:
    """Return the words in the dative before the complaint, or those before «туралы»."""
    sentence, place = match.sentence, match.sentence.index_at(match.tokens[0].start)
    before = [t.norm for t in sentence.tokens[max(place - 8, 0) : place]]
    near = before[-4:]
    about = next((at for at, word in enumerate(near) if at and word in ("туралы", "бойынша")), 0)
    if about:
        return near[about - 1 :]
    # «Жай-күйіне … мейіргерге шағымданады»: of what and to whom; what a postposition takes is neither.
    pairs = itertools.pairwise((*before, match.tokens[0].norm))
    return [one for one, two in pairs if two not in _TAKES_DATIVE and _is_dative(sentence, one)]


_TAKES_DATIVE = frozenset({"байланысты", "қарамастан", "қарай", "дейін", "сәйкес", "қатысты", "орай", "жүгінген"})


def _is_dative(sentence: Sentence, word: str) -> bool:
    return any(r.case == "dat" for r in sentence.backend.analyses(word)[:2])


def _words(sentence: Sentence, start: int, count: int) -> list[str]:
    return [t.norm for t in sentence.tokens[start : start + count]]


def _dissent(annotated: Annotated) -> Iterator[Match]:
    """Yield the words of disagreement in units in which somebody goes to somebody with it."""
    for code in ACT_LANGUAGES:
        for match in phrase_set(annotated.backend(code), "appeal-dissent").find(annotated, zones=NORM_ZONES):
            if defines(match) or any(first_in(match.sentence, n) is not None for n in _NO_DISSENT):
                continue
            unit = annotated.act.enclosing(match.sentence.segment.node, *_UNITS) or match.sentence.segment.node
            after = (s for s in sentences_of(annotated, unit) if s.span.end > match.span.start)
            if any(first_in(s, "appeal-goes") is not None for s in after):
                yield match


def defines(match: Match) -> bool:
    """Tell whether the clause only says what the word means («Апелляция – письменное несогласие …»)."""
    sentence = match.sentence
    lead = sentence.text[: match.span.start - sentence.span.start].strip(' "«»0123456789).-')
    after = sentence.text[match.span.end - sentence.span.start :].lstrip(' "»')
    named = not lead or _DEFINING.search(lead.lower()) is not None
    clause = re.split("[;:]", lead.lower())[-1]
    return (
        (named and _IS.match(after) is not None)
        or _MEANT.search(after.lower()) is not None
        or (_TERM_IS.match(clause) is not None)
    )


_IS = re.compile(r"(?:(?:комисси|жалоб|кеңес|алқа|совет|шағым)[^\W\d_]* )?– ?(?!(?:в|во|до|за|на|не|с|через) |\d)")
_TERM_IS = re.compile(
    r"\W*(?:апелляция|жалоба|обжалование|несогласие|протест|возражение|шағым|шағымдану|наразылық|қарсылық) – ?"
    r"(?!(?:в|во|до|за|на|не|с|через) |\d)"
)
_DEFINING = re.compile(
    r"(?:^(?:в|для целей|осы|бұл) [\w ]{0,60}(?:понятия\w*|терм\w+|правил\w*|положени\w+|порядк\w+|"
    r"инструкци\w+|пайдаланылады|қолданылады|қағидаларда\w*|ережеде|нұсқаулықта|тәртіпте|үшін)\W*"
    r"|[;:])\W*$"
)
_MEANT = re.compile(
    r"^(?:понимается|означает|(?:деп|дегеніміз)\b[^.;]{3,200}(?:түсініледі|танылады|аталады|"
    r"ұғынылады)?)"
)
