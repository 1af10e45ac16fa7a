"""Who does what to what within a term: the parts of the sentence around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from legal_risk.facts.actors import actors, agent, receiver, subject_after, subject_before
from legal_risk.facts.deadlines.deeds import Deed, deeds_in, is_passive, named_by_term, things_in
from legal_risk.facts.words import either, words
from legal_risk.lang.annotated import Sentence
from legal_risk.model.deadline import Deadline, TermForm
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Role
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
    actor = _doer(sentence, deed, start)
    low = max(deed.span.start - sentence.span.start - _NEAR, 0)
    high = min(deed.span.end - sentence.span.start + _NEAR, len(sentence.lower))
    if sentence.language == "kk":
        high = deed.span.end - sentence.span.start
    after = things_in(sentence.lower, sentence.language, deed.span.start - sentence.span.start, high)
    before = things_in(sentence.lower, sentence.language, low, deed.span.start - sentence.span.start)
    things = tuple(dict.fromkeys((*after, *before) if sentence.language == "ru" else (*reversed(before), *after)))
    role, who = (actor.role, actor.span) if actor else (Role.UNKNOWN, None)
    return Doing(deed, role, _key(sentence, actor), things, who)


def with_roles(term: Deadline, sentence: Sentence) -> Deadline:
    """Return ``term`` with the action that it limits, its doer and its object, as far as ``sentence`` names them."""
    conditions = frozenset(m.group() for m in _condition(sentence.language).finditer(sentence.lower))
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


def _without_name(term: Deadline, who: Span | None) -> Deadline:
    """Cut the doer off the front of the start event: «комиссия | құжаттар түскен күннен бастап»."""
    if who is None or term.start is None or who.start != term.start.start or who.end + 1 >= term.start.end:
        return term
    start = Span(who.end + 1, term.start.end)
    whole = Span(start.start, term.span.end) if term.span.start == term.start.start else term.span
    return replace(term, start=start, span=whole)


def with_doer_of_lead(term: Deadline, lead: Sentence) -> Deadline:
    """Return ``term`` of a list item with the subject of the words above the list as its doer, if there is one."""
    actor = subject_before(lead, len(lead.tokens)) or _told(lead, len(lead.tokens))
    if actor is None or (term.deed is None and term.form is not TermForm.COUNTED):
        return term
    return replace(term, actor=actor.role, actor_key=_key(lead, actor), doer=actor.span)


def _told(sentence: Sentence, place: int) -> Actor | None:
    """Return whom an order tells to act: «Комитету по делам обучения обеспечить …»."""
    return receiver(sentence, place) if sentence.language == "ru" else None


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

    def distance(deed: Deed) -> tuple[int, int]:
        first, second = sorted((deed.span, term.span))
        between = text[first.end - sentence.span.start : second.start - sentence.span.start]
        return (
            3 * between.count(";") + len(_PARTED.findall(between)),
            len(between),
        )

    return min(deeds, key=distance, default=None)


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


def _doer(sentence: Sentence, deed: Deed, start: Span | None) -> Actor | None:
    edge = deed.span.end - 1 if sentence.language == "kk" else deed.span.start
    place = next((i for i, t in enumerate(sentence.tokens) if t.end > edge), None)
    if place is None:
        return None
    words = sentence.lower[deed.span.start - sentence.span.start : deed.span.end - sentence.span.start]
    if is_passive(words, sentence.language):
        return _by_decision_of(sentence) or _agent(sentence)
    if start is not None and sentence.language == "kk":
        return _kazakh_doer(sentence, place, start)
    subject = _antecedent(sentence, place) or subject_before(sentence, place)
    agreeing = subject if subject is None or _agrees(sentence, subject, words) else None
    found = agreeing or agent(sentence) or _after(sentence, place)
    return found or (_told(sentence, place) if words.endswith("ть") else None)


def _antecedent(sentence: Sentence, place: int) -> Actor | None:
    """Return who stands before the relative clause of the verb at token ``place``: «директору, который издает …»."""
    comma = next((at for at in range(place - 1, 0, -1) if sentence.tokens[at].text == ","), None)
    if comma is None or sentence.tokens[comma + 1].norm not in words("relative"):
        return None
    return next((a for a in actors(sentence) if a.span.end == sentence.tokens[comma - 1].end), None)


def _kazakh_doer(sentence: Sentence, place: int, start: Span) -> Actor | None:
    """Look left of the start event first: «директор … комиссия шешім қабылдаған күннен бастап … шығарады»."""
    inner = [a for a in actors(sentence) if start.covers(a.span) and a.role.decides and _unmarked(sentence, a)]
    words = start.shifted(-sentence.span.start).of(sentence.lower)
    if inner and _without_doer().search(words) and inner[-1].span.end < start.end - 12:
        return inner[-1]
    event = next((i for i, t in enumerate(sentence.tokens) if t.start >= start.start), place)
    outer = subject_before(sentence, min(event, place))
    if outer is not None:
        return outer
    nearest = subject_before(sentence, place)
    if nearest is not None and not start.covers(nearest.span):
        return nearest
    first = next((a for a in inner if a.span.start == start.start), None)
    return first or agent(sentence) or _after(sentence, place)


@cache
def _without_doer() -> re.Pattern[str]:
    """Return the pattern of events that nobody does: «бұйрық шыққан», «тексеру аяқталғаннан», «өтініш тіркелген»."""
    return re.compile(
        r"(?:шыққан|түскен|өткен|басталған|\w+(?:[ыі]л|л|[ыіае]н)(?:ған|ген))\w*(?: \w+)?(?: бастап| кейін)?\Z"
    )


def _agrees(sentence: Sentence, actor: Actor, verb: str) -> bool:
    """Tell whether a Russian subject and the verb of the deed can agree: not «обучающиеся … восстанавливает»."""
    readings = [r for r in sentence.backend.analyses(sentence.tokens[actor.head].norm) if r.case == "nom"]
    many = bool(readings) and all("plur" in r.features for r in readings)
    one = re.match(r"\w+(?:ет|ит|ёт)\b", verb) is not None
    return not (many and one)


def _by_decision_of(sentence: Sentence) -> Actor | None:
    """Return whose act it is in «утверждается решением педагогического совета»; Kazakh names him before the word."""
    found = _formal(sentence.language).search(sentence.lower)
    if found is None:
        return None
    at = found.span()
    by = sentence.span.start
    if sentence.language == "ru":
        return next((a for a in actors(sentence) if 0 <= a.span.start - by - at[1] <= 25), None)
    return next((a for a in actors(sentence) if 0 <= at[0] - (a.span.end - by) <= 3), None)


@cache
def _formal(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:решением|приказом|распоряжением|постановлением) "
        if language == "ru"
        else r"(?:шешімімен|бұйрығымен|өкімімен|қаулысымен)\b"
    )


def _agent(sentence: Sentence) -> Actor | None:
    """Return the doer of a passive; «выделяемых обучающимся» may be the addressee, so it does not count."""
    found = agent(sentence)
    if found is None or sentence.language == "kk" or found.role is not Role.CITIZEN:
        return found
    readings = sentence.backend.analyses(sentence.tokens[found.head].norm)
    return None if any(r.case == "dat" for r in readings) else found


def _after(sentence: Sentence, place: int) -> Actor | None:
    if sentence.language == "kk":
        named = [a for a in actors(sentence) if a.head < place and _unmarked(sentence, a)]
        first = named[0] if named and named[0].span.start == sentence.span.start else None
        return first or next((a for a in named if a.role.decides), None)
    return subject_after(sentence, place)


def _unmarked(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a Kazakh name has no case ending, so that it can be a subject."""
    return any(r.case in (None, "nom") for r in sentence.backend.analyses(sentence.tokens[actor.head].norm))


def _key(sentence: Sentence, actor: Actor | None) -> str:
    """Return the dictionary forms of a name, so that «комиссией» and «комиссия» compare equal."""
    if actor is None:
        return ""
    words = [t.norm for t in sentence.tokens if actor.span.covers(Span(t.start, t.end)) and t.is_word]
    return " ".join(sentence.backend.analyses(word)[0].lemma for word in words)
