"""The name of a collegial body at a place where it is mentioned: its head word and what tells it from other bodies.

Russian adjectives before the head that agree with it belong to the name («конкурсная комиссия»), else what follows
(«комиссия по распределению выпускников», «комиссия МИО»). In Kazakh the words before the head do,
as far as they have no case of their own («конкурстық комиссия», «аттестаттау комиссиясы»), and those of a purpose
(«түлектерді бөлу жөніндегі комиссия»).
"""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.facts.phrasebook import phrase_set, words_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Language
from legal_risk.model.span import Span

_TAIL_WORDS = 4
_LEAD_WORDS = 3
_FEMININE = ("комиссия", "подкомиссия", "коллегия", "группа", "панель", "бригада", "тройка", "пятерка", "команда")
_NEUTER = ("жюри", "бюро", "собрание", "совещание", "правление")
_GENDER = {**dict.fromkeys(_FEMININE, "f"), **dict.fromkeys(_NEUTER, "n")}
_DERIVED = (*(f"{c}{v}" for c in "лдт" for v in ("ық", "ік", "ы", "і")), "ші", "шы")
DERIVED_NOUN = ("лық", "лік", "дық", "дік", "тық", "тік")  # adjectives that the lexicon does not know
_OWNED = {
    "комиссия": "комиссиясы", "кеңес": "кеңесі", "алқа": "алқасы", "топ": "тобы", "комитет": "комитеті",
    "үштік": "үштігі", "бестік": "бестігі", "жиналыс": "жиналысы", "бригада": "бригадасы", "пул": "пулы",
    "құрам": "құрамы", "штаб": "штабы",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A collegial body named in ``sentence``: ``head`` is a lemma, ``marks`` the words that tell it from others.

    ``name`` is the whole name in the nominative; ``span`` counts in the view.
    """

    head: str
    marks: tuple[str, ...]
    name: str
    span: Span
    sentence: Sentence

    @property
    def bare(self) -> bool:
        """Whether nothing tells the body from others: «комиссия»."""
        return not self.marks


def mentions_in(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the collegial bodies named in ``sentence``, in order."""
    found = phrase_set(sentence.backend, "body-head").find_in(sentence)
    placed = ((m, sentence.index_at(m.tokens[-1].start)) for m in found)
    return tuple(mention_at(sentence, at, len(m.tokens)) for m, at in placed if not _is_advice(sentence, at))


def _is_advice(sentence: Sentence, place: int) -> bool:
    """Tell whether the Kazakh word for a council means advice that is given: «кеңес береді», not «атақты кеңес береді».

    A council that gives has its object before it.
    """
    if sentence.language != "kk" or sentence.tokens[place].norm != "кеңес" or place + 1 >= len(sentence.tokens):
        return False
    given = any(r.lemma == "беру" for r in sentence.backend.analyses(sentence.tokens[place + 1].norm)[:1])
    before = sentence.tokens[max(place - 2, 0) : place]
    return given and not any(_is(sentence.backend, t.norm, "NOUN", "acc") for t in before)


def mention_at(sentence: Sentence, place: int, length: int = 1) -> Mention:
    """Return the body whose head word ends at token ``place`` and is ``length`` words long."""
    return (_kazakh if sentence.language == "kk" else _russian)(sentence, place, length)


def _russian(sentence: Sentence, place: int, length: int) -> Mention:
    tokens, backend = sentence.tokens, sentence.backend
    head = _lemma(backend, tokens[place].norm, "NOUN")
    start = place
    marks: list[str] = []
    names: list[str] = []
    for at in range(place - 1, max(place - 1 - _LEAD_WORDS - length, -1), -1):
        lemma = _agreeing(backend, tokens[at].norm, tokens[place].norm)
        if lemma is None:
            break
        start = at
        marks.insert(0, lemma)
        names.insert(0, _nominative(lemma, _GENDER.get(head, "m")))
    end = place
    if not marks:
        end, marks = _russian_tail(sentence, place)
        names = []
    tail = [tokens[at].text for at in range(place + 1, end + 1)]
    span = Span(tokens[start].start, tokens[end].end)
    return Mention(head, tuple(marks), " ".join([*names, head, *tail]), span, sentence)


def _agreeing(backend: Language, word: str, head: str) -> str | None:
    """Return the lemma of an adjective that agrees in case with the head word and is part of a name."""
    cases = {(r.case, "plur" in r.features) for r in backend.analyses(head)}
    for reading in backend.analyses(word):
        if reading.pos == "ADJ" and (reading.case, "plur" in reading.features) in cases:
            return None if reading.lemma in words_of(backend, "body-pointing") else reading.lemma
    return None


def _nominative(adjective: str, gender: str) -> str:
    """Return a masculine adjective in the nominative of another gender: «конкурсный» - «конкурсная»."""
    stem, ending = adjective[:-2], adjective[-2:]
    soft = ending == "ий" and stem[-1:] not in "гкхжшщч"
    if gender == "f":
        return stem + ("яя" if soft else "ая")
    if gender == "n":
        return stem + ("ее" if soft or stem[-1:] in "жшщч" else "ое")
    return adjective


def _russian_tail(sentence: Sentence, place: int) -> tuple[int, list[str]]:
    """Return the last token of what follows a bare head, with its marks: «по распределению выпускников», «МИО»."""
    tokens, backend = sentence.tokens, sentence.backend
    after = tokens[place + 1 : place + 2 + _TAIL_WORDS]
    if not after:
        return place, []
    if len(after[0].text) > 1 and after[0].text.isupper() and after[0].text.isalpha():
        return place + 1, [after[0].norm]
    if after[0].norm != "по":
        return _of_persons(sentence, place)
    near = [at for at in (place + 2, place + 3) if at < len(tokens)]
    noun = next((at for at in near if _is(backend, tokens[at].norm, "NOUN", "dat")), None)
    if noun is None or (noun == place + 3 and not _is(backend, tokens[place + 2].norm, "ADJ", "dat")):
        return place, []
    mark = _lemma(backend, tokens[noun].norm, "NOUN")
    if mark in words_of(backend, "body-pointing") or mark in _MANNER:
        return place, []
    end = noun
    while end + 1 < len(tokens) and end - place < _TAIL_WORDS and _is(backend, tokens[end + 1].norm, "NOUN", "gen"):
        end += 1
    return end, [mark]


def _of_persons(sentence: Sentence, place: int) -> tuple[int, list[str]]:
    """Return the last token of the persons whom a body consists of, with its mark: «коллегия экспертов»."""
    near = sentence.tokens[place + 1]
    found = phrase_set(sentence.backend, "assessing-person").find_in(sentence)
    person = next((m.tokens[-1] for m in found if m.span.start == near.start), None)
    if person is None or not _is(sentence.backend, person.norm, "NOUN", "gen"):
        return place, []
    return place + 1, [_lemma(sentence.backend, person.norm, "NOUN")]


# «… решение комиссии по правилам главы 3»: these say how something is done, not what the body is for.
_MANNER = frozenset(
    (
        "правило", "порядок", "результат", "итог", "истечение", "основание", "существо", "форма", "инициатива",
        "поручение", "представление", "согласование", "место", "причина", "мера", "окончание", "завершение", "нормы",
        "норма", "критерий", "шкала", "лист", "балл", "пункт", "приложение", "глава", "система",
    )
)  # fmt: skip


def _is(backend: Language, word: str, pos: str, case: str) -> bool:
    return any(r.pos == pos and r.case == case for r in backend.analyses(word))


def _kazakh(sentence: Sentence, place: int, length: int) -> Mention:
    tokens, backend = sentence.tokens, sentence.backend
    first = place - length + 1
    owned = any("poss" in r.features for r in backend.analyses(tokens[place].norm))
    lemma = _lemma(backend, tokens[place].norm, "NOUN")
    head = " ".join([*(t.norm for t in tokens[first:place]), lemma])
    start = _kazakh_start(sentence, first, owned=owned and length == 1)
    marks = tuple(t.norm for t in tokens[start:first] if t.is_word and t.norm != "жөніндегі")
    shown = [t.text for t in tokens[start:first]]
    if shown and start == 0 and not shown[0].isupper():
        shown[0] = shown[0].lower()
    last = _OWNED.get(lemma, lemma) if owned and (marks or length > 1) and "жөніндегі" not in shown else lemma
    name = " ".join([*shown, *(t.norm for t in tokens[first:place]), last])
    return Mention(head, marks, name, Span(tokens[start].start, tokens[place].end), sentence)


def _kazakh_start(sentence: Sentence, first: int, *, owned: bool) -> int:
    """Return the first token of the name whose head begins at token ``first``."""
    tokens, backend = sentence.tokens, sentence.backend
    if first and tokens[first - 1].norm == "жөніндегі":
        start = first - 1
        while start and first - start < _LEAD_WORDS and _of_purpose(backend, tokens[start - 1].norm):
            start -= 1
        return start if start < first - 1 else first
    start = _known_start(sentence, first)
    while start and first - start < _LEAD_WORDS and _plain(backend, tokens[start - 1].text, owned=owned):
        start -= 1
        if owned and start and _qualifies(backend, tokens[start - 1].norm):
            start -= 1
        owned = False
    return start


def _known_start(sentence: Sentence, first: int) -> int:
    """Return the first token of a name that other acts know, whose head is token ``first``: «ғылыми кеңес»."""
    found = phrase_set(sentence.backend, "other-body").find_in(sentence)
    known = (m for m in found if m.tokens[-1].start == sentence.tokens[first].start)
    return min((sentence.index_at(m.tokens[0].start) for m in known), default=first)


def _qualifies(backend: Language, word: str) -> bool:
    """Tell whether a word before the noun of the name can be an adjective: «тұрғын үй комиссиясы»."""
    if word in words_of(backend, "body-pointing"):
        return False
    return any(r.pos == "ADJ" and r.case is None for r in backend.analyses(word))


def _of_purpose(backend: Language, word: str) -> bool:
    readings = backend.analyses(word)[:2] if word[:1].isalpha() else ()
    return any(r.pos in ("NOUN", "VERB") and r.case in ("nom", "acc") for r in readings)


def _plain(backend: Language, word: str, *, owned: bool) -> bool:
    """Tell whether a word can stand before the head as part of its name."""
    if not word[:1].isalpha() or word.lower() in words_of(backend, "body-pointing"):
        return False
    reading = backend.analyses(word.lower())[0]
    if reading.pos == "ADJ" and reading.case is None:
        return reading.lemma.endswith(_DERIVED)
    if reading.pos == "NOUN" and reading.lemma == word.lower() and word.lower().endswith(DERIVED_NOUN):
        return True
    return owned and (
        (len(word) > 1 and word.isupper())
        or (reading.pos in ("NOUN", "PROPN", "VERB") and reading.case == "nom" and "poss" not in reading.features)
    )


def _lemma(backend: Language, word: str, pos: str) -> str:
    readings = backend.analyses(word)
    return next((r.lemma for r in readings if r.pos == pos), readings[0].lemma)
