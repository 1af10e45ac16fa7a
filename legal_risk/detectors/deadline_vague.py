"""Terms left to the body by their wording: «в кратчайшие сроки», «по мере поступления», «в установленные сроки»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.detectors.procedures import place_of
from legal_risk.detectors.vague_words import of_right, out_of_named, sitting, sittings_bounded
from legal_risk.engine.context import Context
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import agent, subject_after, subject_before
from legal_risk.facts.deadlines.roles import deeds_of
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import NodeKind
from legal_risk.model.deadline import Deadline, Purpose, ReferenceTarget, TermForm
from legal_risk.model.finding import EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Role

# Actions that somebody outside the body waits for.
DECISIVE = frozenset(
    [
        "refuse",
        "decide",
        "award",
        "enrol",
        "appoint",
        "transfer",
        "consider",
        "check",
        "evaluate",
        "register",
        "issue-order",
        "pay",
        "issue",
        "notify",
        "publish",
        "conclude",
        "return",
        "send",
        "approve",
        "accept",
        "sign",
        "serve",
    ]
)
# What a person waits for directly; «своевременно» says nothing only there.
_AWAITED = frozenset(
    ["consider", "decide", "refuse", "award", "enrol", "appoint", "issue", "pay", "notify", "publish", "return"]
)
_FIRM = (TermForm.COUNTED, TermForm.DATE)
_SAID = (*_FIRM, TermForm.EVENT)


@dataclass(frozen=True, slots=True)
class VagueParams:
    """``find``: ``wording`` (cannot be counted) or ``reference`` (to a term that nothing sets)."""

    find: str = "wording"


class VagueTerm:
    """Finds terms that are named but cannot be counted, where a body acts for or against a person."""

    name = "deadline-vague"
    Params = VagueParams

    def find(self, context: Context, params: VagueParams) -> Iterator[Hit]:
        """Yield the vague terms of the norms of ``context.act``."""
        terms = [t for t in context.facts.deadlines if t.purpose is Purpose.ACTION and t.segment is not None]
        for term in terms:
            if params.find == "wording" and term.form is TermForm.VAGUE:
                yield from _worded(context, term, terms)
            elif params.find == "reference" and term.form is TermForm.REFERENCE:
                yield from _referring(context, term, terms)


def _worded(context: Context, term: Deadline, terms: Sequence[Deadline]) -> Iterator[Hit]:
    sentence = context.annotated.sentence_at(term.quantity.start)
    if sentence is None or term.actor is Role.CITIZEN or of_right(sentence) or out_of_named(sentence, term):
        return
    if not term.action:
        yield from _unread(context, sentence, term, terms)
        return
    if term.actor is Role.MEMBER and term.action not in _AWAITED | {"send", "evaluate"}:
        return
    if _beside_a_number(sentence, term, terms) or _attributive(sentence, term):
        return
    meeting = sitting(sentence.language).search(term.quantity.of(context.annotated.lower))
    if meeting is not None:
        if not sittings_bounded(context, sentence.language):
            yield _hit(context, term, Tier.LOOK if meeting["any"] else None)
        return
    if not any(d.kind in DECISIVE or d.kind == "hold" for d in deeds_of(sentence)):
        return
    yield _hit(context, term, _weight(sentence, term))


def _unread(context: Context, sentence: Sentence, term: Deadline, terms: Sequence[Deadline]) -> Iterator[Hit]:
    """Yield the term of an action with no known name, unless a person acts or a firm term says the same."""
    if _is_persons(sentence, term):
        return
    actor = _nearest(sentence, term)
    if _beside_a_number(sentence, term, terms) or _attributive(sentence, term):
        return
    ours = actor is not None and actor.role in (Role.BODY, Role.OFFICIAL)
    yield _hit(context, term, _weight(sentence, term) if ours else Tier.LOOK)


def _is_persons(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the term is for what a person does himself."""
    actor = _nearest(sentence, term)
    return actor is not None and actor.role is Role.CITIZEN and not _is_served(sentence)


def _is_served(sentence: Sentence) -> bool:
    """Tell whether the sentence says what is done for people: «учащиеся обеспечиваются», «қамтамасыз етіледі»."""
    return _passive(sentence.language).search(sentence.lower) is not None


@cache
def _passive(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\b(?!обраща|явля|записыва|регистриру|готов|заним|знаком)\w{4,}(?:ается|ются|ятся|ится|яется)\b"
        )
    return re.compile(r"\w(?:[ыі]л|[аеыіу]н|ін|ын)(?:ады|еді|ды|ді)\b")


def _nearest(sentence: Sentence, term: Deadline) -> Actor | None:
    """Return who acts around the term: the agent of a passive, else the nearest subject."""
    place = next((i for i, t in enumerate(sentence.tokens) if t.start >= term.quantity.start), len(sentence.tokens))
    return agent(sentence) or subject_before(sentence, place) or subject_after(sentence, place)


def _beside_a_number(sentence: Sentence, term: Deadline, terms: Sequence[Deadline]) -> bool:
    """Tell whether a firm term stands in the same clause, or beside another action that nothing parts off."""
    for other in terms:
        if other.form in _SAID and sentence.span.covers(other.quantity):
            first, second = sorted((term.quantity, other.quantity))
            between = sentence.text[first.end - sentence.span.start : second.start - sentence.span.start]
            parted = _parting(sentence.language).search(between.lower()) is not None
            if not parted and not _own_deeds(term, other):
                return True
    return False


def _own_deeds(term: Deadline, other: Deadline) -> bool:
    """Tell whether each term limits its own deed: «регистрирует в день подачи и без задержек готовит приказ»."""
    if term.deed is None or other.deed is None or not term.action or term.action == other.action:
        return False
    first, second = sorted((term, other), key=lambda t: t.quantity)
    if term.language == "kk":
        return first.quantity.end <= first.deed.start < second.quantity.start  # type: ignore[union-attr]
    return first.deed.start < first.quantity.start and second.quantity.end <= second.deed.start  # type: ignore[union-attr]


@cache
def _parting(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of what ends a clause between two terms: a semicolon, a finite verb of another action."""
    if language == "ru":
        return re.compile(
            r";|\b\w{3,}(?:[аеиую]ет|[аеия]ют|[ия]т|ится|ется|ются|ятся)\b[^;]*(?:, (?:а|"
            r"котор\w+)|\bи\b)"
        )
    return re.compile(r";|\w(?:[ае]ды|еді|йды|йді|ып|іп)(?:,| және)")


def _attributive(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the word describes a noun or a participle («своевременное рассмотрение», «уақтылы орындалмаған»)."""
    start, end = term.quantity.start - sentence.span.start, term.quantity.end - sentence.span.start
    if _describing(sentence.language).search(sentence.lower[start:end]) is None:
        return False
    word, after = sentence.lower[start:end], sentence.lower[end:].split(",")[0][:60]
    if sentence.language == "ru":
        adjective = word.startswith("своевременн") and word != "своевременно"
        return adjective or re.match(r" (?:не)?\w{3,}(?:нн|вш|ущ|ющ|ащ|ящ)\w+\b", after) is not None
    return (
        re.match(
            r" (?:\w+ )?\w+(?:май|мей|ма|ме)?(?:ған|ген|қан|кен|атын|етін|йтын|йтін|у|уды|уін|уын|уі|уы|уге|уға|"
            r"уына|уіне|уының|уінің|са|се)\b",
            after,
        )
        is not None
    )


@cache
def _describing(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of adverbs that can describe a participle; a stretch of time limits the whole norm."""
    if language == "ru":
        return re.compile(r"\A(?:своевременн|заранее|заблаговрем|вовремя|оперативно|загодя|быстро)")
    return re.compile(r"\A(?:уақ|дер кезінде|өз уақыт|алдын ала|жедел|шұғыл|жылдам|қысқа|тез|кейінірек)")


def _weight(sentence: Sentence, term: Deadline) -> Tier | None:
    """Weigh the words: «своевременно» and «по мере …» need an action that somebody waits for, the others do not."""
    words = sentence.lower[term.quantity.start - sentence.span.start : term.quantity.end - sentence.span.start]
    if _mild(sentence.language).search(words) is not None:
        return None if term.action in _AWAITED else Tier.LOOK
    if _meeting(sentence.language).search(sentence.lower) is not None and term.action == "hold":
        return Tier.LOOK
    decisive = term.action in DECISIVE or _contest(sentence.language).search(sentence.lower) is not None
    return None if decisive or _floating(sentence.language).search(words) is None else Tier.LOOK


@cache
def _floating(language: str) -> re.Pattern[str]:
    return re.compile(r"по мере" if language == "ru" else r"қарай|қажетт")


@cache
def _mild(language: str) -> re.Pattern[str]:
    return re.compile(r"своевременн|заранее|заблаговрем|вовремя" if language == "ru" else r"уақ|дер кезінде|алдын ала")


@cache
def _contest(language: str) -> re.Pattern[str]:
    return re.compile(r"конкурс|отбор|экзамен|аттестаци" if language == "ru" else r"конкурс|іріктеу|емтихан|аттестатта")


@cache
def _meeting(language: str) -> re.Pattern[str]:
    return re.compile(r"\bзаседани|совещани" if language == "ru" else r"отырыс|кеңес өткіз|мәжіліс")


def _referring(context: Context, term: Deadline, terms: Sequence[Deadline]) -> Iterator[Hit]:
    if term.target is not ReferenceTarget.NOWHERE or _resolved(context, term, terms):
        return
    if not term.action:
        sentence = context.annotated.sentence_at(term.quantity.start)
        within = _within_it(term.language).search(term.span.of(context.annotated.lower)) is not None
        if sentence is not None and within and not _is_persons(sentence, term):
            yield _hit(context, term, Tier.LOOK)
        return
    decisive = term.action in DECISIVE and term.actor is not Role.CITIZEN
    yield _hit(context, term, None if decisive else Tier.LOOK)


@cache
def _within_it(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of a reference that something is done in time, not that somebody was late."""
    return re.compile(
        r"\A(?:в|во|к|в течение|в пределах) " if language == "ru" else r"мерзім(?:де|дерде|інде| ішінде| шегінде)\Z"
    )


def _resolved(context: Context, term: Deadline, terms: Sequence[Deadline]) -> bool:
    """Tell whether a firm term stands in the point, or elsewhere for the same action, or «сроки» are set."""
    act = context.act
    unit = act.enclosing(place_of(term).node, NodeKind.POINT, NodeKind.ARTICLE) or place_of(term).node
    reach = act.source.view.to_view(unit.span)
    others = [t for t in terms if t.form not in (TermForm.VAGUE, TermForm.REFERENCE) and t is not term]
    if any(reach.covers(t.quantity) or (t.form in _FIRM and t.action == term.action) for t in others):
        return True
    language = context.annotated.language_of(place_of(term))
    return any(f.start() != term.span.start for f in _setting(language).finditer(context.annotated.lower))


@cache
def _setting(language: str) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"\bсрок(?:и|)\b[^;.\n]{0,110}\b(?:определя|устанавлива|утвержда|оформля|составля|назнача)(?:ет|"
            r"ют)(?:ся)?\b|график\w* \w+ утвержда"
        )
    return re.compile(
        r"\bмерзім(?:і|дері|ін|дерін)?\b[^;.\n]{0,110}\b(?:айқындал|белгілен|бекітіл|белгілей|айқындай|бекіте|"
        r"құра)(?:ады|еді|ды|ді|йды|йді)"
    )


def _hit(context: Context, term: Deadline, tier: Tier | None) -> Hit:
    return Hit(
        place=place_of(term),
        span=term.span,
        cues=((EvidenceRole.CUE, term.span),),
        values={"cue": term.span.of(context.annotated.text)},
        tier=tier,
    )
