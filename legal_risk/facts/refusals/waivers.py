"""Whether it is a person who gives something up: «отказ обладателя от гранта», «гранттан бас тартқан адам».

A body turns a person down with the same words, in Kazakh with the same case, too. Told apart by who refuses, by the
voice, by what is refused (something to do, or something to have) and by what the unit said before.
"""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.facts.actors import actors, subject_before
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.norm import Role


def gives_up(match: Match) -> bool:
    """Tell whether the refusal is a person's own, or the outcome of a complaint, which has an order of its own."""
    return _kazakh(match) if match.sentence.language == "kk" else _russian(match)


def names_nothing(match: Match) -> bool:
    """Tell whether a bare noun leaves open what is refused («об отказе», «бас тарту туралы»)."""
    return _bare_kazakh(match) if match.sentence.language == "kk" else _bare_russian(match)


def gave_up_before(match: Match) -> bool:
    """Tell whether the sentence says before that something is given up: «вправе отказаться от услуги; отказ …»."""
    sentence = match.sentence
    places = (i for i, t in enumerate(sentence.tokens) if t.end <= match.span.start and t.norm.startswith("отка"))
    return sentence.language == "ru" and any(_from_something(sentence, i) for i in places)


def _bare_russian(match: Match) -> bool:
    sentence = match.sentence
    at = sentence.index_at(match.tokens[-1].start)
    after = sentence.tokens[at + 1 : at + 2]
    noun = match.tokens[-1].norm in words("refusal-noun")
    return noun and not any(t.norm in ("в", "во") or _genitive(sentence, at + 1) for t in after if t.is_word)


def _russian(match: Match) -> bool:
    sentence = match.sentence
    places = (i for i, t in enumerate(sentence.tokens) if t.start >= match.span.start and t.norm.startswith("отк"))
    index = next(places, None)
    if index is None:
        return False
    if _from_something(sentence, index):
        return True
    after = list(_words_after(sentence, index, _REACH))
    if any(word.startswith("удовлетворен") for word in after):
        return not any(_asked_for(sentence, word) for word in after)
    owner = (a for a in actors(sentence) if a.role is Role.CITIZEN and a.head == index + 1)
    return any(_genitive(sentence, a.head) for a in owner)


def _from_something(sentence: Sentence, place: int) -> bool:
    return any(word in ("от", "ото") for word in _words_after(sentence, place, _REACH))


# Words between a refusal and what is refused.
_REACH = 4


def _asked_for(sentence: Sentence, word: str) -> bool:
    """Tell whether the word is a request: one that is not granted is refused, unlike a complaint."""
    return not sentence.backend.lemmas(word).isdisjoint(words("request"))


def _genitive(sentence: Sentence, place: int) -> bool:
    return any(r.case == "gen" for r in sentence.backend.analyses(sentence.tokens[place].norm))


def _words_after(sentence: Sentence, place: int, count: int) -> Iterator[str]:
    for token in sentence.tokens[place + 1 : place + 1 + count]:
        if not token.is_word:
            return
        yield token.norm


# Words that take up what was named before: «шешім қабылдайды не одан бас тартады».
_BACK_TO = ("одан", "бұдан", "олардан", "содан")
# Somebody does as he likes.
_BY_HIMSELF = ("өздігінен", "өзі", "өздері", "қалауымен", "еркімен", "қалауы")
# What a person gives up rather than a body: taking part, coming, receiving; a complaint that is not granted.
_GRANTED = "қанағаттандыр"
_OWN_DEEDS = (_GRANTED, "танысу", "алу", "келу", "қатысу", "түсу", "өту", "оқу")


def _bare_kazakh(match: Match) -> bool:
    sentence = match.sentence
    index = sentence.index_at(match.tokens[0].start)
    verb = sentence.tokens[index + 1].norm if index + 1 < len(sentence.tokens) else ""
    noun = any("vnoun" in r.features for r in sentence.backend.analyses(verb)[:1])
    before = sentence.tokens[index - 1] if index else None
    named = (
        before is not None and before.is_word and any(r.case == "abl" for r in sentence.backend.analyses(before.norm))
    )
    return sentence.tokens[index].norm == "бас" and noun and not named


def _kazakh(match: Match) -> bool:
    sentence = match.sentence
    index = sentence.index_at(match.tokens[0].start)
    if sentence.tokens[index].norm != "бас":
        return False
    if index == 0:
        return _own_doing(sentence, index)
    subject, before = subject_before(sentence, index), sentence.tokens[index - 1].norm
    if before in (*_BY_HIMSELF, "пайдасына") or (subject is not None and subject.role is Role.MEMBER):
        return True
    if _turned_down(sentence, index):
        return False
    if before in _BACK_TO:
        return subject is None or subject.role is Role.CITIZEN
    if _reports_own(sentence, index) or _own_doing(sentence, index) or _unsigned(sentence, index):
        return True
    if before.startswith(_GRANTED):
        return not any(_asked_for(sentence, t.norm) for t in sentence.tokens[:index])
    if before.startswith(_OWN_DEEDS):
        return subject is None or not subject.role.decides
    return _is_a_good(sentence, before)


def _turned_down(sentence: Sentence, place: int) -> bool:
    """Tell whether the verb is a finite passive: «жеңілдіктен бас тартылады» is done to a person."""
    verb = sentence.tokens[place + 1].norm if place + 1 < len(sentence.tokens) else ""
    finite = any({"pass", "pres"} <= r.features for r in sentence.backend.analyses(verb)[:1])
    return finite and not sentence.tokens[place - 1].norm.startswith(_GRANTED)


def _is_a_good(sentence: Sentence, word: str) -> bool:
    """Tell whether the ablative is something to have: a body refuses to do something, a person gives a thing up."""
    readings = sentence.backend.analyses(word)[:1]
    return any(r.case == "abl" and "vnoun" not in r.features and not r.lemma.endswith(("у", "ю")) for r in readings)


def _unsigned(sentence: Sentence, place: int) -> bool:
    """Tell whether somebody does not put his name to a paper («қол қоюдан бас тартқан»)."""
    tokens = sentence.tokens
    return place > 1 and tokens[place - 1].norm == "қоюдан" and tokens[place - 2].norm in ("қол", "қолын")


def _own_doing(sentence: Sentence, place: int) -> bool:
    """Tell whether a person is the subject of an active «бас тартқан / бас тартса», before it or right after it."""
    verb = sentence.tokens[place + 1].norm if place + 1 < len(sentence.tokens) else ""
    readings = sentence.backend.analyses(verb)
    if not any({"part", "cond", "past"} & r.features and "pass" not in r.features for r in readings):
        return False
    if any(a.role is Role.CITIZEN and sentence.index_at(a.span.start) == place + 2 for a in actors(sentence)):
        return True
    subject = subject_before(sentence, place)
    return (subject is not None and subject.role is Role.CITIZEN) or _who_refused(sentence, place)


def _who_refused(sentence: Sentence, place: int) -> bool:
    """Tell whether a participle tells one who refused from others: «себепсіз бас тартқан жетекші», no body or time."""
    tokens, analyses = sentence.tokens, sentence.backend.analyses
    if len(tokens) < place + 3 or not tokens[place + 2].is_word:
        return False
    verb, noun = analyses(tokens[place + 1].norm)[0], analyses(tokens[place + 2].norm)[0]
    if not ({"part", "past"} <= verb.features and verb.case is None and noun.pos == "NOUN"):
        return False
    aside = words("time-noun") | words("case") | words("decision-paper")
    return noun.lemma not in aside and not any(a.head == place + 2 and a.role.decides for a in actors(sentence))


def _reports_own(sentence: Sentence, place: int) -> bool:
    """Tell whether somebody tells that he gives up what is not named («бас тартатынын хабарлайды»)."""
    verb = sentence.tokens[place + 1].norm if place + 1 < len(sentence.tokens) else ""
    readings = sentence.backend.analyses(verb)[:1]
    told = any({"part", "poss"} <= r.features and "pass" not in r.features for r in readings)
    return told and not any(r.case == "abl" for r in sentence.backend.analyses(sentence.tokens[place - 1].norm)[:1])
