"""Whose will a norm follows, and whether it disposes of somebody else.

«По усмотрению комиссии», «кого выберет комендант», «директор өз қалауы бойынша»: the will is of the one whose name
stands beside the words, else of the subject or the agent of the norm they belong to. It is a power only where it
disposes of another person, of a good that many want, or of somebody's case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legal_risk.facts.actors import actors, agent, subject_before
from legal_risk.facts.doers import doer
from legal_risk.facts.governing import Norm, around, governing, norm_at, predicates
from legal_risk.facts.lists import leads
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.kept import once_per_sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span

_IN_OFFICE = (Role.BODY, Role.OFFICIAL, Role.MEMBER)
# Words between the will and the name of its holder: «по усмотрению приёмной комиссии».
_BESIDE = 2


@dataclass(frozen=True, slots=True)
class Will:
    """The will that a norm follows: of ``holder`` (``None``: nobody is named), a mere ``wish`` or a discretion.

    ``over``: what it disposes of.
    """

    holder: Actor | None
    over: frozenset[Stake]
    wish: bool

    @property
    def in_office(self) -> bool:
        """Whether the will is surely that of a body, an official or a member."""
        return self.holder is not None and self.holder.role in _IN_OFFICE


def will_of(annotated: Annotated, match: Match) -> Will | None:
    """Return the will that the words of ``match`` speak of; ``None`` for that of a person in his own cause."""
    norm = _norm_of(match)
    holder = _beside(match, norm) or _doer(annotated, match, norm)
    wish = any(t.norm.startswith(tuple(words("wish-stem"))) for t in match.tokens)
    if _of_person(match, holder, norm, wish) or _about_oneself(match, norm):
        return None
    return Will(holder, _over(annotated, match, norm, holder), wish)


def _norm_of(match: Match) -> Norm | None:
    """Return the norm whose predicate stands among the words, else the one they belong to."""
    first, last = _places(match)
    inside = (norm_at(match.sentence, at) for at in predicates(match.sentence) if first <= at <= last)
    opinions = words_of(match.sentence.backend, "mind-verb")
    return next((n for n in inside if n.verb not in opinions), None) or governing(match.sentence, first, last)


def _places(match: Match) -> tuple[int, int]:
    return match.sentence.index_at(match.tokens[0].start), match.sentence.index_at(match.tokens[-1].start)


def _beside(match: Match, norm: Norm | None) -> Actor | None:
    """Return the actor named within the words, or right beside them: behind them in Russian, before in Kazakh."""
    first, last = _places(match)
    named = _everybody(match.sentence)
    within = [a for a in named if first <= a.head <= last and not _is_judged(match.sentence, a)]
    if within:
        offices = [a for a in within if a.role in _IN_OFFICE]
        return norm.subject if norm is not None and norm.subject in offices else (offices or within)[0]
    if match.sentence.language == "kk":
        near = (a for a in named if a.head == first - 1 and _bare(match.sentence, a))
    else:
        near = (a for a in named if _leads(match, a) or _behind(match.sentence, last, a))
    return next(near, None)


def _is_judged(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether the name is what somebody is held to be: «которых считает нуждающимися»."""
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)
    return actor.role is Role.CITIZEN and any(r.case == "ins" for r in readings)


def _bare(sentence: Sentence, actor: Actor) -> bool:
    return any(r.case in ("nom", "gen", None) for r in sentence.backend.analyses(sentence.tokens[actor.head].norm))


def _leads(match: Match, actor: Actor) -> bool:
    """Tell whether a Russian subject stands right before the words («…, о которых директор придёт к убеждению»)."""
    first, _ = _places(match)
    readings = match.sentence.backend.analyses(match.sentence.tokens[actor.head].norm)
    own = any(t.norm in words("own") for t in match.tokens)
    return actor.head == first - 1 and not own and any(r.case == "nom" for r in readings)


def _behind(sentence: Sentence, last: int, actor: Actor) -> bool:
    """Tell whether a Russian name in the genitive follows the words, with nothing but its attributes between."""
    analyses = sentence.backend.analyses
    if not last < actor.head <= last + 1 + _BESIDE:
        return False
    if not any(r.case == "gen" for r in analyses(sentence.tokens[actor.head].norm)):
        return False
    between = (analyses(t.norm)[0] for t in sentence.tokens[last + 1 : actor.head])
    return all(r.pos == "ADJ" or "part" in r.features for r in between)


def _doer(annotated: Annotated, match: Match, norm: Norm | None) -> Actor | None:
    """Return the subject or the agent of the norm, whom a pronoun stands for, or the subject of the list's lead."""
    sentence = match.sentence
    pronoun = _pronoun(match, norm)
    if pronoun is not None:
        return _meant(sentence, pronoun, norm)
    if any(t.norm == "деп" for t in match.tokens) and (thinks := subject_before(sentence, _places(match)[1])):
        return thinks
    if norm is not None and norm.passive:
        return doer(sentence, norm)
    own = norm.subject if norm is not None else subject_before(sentence, _places(match)[0])
    return own or next((a for lead in leads(annotated, sentence) for a in actors(lead)), None)


def _meant(sentence: Sentence, pronoun: int, norm: Norm | None) -> Actor | None:
    """Return the last one named before a pronoun; nobody where that is a person to whom an office does something."""
    last = next((a for a in reversed(_everybody(sentence)) if a.head < pronoun), None)
    office = agent(sentence) if norm is None else doer(sentence, norm)
    if last is None or office is None or last.role is not Role.CITIZEN or office.head > last.head:
        return last
    return None if office.role.decides else last


@once_per_sentence
def _everybody(sentence: Sentence) -> tuple[Actor, ...]:
    """Return the actors, with those who hold an office only where they decide about others («тренер»)."""
    named = actors(sentence)
    lone = phrase_set(sentence.backend, "lone-official").find_in(sentence)
    others = (m for m in lone if not any(a.span.meets(m.span) for a in named))
    added = (Actor(Role.OFFICIAL, m.span, sentence.index_at(m.tokens[-1].start)) for m in others)
    return tuple(sorted((*named, *added), key=lambda a: a.span))


def _pronoun(match: Match, norm: Norm | None) -> int | None:
    """Return the place of the pronoun that stands for the holder: «по его усмотрению», «и тот назначает …»."""
    first, last = _places(match)
    tokens, language = match.sentence.tokens, match.sentence.language
    said = words(f"said-before-{language}")
    near = next((at for at in range(max(first - 1, 0), last + 1) if tokens[at].norm in said), None)
    if near is not None or norm is None:
        return near
    start = norm.subject.head if norm.subject is not None and norm.subject.head < norm.place else -1
    return next((at for at in range(norm.place - 1, start, -1) if tokens[at].norm in words(f"he-{language}")), None)


def _of_person(match: Match, holder: Actor | None, norm: Norm | None, wish: bool) -> bool:
    """Tell whether the will is that of the person whom the norm serves, as it is where no office is named."""
    if holder is not None:
        return holder.role is Role.CITIZEN or _votes(match, holder)
    if _pronoun(match, norm) is not None:
        return not any(a.role.decides for a in actors(match.sentence))
    if norm is not None and not norm.passive:
        return True
    if any(a.role is Role.OFFICIAL for a in _everybody(match.sentence) if a not in actors(match.sentence)):
        return False
    served = [a for a in actors(match.sentence) if a.role is Role.CITIZEN]
    return bool(served) if wish else any(_receives(match.sentence, a) for a in served)


def _votes(match: Match, holder: Actor) -> bool:
    return holder.role is Role.MEMBER and first_in(match.sentence, "voting") is not None


def _receives(sentence: Sentence, actor: Actor) -> bool:
    """Tell whether somebody gets what is given («студентке ұсынылады»), or the passive is about him."""
    readings = sentence.backend.analyses(sentence.tokens[actor.head].norm)[:2]
    return any(r.case in ("dat", "nom") for r in readings)


def _about_oneself(match: Match, norm: Norm | None) -> bool:
    """Tell whether one comes, goes or asks: «қызметтен өз қалауы бойынша кетеді», «өз еркімен өтініш берген»."""
    sentence, (first, last) = match.sentence, _places(match)
    near = Span(match.span.start, sentence.tokens[min(last + 2, len(sentence.tokens) - 1)].end)
    if any(m.span.meets(near) and not _names_somebody(m) for m in _requests(sentence)):
        return True
    if not any(t.norm in words("own") for t in sentence.tokens[first : last + 1]):
        return False
    part = slice(first, None) if norm is None else around(sentence, norm)
    start, stop, _ = part.indices(len(sentence.tokens))
    step = phrase_set(sentence.backend, "own-step").find_in(sentence)
    return any(start <= sentence.index_at(m.tokens[0].start) < stop for m in step)


def _requests(sentence: Sentence) -> Iterator[Match]:
    return iter(phrase_set(sentence.backend, "person-request", "takes-back").find_in(sentence))


def _names_somebody(request: Match) -> bool:
    """Tell whether the first word belongs to a name: «өтініш беруші» hands nothing in."""
    return any(a.span.meets(Span(request.span.start, request.span.start + 1)) for a in actors(request.sentence))


def _over(annotated: Annotated, match: Match, norm: Norm | None, holder: Actor | None) -> frozenset[Stake]:
    """Return what the norm disposes of, or the lead of the list that it is an item of."""
    sentence = match.sentence
    own = stakes(sentence, slice(None) if norm is None else around(sentence, norm), holder)
    return own.union(*(stakes(lead, holder=holder) for lead in leads(annotated, sentence)))
