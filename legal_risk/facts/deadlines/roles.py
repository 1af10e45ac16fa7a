"""Who does what to what within a term: the parts of the sentence around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from legal_risk.facts.actor_keys import name_key
from legal_risk.facts.actors import subject_before
from legal_risk.facts.deadlines.deed_doers import doer_of, told
from legal_risk.facts.deadlines.deeds import Deed, deeds_in, named_by_term, things_in
from legal_risk.facts.words import either
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import Deadline, TermForm
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

# A noun of the thing stands within this many characters of its verb.
_NEAR = 220

_CONDITIONS: dict[LanguageCode, str] = {
    "ru": r"в случа[ея]х?(?: \w+){0,3}|"
    r"при (?:отсутствии|наличии|непредставлении|представлении|выявлении|обращении|несоответствии|"
    r"неполн\w+|необходимости)|\bесли\b(?: \w+){0,3}|"
    r"через портал|в электронн\w+|в бумажн\w+|через (?:цон|государственную корпорацию|веб-портал)|повторн\w+|"
    r"для (?:граждан|лиц|обучающихся|детей)|"
    r"за исключением|продл\w+|приостан\w+|дополнительн\w+|иностран\w+|сельск\w+|дистанцион\w+|бакалавриат\w*|"
    r"послевузовск\w+|высшего образования|"
    r"положительн\w+|отрицательн\w+|\bотказ\w*",
    "kk": r"(?:\w+ ){0,3}жағдайда|\bегер\b|болмаған|болған кезде|портал арқылы|электронды\w*|қағаз\w*|қайта(?:дан)?\b|"
    r"үшін|"
    r"қоспағанда|ұзарт\w+|тоқтата тұр\w+|(?<!\d-)қосымша\b|"
    r"шетел\w+|ауылды\w*|қашықтан|бакалавр\w*|жоғары оқу орнынан кейінгі|оң\b|теріс\b|бас тарт\w*",
}


@dataclass(frozen=True, slots=True)
class Doing:
    """An action in a sentence with its doer; ``key`` is the doer's name without endings, empty when unknown.

    ``who`` are the words of the doer, ``None`` when the sentence names none.
    """

    deed: Deed
    role: Role
    key: str
    things: tuple[str, ...]
    who: Span | None = None


def doing_at(sentence: Sentence, deed: Deed, *, start: Span | None = None) -> Doing:
    """Return who does ``deed`` to what in ``sentence``; whoever acts in the event ``start`` is not the doer."""
    actor = doer_of(sentence, deed, start)
    low = max(deed.span.start - sentence.span.start - _NEAR, 0)
    high = min(deed.span.end - sentence.span.start + _NEAR, len(sentence.lower))
    if sentence.language == "kk":
        high = deed.span.end - sentence.span.start
    after = things_in(sentence.lower, sentence.language, deed.span.start - sentence.span.start, high)
    before = things_in(sentence.lower, sentence.language, low, deed.span.start - sentence.span.start)
    things = tuple(dict.fromkeys((*after, *before) if sentence.language == "ru" else (*reversed(before), *after)))
    role, who = (actor.role, actor.span) if actor else (Role.UNKNOWN, None)
    return Doing(deed, role, name_key(sentence, actor) if actor else "", things, who)


def with_roles(term: Deadline, sentence: Sentence) -> Deadline:
    """Return ``term`` with the action that it limits, its doer and its object, as far as ``sentence`` names them."""
    conditions = _conditions(sentence, term.quantity)
    clause = Span(*sentence.span)
    deed = governing(sentence, term)
    if deed is None:
        return replace(term, clause=clause, conditions=conditions)
    doing = doing_at(sentence, deed, start=term.start)
    return replace(
        _without_name(term, doing.who),
        clause=clause,
        conditions=conditions,
        actor=doing.role,
        actor_key=doing.key,
        action=deed.kind,
        object=doing.things[:3],
        doer=doing.who,
        deed=deed.span,
    )


def _conditions(sentence: Sentence, quantity: Span) -> frozenset[str]:
    """Return the conditions in the part of the sentence, between semicolons, that the term stands in."""
    place = quantity.start - sentence.span.start
    first = sentence.lower.rfind(";", 0, max(place, 0)) + 1
    last = sentence.lower.find(";", max(place, 0))
    part = sentence.lower[first : last if last >= 0 else None]
    return frozenset(m.group() for m in _condition(sentence.language).finditer(part))


def _without_name(term: Deadline, who: Span | None) -> Deadline:
    """Cut the doer off the front of the start event: «комиссия | құжаттар түскен күннен бастап»."""
    if who is None or term.start is None or who.start != term.start.start or who.end + 1 >= term.start.end:
        return term
    start = Span(who.end + 1, term.start.end)
    whole = Span(start.start, term.span.end) if term.span.start == term.start.start else term.span
    return replace(term, start=start, span=whole)


def with_doer_of_lead(term: Deadline, lead: Sentence) -> Deadline:
    """Return ``term`` of a list item with the subject of the words above the list as its doer, if there is one."""
    actor = subject_before(lead, len(lead.tokens)) or told(lead, len(lead.tokens))
    if actor is None or (term.deed is None and term.form is not TermForm.COUNTED):
        return term
    return replace(term, actor=actor.role, actor_key=name_key(lead, actor), doer=actor.span)


def deeds_of(sentence: Sentence) -> tuple[Deed, ...]:
    """Return the actions of ``sentence`` with spans of the view."""
    by = sentence.span.start
    return tuple(Deed(d.kind, d.span.shifted(by)) for d in deeds_in(sentence.lower, sentence.language))


def governing(sentence: Sentence, term: Deadline) -> Deed | None:
    """Return the action that ``term`` limits: in Kazakh the next one to its right, in Russian the nearest one.

    «Срок рассмотрения заявления составляет …»: the noun after «срок» names it.
    """
    text = sentence.lower
    begin = sentence.span.start
    noun = named_by_term(text, sentence.language, 0, term.quantity.start - begin)
    if noun is not None and _says_length(text, term, begin):
        return Deed(noun.kind, noun.span.shifted(begin))
    deeds = [d for d in deeds_of(sentence) if not (term.start and term.start.covers(d.span))]
    deeds = [d for d in deeds if not _told_of(sentence, term, d)]
    if sentence.language == "kk":
        after = [d for d in deeds if d.span.end > term.quantity.end]
        return after[0] if after else (deeds[-1] if deeds else None)

    decided = any(d.kind == "decide" and d.span.end <= term.quantity.start for d in deeds)

    def distance(deed: Deed) -> tuple[int, int]:
        first, second = sorted((deed.span, term.span))
        between = text[first.end - sentence.span.start : second.start - sentence.span.start]
        said = text[term.quantity.end - begin : max(deed.span.start - begin, 0)]
        after = decided and deed.kind in _CLERICAL and _JOINED.search(said) is not None
        return (
            3 * between.count(";") + len(_PARTED.findall(between)) + after,
            len(between),
        )

    return min(deeds, key=distance, default=None)


# «Решение принимается … не позднее … и вносится в журнал»: the term is that of the decision.
_CLERICAL = frozenset({"send", "register", "publish"})
_JOINED = re.compile(r"[^,;]\bи (?:\w+ ){0,2}$")


def _told_of(sentence: Sentence, term: Deadline, deed: Deed) -> bool:
    """Tell whether the deed only tells of what the term limits: «… начинаются по мере …, о чем сообщает педагог»."""
    between = Span(term.span.end, max(deed.span.start, term.span.end)).shifted(-sentence.span.start)
    return re.search(rf"{either('told-of-it')}", between.of(sentence.lower)) is not None


# A clause of its own, or a deed with a term of its own: «… со дня подачи и в день принятия направляется».
_PARTED = re.compile(
    r"(?:, (?:а|но|после чего|затем|при этом|котор\w+)|\bи (?:в (?:тот же )?день|в течение|не позднее))\b"
)


def _says_length(text: str, term: Deadline, begin: int) -> bool:
    """Tell whether the term is what the sentence says about «срок»: «составляет …», «не превышает …», «… құрайды»."""
    lead = text[max(term.span.start - begin - 3, 0) : term.quantity.start - begin]
    tail = text[term.quantity.end - begin : term.quantity.end - begin + 18]
    if term.language == "kk":
        return re.match(r"\w*(?: құрайды| аспа| артық емес| дейін\W*$|\W*$)|[нд][ае]н аспа", tail) is not None
    said = r"составля|превыша|устан|равн|[–:-] ?(?:до|не позднее|не позже|в срок до)? ?$|не (?:более|свыше)"
    return re.search(said, lead) is not None


@cache
def _condition(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_CONDITIONS[language]})")
