"""What an act lets a body do: the predicate whose subject it is, or whose doer it is in the passive.

Any verb counts but those of how a body is made, sits and keeps its papers; the words it governs must be about persons,
their papers or what they get, so that «совет координирует работу» is no decision.
"""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.facts.bodies.names import Mention
from legal_risk.facts.bodies.register import Key, Register
from legal_risk.facts.governing import predicates
from legal_risk.facts.phrasebook import first_in
from legal_risk.facts.powers import NORM_ZONES
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.span import Span

DEED = "deed"  # the phrase of a match that the grammar found
_CARRIED = 6  # words between a verb that only carries a noun and that noun
_CITED = 4  # words between «бекіткен» and the act
_BACK = 5  # words between a Russian predicate and the subject behind it


def deeds(annotated: Annotated, register: Register) -> Iterator[tuple[Key, Match]]:
    """Yield what bodies do about persons, by whatever verb; «Он …» is the body named last. Complaints are no case."""
    for one in register.named:
        if (match := _deed_of(one.mention)) is not None and not _in_complaint(annotated, match.sentence):
            yield one.key, match
    for sentence in register.followers():
        key = register.topic(sentence)
        if key is not None and (match := _deed_of(_pronoun(sentence))) is not None:
            yield key, match


def cites(match: Match) -> bool:
    """Tell whether the words only say whose act is meant: «кеңес бекіткен Ереже», «Правила, принятые советом»."""
    sentence = match.sentence
    for token in (t for t in match.tokens if t.is_word):
        if "part" in sentence.backend.analyses(token.norm)[0].features:
            at = sentence.index_at(token.start)
            near = slice(at + 1, at + 1 + _CITED) if sentence.language == "kk" else slice(max(at - 2, 0), at)
            lemmas = (r.lemma for t in sentence.tokens[near] for r in sentence.backend.analyses(t.norm)[:1])
            if not words("title-of-act").isdisjoint(lemmas):
                return True
    return False


def _in_complaint(annotated: Annotated, sentence: Sentence) -> bool:
    return any(first_in(s, "appeal") is not None for s in annotated.sentences(sentence.segment))


def _pronoun(sentence: Sentence) -> Mention | None:
    """Return the pronoun in front of the sentence, which means somebody named before."""
    token = next((t for t in sentence.tokens if t.is_word), None)
    if token is None or token.norm not in words(f"body-pronoun-{sentence.language}"):
        return None
    return Mention(token.norm, (), token.norm, Span(token.start, token.end), sentence)


def _deed_of(mention: Mention | None) -> Match | None:
    """Return the words from the body to the predicate by which it decides; ``None``: it decides nothing there."""
    if mention is None or mention.sentence.segment.zone not in NORM_ZONES:
        return None
    sentence = mention.sentence
    if first_in(sentence, "body-matter") is None or any(_is_denied(sentence, at) for at in predicates(sentence)):
        return None
    own = _own_words(sentence, mention)
    found = next(_deeds(sentence, own), None)
    if found is None:
        return None
    first, last = min(own.start, found), max(own.stop - 1, found)
    tokens = sentence.tokens
    span = Span(tokens[first].start, tokens[last].end)
    return Match(span, sentence, DEED, (*tokens[own], tokens[found]))


def _own_words(sentence: Sentence, mention: Mention) -> slice:
    places = [at for at, t in enumerate(sentence.tokens) if mention.span.start <= t.start < mention.span.end]
    return slice(places[0], places[-1] + 1)


def _deeds(sentence: Sentence, own: slice) -> Iterator[int]:
    """Yield the predicates by which those whom the words ``own`` name decide, or are given a case to decide."""
    yield from (at for at in _predicates(sentence, own) if not _keeps_house(sentence, at))
    yield from _entrusted(sentence, own)


def _entrusted(sentence: Sentence, own: slice) -> Iterator[int]:
    """Yield the predicates that bring a case before the body: «передаёт документы в комиссию»."""
    case = _cases(sentence, own)
    if {"dat", "acc", "ins"} & case or ("gen" in case and _brought_before(sentence, own)):
        near = [at for at in predicates(sentence) if not _cut(sentence, *sorted((own.start, at)))]
        yield from (at for at in near if _lemma(sentence, at) in words("entrusting"))


def subject_deeds(sentence: Sentence, own: slice) -> Iterator[int]:
    """Yield the predicates of what those whom the words ``own`` name do themselves; nothing that is denied."""
    if not any(_is_denied(sentence, at) for at in predicates(sentence)):
        yield from _predicates(sentence, own)


def _predicates(sentence: Sentence, own: slice) -> Iterator[int]:
    """Yield the predicates whose subject the words ``own`` are, or which are done by them."""
    case = _cases(sentence, own)
    after = [at for at in predicates(sentence) if at >= own.stop and not _cut(sentence, own.stop, at)][:1]
    before = [at for at in predicates(sentence) if at < own.start and not _cut(sentence, at, own.start)][-1:]
    near = [at for at in before if own.start - at <= _BACK and not _is_passive(sentence, at)]
    if sentence.language == "kk":
        before = near = []
    if "nom" in case and not _owns(sentence, own):
        yield from (at for at in near if _lemma(sentence, at) not in words("makes-body"))
        if not near:
            yield from (at for at in after if not _is_passive(sentence, at))
    if "ins" in case:
        yield from (at for at in (*before, *after) if _is_passive(sentence, at))
    if "loc" in case and _is_place(sentence, own):
        yield from (at for at in (*before, *after) if _lemma(sentence, at) in words("settled-at"))


def _brought_before(sentence: Sentence, own: slice) -> bool:
    """Tell whether a case comes before the body: «на рассмотрение комиссии», «комиссияның қарауына»."""
    near = (*sentence.tokens[max(own.start - 2, 0) : own.start], *sentence.tokens[own.stop : own.stop + 1])
    lemmas = {r.lemma for t in near if t.is_word for r in sentence.backend.analyses(t.norm)}
    return not lemmas.isdisjoint(words("brought-before"))


def _is_place(sentence: Sentence, own: slice) -> bool:
    """Tell whether something is done at a meeting of the body: «на собрании», «жиналыста»."""
    return sentence.language == "kk" or any(t.norm == "на" for t in sentence.tokens[max(own.start - 2, 0) : own.start])


def _owns(sentence: Sentence, own: slice) -> bool:
    """Tell whether a Kazakh name only says whose somebody is («комиссия хатшысы»); its members do what it does."""
    follower = sentence.tokens[own.stop : own.stop + 1]
    if sentence.language != "kk" or not follower or not follower[0].is_word:
        return False
    reading = sentence.backend.analyses(follower[0].norm)[0]
    owned = reading.pos == "NOUN" and reading.case == "nom" and "poss" in reading.features
    return owned and reading.lemma not in words("body-itself")


def _cases(sentence: Sentence, own: slice) -> set[str]:
    """Return the cases that the head of the name can have: in Russian of its first noun, in Kazakh of its last word."""
    tokens = sentence.tokens[own]
    backend = sentence.backend
    if sentence.language == "kk":
        return {r.case or "nom" for r in backend.analyses(tokens[-1].norm)[:1]}
    nouns = (t for t in tokens if any(r.pos in ("NOUN", "PRON") for r in backend.analyses(t.norm)[:1]))
    head = next(nouns, tokens[-1])
    return {r.case for r in backend.analyses(head.norm) if r.case}


def _cut(sentence: Sentence, first: int, last: int) -> bool:
    return any(t.text in ";:" for t in sentence.tokens[first:last])


def _lemma(sentence: Sentence, place: int) -> str:
    return sentence.backend.analyses(sentence.tokens[place].norm)[0].lemma


def _is_passive(sentence: Sentence, place: int) -> bool:
    reading = sentence.backend.analyses(sentence.tokens[place].norm)[0]
    return "pass" in reading.features and reading.lemma not in words("body-reflexive")


def _keeps_house(sentence: Sentence, place: int) -> bool:
    """Tell whether the predicate is one of how a body is made, sits and keeps its papers."""
    before = sentence.tokens[place - 1].norm if place else ""
    reading = sentence.backend.analyses(sentence.tokens[place].norm)[0]
    if not words("carrying").isdisjoint((reading.lemma, reading.lemma.removesuffix("ся"))):
        return not _carries_deed(sentence, place)
    return not {reading.lemma, f"{before}_{reading.lemma}"}.isdisjoint(words("housekeeping"))


def _is_denied(sentence: Sentence, place: int) -> bool:
    """Tell whether the norm says what is not done: «совет советует темы, оценок не ставит» lets nobody decide."""
    if sentence.language == "kk":
        return "neg" in sentence.backend.analyses(sentence.tokens[place].norm)[0].features
    return place > 0 and sentence.tokens[place - 1].norm == "не"


def _carries_deed(sentence: Sentence, place: int) -> bool:
    """Tell whether the noun that the verb only carries is a deed: «ведёт отбор», not «ведёт учёт заявлений»."""
    ahead = sentence.language == "ru"
    near = [*range(place - 1, max(place - _CARRIED, -1), -1)]
    near = [*range(place + 1, min(place + _CARRIED, len(sentence.tokens))), *near] if ahead else near
    for at in near:
        token = sentence.tokens[at]
        readings = sentence.backend.analyses(token.norm)[:3] if token.is_word else []
        nouns = [r.lemma for r in readings if r.pos in ("NOUN", "VERB") and r.case in ("acc", "nom", "ins")]
        if nouns:
            papers = sentence.tokens[at + 1 : at + 2] if ahead else sentence.tokens[max(at - 1, 0) : at]
            of_papers = any(r.lemma in words("house-paper") for t in papers for r in sentence.backend.analyses(t.norm))
            return words("house-noun").isdisjoint(nouns) and not of_papers
    return False
