"""Short names resolved: «Комиссия» is what the act calls so with «(далее – Комиссия)»."""

from __future__ import annotations

import re

from legal_risk.facts.actors import actors
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.span import Span

_SHORT = re.compile(r"\(\s*(?:далее|бұдан әрі)\s*[–:-]?\s*([^()]{2,80})\)", re.IGNORECASE)
_BREAK = re.compile(r"[;:()]|(?<=\w)\.\s|\n")
_LONGEST = 140


def short_names(annotated: Annotated) -> dict[str, str]:
    """Return the short names of the act in lower case with the words that they stand for."""
    found: dict[str, str] = {}
    for match in _SHORT.finditer(annotated.text):
        lead = annotated.text[max(match.start() - 400, 0) : match.start()]
        kazakh = "әрі" in match[0].lower()
        full = _name(_BREAK.split(lead)[-1].strip(' ,«»"'), match[1].strip(), kazakh)
        if full:
            found.setdefault(_key(match[1].strip()), full)
    return found


def full_name(names: dict[str, str], words: str) -> str:
    """Return the full name behind ``words`` of the act, or the words themselves."""
    key = _key(words)
    near = [short for short in names if _alike(short, key)]
    return names[min(near, key=lambda s: abs(len(s) - len(key)))] if near else words


def with_owner(annotated: Annotated, span: Span) -> Span:
    """Return the words of an actor with whoever they belong to: «ІІМ оқу орны бастығының … орынбасары».

    A Kazakh name of an office or a body that ends in a possessive says nothing without the words before it; a Russian
    one is followed by them and needs no more.
    """
    sentence = annotated.sentence_at(span.start)
    if sentence is None or sentence.language != "kk" or not _is_owned(sentence, span):
        return span
    start = sentence.index_at(span.start)
    others = [a.span for a in actors(sentence) if not a.role.decides]
    while start and _modifies(sentence, start - 1):
        if any(other.start <= sentence.tokens[start - 1].start < other.end for other in others):
            break
        start -= 1
    return Span(sentence.tokens[start].start, span.end)


def _is_owned(sentence: Sentence, span: Span) -> bool:
    last = [token for token in sentence.tokens if span.start <= token.start < span.end][-1]
    return any("poss" in r.features for r in sentence.backend.analyses(last.norm))


# An adverbial before the name ends it: «үш жұмыс күні ішінде», «туралы», «бойынша».
_ENDS = frozenset({"ішінде", "туралы", "бойынша", "кейін", "дейін", "бастап", "және", "немесе", "не", "осы", "ретінде"})


def _modifies(sentence: Sentence, place: int) -> bool:
    """Tell whether the word can stand inside a name: a noun in the nominative or genitive, or what qualifies it."""
    token = sentence.tokens[place]
    if not token.is_word or token.norm in _ENDS:
        return False
    reading = sentence.backend.analyses(token.norm)[0]
    named = reading.pos in ("NOUN", "PROPN") or "vnoun" in reading.features
    return reading.pos == "ADJ" or token.norm.endswith(("дегі", "дағы")) or (named and reading.case in ("nom", "gen"))


def _key(words: str) -> str:
    return words.lower().strip(' "«»')


def _alike(short: str, key: str) -> bool:
    """Tell whether two words differ in their ending only."""
    stem = max(4, min(len(short), len(key)) - 3)
    return " " not in short and " " not in key and abs(len(short) - len(key)) <= 4 and short[:stem] == key[:stem]


def _name(words: str, short: str, kazakh: bool) -> str:
    """Cut the sentence before a short name down to the name: from the word that the short name repeats, if any."""
    last = re.split(r"[\s-]", short.lower())[-1]
    stem = last[: max(4, len(last) - 3)]
    if len(last) < 4:
        return ""
    starts = [m.start() for m in re.finditer(rf"\b{re.escape(stem)}", words.lower())]
    if not starts:
        return ""
    lead, name = words[: starts[-1]], words[starts[-1] :]
    before = (_MODIFIERS if kazakh else _ADJECTIVES).search(lead)
    full = (before[0] if before else "") + name
    return full if len(full) <= _LONGEST else ""


_ADJECTIVES = re.compile(r"(?:\b[\w-]+(?:ая|яя|ый|ий|ой|ое|ого|ую|ей|ым|ых)\s){1,3}$")
# What stands before the head of a Kazakh name: up to four words of the same clause.
_MODIFIERS = re.compile(r'(?:\b[\w«»"-]+\s){0,4}$')
