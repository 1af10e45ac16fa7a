"""One official as the only one who acts where somebody gets, is chosen or is let in, whatever the words."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.facts.actors import actors, subject_after, subject_before
from legal_risk.facts.doers import doer, paper_place
from legal_risk.facts.governing import Norm, around, norm_at, predicates
from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.facts.stakes import Stake, stakes
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Actor, Role
from legal_risk.model.span import Span

# What those who get it have agreed to.
_AGREED = "with-their-consent"
# The review of a complaint, somebody's answer for his work, the subject of the act, who steps aside, what is required.
_CLEARING = ("appeal", "responsibility", "act-subject", "kin", "case-stated", "decision-formalised", _AGREED)


def lone_deed(match: Match) -> Span | None:
    """Return the words of a deciding deed of the official ``match``, ``None`` when the sentence explains it."""
    sentence, clause = match.sentence, _clause(match)
    if not _acts(match) or any(_cleared(match, clause)) or not _for_somebody(sentence, clause):
        return None
    if first_in(sentence, *_CLEARING) is not None:
        return None
    deeds = (m for m in _in(sentence, "lone-deed", clause) if not {*m.tokens} & {*match.tokens})
    return next((m.span for m in deeds if _got_from(m) == _of_others(match, m)), None)


def _cleared(match: Match, clause: Span) -> Iterator[Match]:
    """Yield what shows that others decide; not the body that the official heads: «председатель комиссии»."""
    sentence = match.sentence
    first, last = (sentence.index_at(t.start) for t in (match.tokens[0], match.tokens[-1]))
    own = first - 1 if sentence.language == "kk" else last + 1
    for found in _in(sentence, "lone-cleared", clause):
        if len(found.tokens) > 1 or sentence.index_at(found.tokens[0].start) != own:
            yield found


def _got_from(deed: Match) -> bool:
    """Tell whether the deed is that of the one who gets: «студент получает место от коменданта»."""
    return deed.tokens[0].norm in words("receiving")


def _of_others(match: Match, deed: Match) -> bool:
    """Tell whether the deed is a predicate with another subject or agent than the official."""
    sentence = match.sentence
    first, last = sentence.index_at(deed.tokens[0].start), sentence.index_at(deed.tokens[-1].start)
    norms = (norm_at(sentence, at) for at in predicates(sentence) if first <= at <= last)
    others = (doer(sentence, norm) for norm in norms)
    return any(by is not None and not by.span.meets(match.span) for by in others)


def shared_out(match: Match) -> tuple[Span, bool] | None:
    """Return the verb by which the official ``match`` hands goods out, and whether he surely chooses among people."""
    sentence = match.sentence
    if first_in(sentence, "decided-together", "appeal", _AGREED) is not None:
        return None
    norms = [norm_at(sentence, at) for at in predicates(sentence)]
    for norm in (n for n in norms if _done_by(match, n)):
        token = sentence.tokens[norm.place]
        if (sure := _shares(sentence, norm)) or _passes_on(sentence, norm) or _names_who(sentence, norm):
            return Span(token.start, token.end), sure
    return None


def _done_by(match: Match, norm: Norm) -> bool:
    by = doer(match.sentence, norm)
    return by is not None and by.span.meets(match.span)


def _shares(sentence: Sentence, norm: Norm) -> bool:
    """Tell whether the norm shares out goods, or anything else but the work itself among persons."""
    if norm.verb.removesuffix("ся") not in words_of(sentence.backend, "sharing-verb"):
        return False
    part = around(sentence, norm)
    over = stakes(sentence, part)
    among = any(t.norm in words("among") for t in sentence.tokens[part])
    if Stake.GOOD in over:
        return True
    work = any(_in(sentence, "work-of-staff", sentence.span))
    return among and Stake.PERSON in over and not work


def _passes_on(sentence: Sentence, norm: Norm) -> bool:
    """Tell whether one of many persons is given something: «передаёт другому обучающемуся»."""
    if norm.verb.removesuffix("ся") not in words_of(sentence.backend, "giving-verb"):
        return False
    persons = (a.head for a in actors(sentence) if a.role is Role.CITIZEN)
    return any(t.norm in words("one-of-many") for at in persons for t in sentence.tokens[max(at - _ONE_OF, 0) : at])


def _names_who(sentence: Sentence, norm: Norm) -> bool:
    """Tell whether the norm settles who gets something: «кому достанется место, решает декан»."""
    settles = norm.verb in words("settling")
    return settles and any(t.norm in words("which-person") for t in sentence.tokens[: norm.place])


# Words between «одному» and the person: «одному из подавших заявление студентов».
_ONE_OF = 2


def _clause(match: Match) -> Span:
    """Return the part of the sentence between semicolons that holds the match, the whole of «…; он сам решает …»."""
    sentence, by = match.sentence, match.sentence.span.start
    if any(token.norm in words("himself") for token in sentence.tokens):
        return sentence.span
    left = sentence.lower.rfind(";", 0, match.span.start - by)
    right = sentence.lower.find(";", match.span.end - by)
    return Span(by + left + 1, by + right if right >= 0 else sentence.span.end)


def _in(sentence: Sentence, lexicon: str, clause: Span) -> Iterator[Match]:
    return (m for m in phrase_set(sentence.backend, lexicon).find_in(sentence) if clause.covers(m.span))


def _acts(match: Match) -> bool:
    """Tell whether the official is the doer: the subject, the agent of a passive, or the owner of the decision."""
    sentence = match.sentence
    place = sentence.index_at((match.tokens[-1] if sentence.language == "kk" else match.tokens[0]).start)
    if any(a.role is Role.CITIZEN and a.span.covers(match.span) and a.span != match.span for a in actors(sentence)):
        return False  # «жас маман»
    cases = {r.case for r in sentence.backend.analyses(sentence.tokens[place].norm)[:3]}
    return _decides_by_paper(match, place, cases) or (
        _kazakh(match, place, cases) if sentence.language == "kk" else _russian(match, place, cases)
    )


def _decides_by_paper(match: Match, place: int, cases: set[str | None]) -> bool:
    """Tell whether his word or order does it («приказом декана», «декан шешімімен»)."""
    tokens = match.sentence.tokens
    named = Actor(Role.OFFICIAL, match.span, place)
    if paper_place(match.sentence, named) is not None:
        return True
    if match.sentence.language == "kk":
        return "dat" in cases and sentence_word(match.sentence, place + 1) == "тиесілі"
    return "dat" in cases and any(t.norm == "принадлежит" for t in tokens)


def sentence_word(sentence: Sentence, place: int) -> str:
    """Return the word at a token of the sentence in lower case, ``""`` behind its end."""
    return sentence.tokens[place].norm if 0 <= place < len(sentence.tokens) else ""


def _russian(match: Match, place: int, cases: set[str | None]) -> bool:
    sentence = match.sentence
    before = sentence_word(sentence, place - 1)
    if before == "от":
        return any(t.norm in words("receiving") for t in sentence.tokens)
    if before in words("no-doer-preposition"):
        return False
    if "ins" in cases:
        return any(_passive(sentence, at) for at in predicates(sentence))
    return "nom" in cases and any(_is_subject(match, at) for at in predicates(sentence))


def _kazakh(match: Match, place: int, cases: set[str | None]) -> bool:
    sentence = match.sentence
    after = sentence_word(sentence, place + 1)
    if "abl" in cases:
        return any(t.norm in words("receiving") for t in sentence.tokens[place:])
    if not cases & {"nom", None} or _takes_participle(sentence, place + 1):
        return False
    if after and any("poss" in r.features and r.case == "nom" for r in sentence.backend.analyses(after)[:1]):
        return False  # «декан шешімі»
    return any(at > place and _is_subject(match, at) for at in predicates(sentence))


def _takes_participle(sentence: Sentence, place: int) -> bool:
    """Tell whether a participle follows: the official is the subject of a description («декан қол қойған хат»)."""
    at = place + 1 if sentence_word(sentence, place) == "қол" else place
    word = sentence_word(sentence, at)
    readings = sentence.backend.analyses(word)[:1] if word else ()
    return any(r.pos == "VERB" and "part" in r.features and "pass" not in r.features for r in readings)


def _is_subject(match: Match, place: int) -> bool:
    """Tell whether the predicate at token ``place`` is active and has no other subject than the official."""
    sentence = match.sentence
    if _passive(sentence, place):
        return False
    found = subject_before(sentence, place) or (subject_after(sentence, place) if sentence.language == "ru" else None)
    return found is None or found.span.meets(match.span)


def _passive(sentence: Sentence, place: int) -> bool:
    return any("pass" in r.features for r in sentence.backend.analyses(sentence.tokens[place].norm)[:1])


def _for_somebody(sentence: Sentence, clause: Span) -> bool:
    if any(a.role is Role.CITIZEN and clause.covers(a.span) for a in actors(sentence)):
        return True
    if any(_in(sentence, "step-thing", clause)) or any(_in(sentence, "benefit", clause)):
        return True
    nouns = words_of(sentence.backend, "decision-noun")
    readings = (r for t in sentence.tokens if t.is_word for r in sentence.backend.analyses(t.norm)[:1])
    return any(r.lemma in nouns and (r.pos == "NOUN" or "vnoun" in r.features) for r in readings)
