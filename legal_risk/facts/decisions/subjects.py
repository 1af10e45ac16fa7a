"""What the rules are about by their title and headings: «предоставление скидки», «жолдамаларды бөлу».

What is given out is an open class of things; the title names the thing, and the deed that is done with it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from legal_risk.facts.actors import actors
from legal_risk.facts.decisions.kinds import kinds
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.act import Node, Zone
from legal_risk.model.decision import DecisionKind
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode

# Letters that case changes; letters that tell a word.
_ENDING, _STEM = 3, 4


@dataclass(frozen=True, slots=True)
class Subjects:
    """What titles and headings say in one language, in dictionary form.

    ``pairs``: deeds with what each is done to; ``matters``: the things that the title is about, persons aside.
    """

    pairs: frozenset[tuple[str, str]]
    matters: frozenset[str] = frozenset()

    def things(self, deeds: Collection[str]) -> re.Pattern[str] | None:
        """Return a pattern over lower-case text for what one of ``deeds`` is done to; ``None`` without any."""
        stems = {thing[: max(len(thing) - _ENDING, _STEM)] for deed, thing in self.pairs if deed in deeds}
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(stems)))})\w*") if stems else None


def subjects(annotated: Annotated) -> dict[LanguageCode, Subjects]:
    """Return what the titles and headings of the act say is done, and to what, in each language."""
    pairs = {(s.language, pair) for s in _titles(annotated) for pair in _pairs(s)}
    matters = {(s.language, lemma) for s in _titles(annotated) for lemma in _matters(s)}
    return {
        code: Subjects(
            frozenset(p for language, p in pairs if language == code),
            frozenset(m for language, m in matters if language == code),
        )
        for code in ACT_LANGUAGES
    }


def _matters(sentence: Sentence) -> Iterator[str]:
    """Yield what the title is about, what only organises work aside: «обмен комнатами», «разрядтарды растау»."""
    named = {a.head for a in actors(sentence)}
    aside = words("title-word") | words("title-event") | words("idle-patient")
    return (n.lemma for n in _nouns(sentence) if n.place not in named and n.lemma not in aside)


def named_kinds(annotated: Annotated) -> dict[Node, set[DecisionKind]]:
    """Return the decisions that the headings of chapters and paragraphs name: «Порядок восстановления»."""
    found: dict[Node, set[DecisionKind]] = {}
    for segment in annotated.act.segments:
        if segment.zone is Zone.HEADING:
            lemmas = {n.lemma for s in annotated.sentences(segment) for n in _nouns(s)}
            said = {k.decision for k in kinds() if not k.patient for code in ACT_LANGUAGES if k.deeds[code] & lemmas}
            found.setdefault(segment.node, set()).update(said)
    return found


def _titles(annotated: Annotated) -> Iterator[Sentence]:
    for segment in annotated.act.segments:
        if segment.zone in (Zone.TITLE, Zone.HEADING):
            yield from annotated.sentences(segment)


@dataclass(frozen=True, slots=True)
class _Noun:
    place: int
    lemma: str
    cases: frozenset[str | None]
    verbal: bool


def _pairs(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield the deeds of a title with what they are done to, both in their dictionary form."""
    persons = {a.head for a in actors(sentence)}
    nouns = [n for n in _nouns(sentence) if n.place not in persons and n.lemma not in words("title-word")]
    for deed in nouns:
        things = [n for n in nouns if _is_object(sentence, deed, n)]
        if things:
            yield deed.lemma, min(things, key=lambda n: abs(n.place - deed.place)).lemma


# Words between the deed and the thing, those for whom it is done among them.
_REACH = 5


def _is_object(sentence: Sentence, deed: _Noun, thing: _Noun) -> bool:
    """Tell whether the noun may be the object of the deed: behind it in Russian, before a verbal noun in Kazakh."""
    if sentence.language == "ru":
        return deed.place < thing.place <= deed.place + _REACH and "gen" in thing.cases
    near = deed.place - _REACH <= thing.place < deed.place
    return deed.verbal and not thing.verbal and near and not thing.cases.isdisjoint((None, "nom", "acc"))


def _nouns(sentence: Sentence) -> Iterator[_Noun]:
    for at, token in enumerate(sentence.tokens):
        readings = sentence.backend.analyses(token.norm)[:3] if token.is_word else ()
        if readings and (readings[0].pos == "NOUN" or "vnoun" in readings[0].features):
            cases = frozenset(r.case for r in readings if r.pos == "NOUN" or "vnoun" in r.features)
            yield _Noun(at, readings[0].lemma, cases, "vnoun" in readings[0].features)
