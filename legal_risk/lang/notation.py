r"""The phrase notation: from the text that a rule author writes to a small tree.

The elements of a phrase stand in order, separated by blanks:

    усмотрение       any form of the word           =вправе      exactly this form
    усмотрен*        any word that begins so        _            any word
    слово/VERB       lemma with a part of speech    слово/gen,plur,!neg   with case and features
    (a|b c)          alternatives, also (a|b)/gen   x?           may be missing
    {3}              up to three words between      @name        an entry of a lexicon (@name/nom: with a constraint)
    \, \: \;         a mark that must stand here

An inflected word stands for its own forms: ``обучающийся`` for every case and number of that participle, but not for
the verb. A constraint after ``)`` or a lexicon is about the head: the last word in Kazakh, the first noun in Russian.
Other marks between two words are passed over, except ``;`` and ``:``, which a phrase never crosses.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from legal_risk.errors import RuleError


@dataclass(frozen=True, slots=True)
class Constraint:
    """What one reading of a word must be: a part of speech, a case, features that it has and features that it lacks."""

    pos: str | None = None
    case: str | None = None
    features: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()

    def joined(self, other: Constraint | None) -> Constraint:
        """Return a constraint that asks for both; where they differ in part of speech or case, ``other`` prevails."""
        if other is None:
            return self
        return Constraint(
            other.pos or self.pos,
            other.case or self.case,
            self.features | other.features,
            self.without | other.without,
        )


@dataclass(frozen=True, slots=True)
class Word:
    """One word: ``how`` is ``lemma``, ``form``, ``prefix`` or ``any``; ``text`` is in lower case."""

    how: str
    text: str
    constraint: Constraint | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A punctuation mark that must stand in this place."""

    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to ``words`` words that do not matter."""

    words: int


@dataclass(frozen=True, slots=True)
class LexiconRef:
    """Any entry of the lexicon ``name``."""

    name: str
    constraint: Constraint | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences; ``optional`` when none of them need be there; ``constraint`` is on the head word."""

    branches: tuple[tuple[Element, ...], ...]
    optional: bool = False
    constraint: Constraint | None = None


Element = Word | Mark | Gap | LexiconRef | Choice

CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl"})
TAGS = frozenset(
    {"NOUN", "VERB", "ADJ", "ADV", "PRON", "NUM", "ADP", "CCONJ", "SCONJ", "PART", "PROPN", "DET", "AUX", "INTJ", "X"}
)
FEATURES = frozenset(
    {"sing", "plur", "poss", "neg", "pres", "past", "fut", "inf", "part", "conv", "vnoun", "pass", "cond", "imp"}
    | {"short", "gerund", "guessed"}
)


def parse_phrase(phrase: str) -> tuple[Element, ...]:
    """Return the elements of ``phrase``.

    Raises :class:`RuleError` (``LR204``) with the phrase and the position of the first character that is wrong.
    """
    return _Parser(phrase).parse()


@cache
def _lexer() -> re.Pattern[str]:
    word = r"\d+/\d+|\w+(?:-\w+)*"
    return re.compile(
        rf"(?P<blank>\s+)|(?P<open>\()|(?P<close>\))(?P<choice_constraint>/[\w,!]*)?|(?P<bar>\|)|(?P<optional>\?)|\{{(?P<gap>\d+)\}}"
        rf"|\\(?P<mark>[^\w\s])|@(?P<lexicon>[a-z0-9][a-z0-9-]*)(?P<lexicon_constraint>/[\w,!]*)?"
        rf"|(?P<form>=)?(?P<word>{word})(?P<prefix>\*)?(?P<constraint>/[\w,!]*)?"
    )


class _Parser:
    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.place = 0

    def parse(self) -> tuple[Element, ...]:
        elements = self._sequence()
        if self.place < len(self.phrase):
            raise self._error("')' without '('")
        _check_borders(elements, self._error)
        return elements

    def _sequence(self) -> tuple[Element, ...]:
        found: list[Element] = []
        while self.place < len(self.phrase) and self.phrase[self.place] not in "|)":
            match = _lexer().match(self.phrase, self.place)
            if match is None:
                raise self._error(f"unexpected {self.phrase[self.place]!r}")
            if match["optional"]:
                found.append(self._optional(found))
            elif match["open"]:
                self.place = match.end()
                found.append(self._choice())
                continue
            elif not match["blank"]:
                found.append(self._element(match))
            self.place = match.end()
        if not found:
            raise self._error("an element is missing")
        return tuple(found)

    def _choice(self) -> Choice:
        branches = [self._sequence()]
        while self.phrase[self.place : self.place + 1] == "|":
            self.place += 1
            branches.append(self._sequence())
        if self.phrase[self.place : self.place + 1] != ")":
            raise self._error("')' is missing")
        match = _lexer().match(self.phrase, self.place)
        assert match is not None
        constraint = self._constraint(match["choice_constraint"])
        self.place = match.end()
        return Choice(tuple(branches), constraint=constraint)

    def _optional(self, found: list[Element]) -> Choice:
        if not found or isinstance(found[-1], Gap) or self.phrase[self.place - 1].isspace():
            raise self._error("'?' must follow an element at once")
        last = found.pop()
        return replace(last, optional=True) if isinstance(last, Choice) else Choice(((last,),), True)

    def _element(self, match: re.Match[str]) -> Element:
        if match["gap"]:
            return Gap(int(match["gap"]))
        if match["mark"]:
            return Mark(match["mark"])
        if match["lexicon"]:
            return LexiconRef(match["lexicon"], self._constraint(match["lexicon_constraint"]))
        text = match["word"].lower().replace("ё", "е")
        constraint = self._constraint(match["constraint"])
        if match["form"] and match["prefix"]:
            raise self._error("'=' and '*' exclude each other")
        if text == "_":
            return Word("any", "", constraint)
        return Word("form" if match["form"] else "prefix" if match["prefix"] else "lemma", text, constraint)

    def _constraint(self, written: str | None) -> Constraint | None:
        if written is None:
            return None
        names = written[1:].split(",")
        unknown = [n for n in names if n.removeprefix("!") not in TAGS | CASES | FEATURES]
        if unknown:
            raise self._error(f"unknown part of speech, case or feature {unknown[0]!r}")
        return Constraint(
            next((n for n in names if n in TAGS), None),
            next((n for n in names if n in CASES), None),
            frozenset(n for n in names if n in FEATURES),
            frozenset(n[1:] for n in names if n.startswith("!")),
        )

    def _error(self, message: str) -> RuleError:
        return RuleError("LR204", message, where=f"phrase «{self.phrase}», position {self.place + 1}")


def _check_borders(elements: tuple[Element, ...], error: Callable[[str], RuleError]) -> None:
    if isinstance(elements[0], Mark):
        raise error("a phrase must not begin with a mark")
    if isinstance(elements[0], Gap) or isinstance(elements[-1], Gap):
        raise error("a gap must stand between two elements")
