"""What vague words of time are about: a sitting to come, a person's freedom, days that the act names elsewhere."""

from __future__ import annotations

from legal_risk.engine.context import Context
from legal_risk.facts.actors import actors
from legal_risk.facts.mentions import first_within
from legal_risk.facts.phrasebook import first_in, phrase_set
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.model.deadline import Deadline, TermForm
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span

# Characters around vague words in which days named elsewhere are those that are meant.
_AROUND = 60
# Characters before Kazakh words of time in which the one stands whom it suits.
_BESIDE = 24


def sittings_bounded(context: Context, language: LanguageCode) -> bool:
    """Tell whether some sentence says when or how often sittings are held."""
    for term in context.facts.deadlines:
        told = term.form not in (TermForm.VAGUE, TermForm.REFERENCE) and term.language == language
        if told and term.clause is not None and first_within(context.annotated, term.clause, "sitting-held"):
            return True
    often = phrase_set(context.annotated.backend(language), "sitting-often").find(context.annotated)
    return next(often, None) is not None


def out_of_named(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the words choose among days that the act names: «в ближайший из сроков, указанных в пункте 3»."""
    around = Span(max(term.quantity.start - _AROUND, 0), term.quantity.end + _AROUND)
    return any(m.span.meets(around) for m in phrase_set(sentence.backend, "day-named-elsewhere").find_in(sentence))


def of_right(sentence: Sentence) -> bool:
    """Tell whether the time is the freedom of a person whose right the sentence names: no body acts in it."""
    named = [a for a in actors(sentence) if a.role is not Role.UNKNOWN]
    persons = any(a.role is Role.CITIZEN for a in named)
    if any(a.role.decides and _acts(sentence, a) for a in named):
        return False
    filed = persons or first_in(sentence, "application", "deed-file") is not None
    if filed and first_in(sentence, "any-time") is not None:
        return True
    return persons and first_in(sentence, "modal-may", "right-to-act") is not None


def suits_person(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the time is one that a person finds convenient: «в удобное для ребенка время»."""
    before = _BESIDE if sentence.language == "kk" else 0
    near = Span(max(term.quantity.start - before, sentence.span.start), term.quantity.end)
    persons = (a for a in actors(sentence) if a.role is Role.CITIZEN and a.span.meets(near))
    if sentence.language == "ru":
        return next(persons, None) is not None
    cases = (sentence.backend.analyses(sentence.tokens[a.head].norm)[0] for a in persons)
    return any(r.case in ("dat", "gen") for r in cases) and first_in(sentence, "suits-time") is not None


def _acts(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the actor can be the subject: «с заключением руководителя», «зертхана басшысының» only name him."""
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)
    owner = sentence.language == "kk" and (readings[0].case == "gen" or _qualifies(sentence, actor))
    return not owner and any(r.case in ("nom", None) for r in readings)


def _qualifies(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether a Kazakh name only says whose the next noun is."""
    after = [t for t in sentence.tokens[actor.head + 1 : actor.head + 2] if t.is_word]
    return any(r.pos == "NOUN" and "poss" in r.features for t in after for r in sentence.backend.analyses(t.norm)[:1])


def describes_a_word(sentence: Sentence, term: Deadline) -> bool:
    """Tell whether the word describes a noun or a participle («своевременное рассмотрение», «уақтылы орындалмаған»)."""
    place = sentence.index_at(term.quantity.start)
    manner = phrase_set(sentence.backend, "manner-of-time").find_in(sentence)
    if not any(m.span.start == term.quantity.start for m in manner):
        return False
    adjective = sentence.backend.analyses(sentence.tokens[place].norm)[0].pos == "ADJ"
    if adjective and sentence.language == "ru":
        return True
    if sentence.language == "ru" and any(_is_described(sentence, token) for token in _before(sentence, place)):
        return True  # «не завершившим своевременно обучение», «не переданное секретарём вовремя»
    return any(_is_described(sentence, token) for token in _following(sentence, term))


def _before(sentence: Sentence, place: int) -> tuple[Token, ...]:
    """Return the word before a Russian term, and the one before its agent: «переданное секретарём»."""
    near = sentence.tokens[max(place - 1, 0) : place]
    agent = any(r.pos == "NOUN" and r.case == "ins" for t in near for r in sentence.backend.analyses(t.norm)[:2])
    return sentence.tokens[max(place - 2, 0) : place] if agent else near


def _following(sentence: Sentence, term: Deadline) -> tuple[Token, ...]:
    """Return the word after the term, in Kazakh three: others may stand between them; none behind a mark."""
    after = sentence.tokens[sentence.index_at(term.quantity.end) :][: 3 if sentence.language == "kk" else 1]
    marks = [at for at, token in enumerate(after) if not token.is_word]
    return after[: marks[0]] if marks else after


def _is_described(sentence: Sentence, token: Token) -> bool:
    reading = sentence.backend.analyses(token.norm)[0]
    if sentence.language == "kk":
        return bool(reading.features & {"part", "vnoun", "cond"})
    # A participle that became an adjective («неисполненных») is one all the same.
    return "part" in reading.features or reading.pos == "ADJ"
