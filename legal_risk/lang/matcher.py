"""The sequence matcher that a phrase is compiled to: parts that take words, one after the other, with backtracking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import takewhile
from typing import Protocol

from legal_risk.lang.interface import Analysis, Language, Token
from legal_risk.lang.notation import Constraint, Word
from legal_risk.lang.openings import listed_openings
from legal_risk.lang.paradigms import Paradigm, paradigms
from legal_risk.lang.wordline import STOPPING_MARKS, Reach, WordLine, chained, either

Tokens = Sequence[Token]
Taken = tuple[int, ...]


class Part(Protocol):
    """One part of a phrase."""

    @property
    def anchors(self) -> frozenset[str] | None:
        """What a word of this part begins with, one literal for each way to fill it; ``None``: anything, or nothing."""

    @property
    def openings(self) -> tuple[str, ...]:
        """What the first word taken may begin with; an empty string allows any word."""

    def ends(self, tokens: Tokens, at: int) -> Iterator[tuple[int, Taken]]:
        """Yield every way to fill the part from token ``at``: the next token and the indexes of the tokens taken."""

    def reach(self, line: WordLine) -> Reach:
        """Return where in ``line`` the part can be filled."""


def run(parts: Sequence[Part], tokens: Tokens, at: int) -> Iterator[tuple[int, Taken]]:
    """Yield every way to fill ``parts`` in order from token ``at``, the preferred one first."""
    if not parts:
        yield at, ()
        return
    for after, taken in parts[0].ends(tokens, at):
        for end, rest in run(parts[1:], tokens, after):
            yield end, taken + rest


class WordPart:
    """Takes one word; every word form is judged once."""

    def __init__(self, word: Word, language: Language) -> None:
        self._word = word
        self._language = language
        self._known: dict[str, bool] = {}
        self.openings = self._literals()
        leads = [_lead(literal) for literal in self.openings]
        self.anchors = frozenset(leads) if all(leads) else None

    def ends(self, tokens: Tokens, at: int) -> Iterator[tuple[int, Taken]]:
        """Take the next word when it fits."""
        place = next_word(tokens, at)
        if place is not None and self._fits(tokens[place].norm):
            yield place + 1, (place,)

    def reach(self, line: WordLine) -> Reach:
        """Return the places of the words that fit; of a word of which only the grammar is known, of all words."""
        return {1: line.words} if self._word.how == "any" else self.judged(line)

    def judged(self, line: WordLine) -> Reach:
        """Return the places of the words that fit; every word form of the act is judged, once."""
        if self not in line.reaches:
            starts = line.beginning(self.openings, self._fits)
            line.reaches[self] = {1: starts} if starts else {}
        return line.reaches[self]

    def _literals(self) -> tuple[str, ...]:
        if self._word.how != "lemma":
            return (self._word.text,)
        return listed_openings(self._word.text, self._language) or self.worked_out()

    def worked_out(self) -> tuple[str, ...]:
        """Return what the forms begin with, from their inflection."""
        lemmas = {self._word.text} | {p.lemma for p in self._paradigms if not p.open}
        return tuple(sorted({s for lemma in lemmas for s in self._language.stems(lemma)}))

    def _fits(self, norm: str) -> bool:
        if not norm.startswith(self.openings):
            return False
        known = self._known.get(norm)
        if known is None:
            known = self._known[norm] = self._judge(norm)
        return known

    def _judge(self, norm: str) -> bool:
        word = self._word
        if word.how == "form" and norm != word.text:
            return False
        if word.constraint is None and (word.how != "lemma" or norm == word.text):
            return True
        wanted = word.constraint or Constraint()
        readings = self._language.analyses(norm)
        return any(obeys(r, wanted) for r in readings if word.how != "lemma" or self._is_form(r))

    @cached_property
    def _paradigms(self) -> frozenset[Paradigm]:
        return paradigms(self._word.text, self._language) if self._word.how == "lemma" else frozenset()

    def _is_form(self, reading: Analysis) -> bool:
        return any(p.holds(reading) for p in self._paradigms)


@dataclass(frozen=True, slots=True)
class MarkPart:
    """Takes nothing, but wants this mark before the next word."""

    mark: str
    anchors: None = None
    openings: tuple[str, ...] = ("",)

    def ends(self, tokens: Tokens, at: int) -> Iterator[tuple[int, Taken]]:
        """Pass over marks up to the wanted one."""
        while at < len(tokens) and is_mark(tokens[at]):
            if tokens[at].text == self.mark:
                yield at + 1, (at,)
                return
            at += 1

    def reach(self, line: WordLine) -> Reach:
        """Return every place: marks have none, but for those that no phrase crosses."""
        if self.mark in STOPPING_MARKS:
            return {0: line.everywhere, 1: line.pads}
        return {0: line.everywhere}


@dataclass(frozen=True, slots=True)
class GapPart:
    """Passes over up to ``words`` words, as few as will do."""

    words: int
    anchors: None = None
    openings: tuple[str, ...] = ("",)

    def ends(self, tokens: Tokens, at: int) -> Iterator[tuple[int, Taken]]:
        """Yield the place itself, then the places after one word, two words, and so on."""
        yield at, ()
        for _ in range(self.words):
            place = next_word(tokens, at)
            if place is None:
                return
            at = place + 1
            yield at, ()

    def reach(self, line: WordLine) -> Reach:
        """Return the places with so many words after them."""
        return line.gaps(self.words)


class ChoicePart:
    """Takes one of several sequences, in the order given; nothing at all as the last resort when optional.

    A ``shared`` one stands in many phrases: a lexicon.
    """

    def __init__(self, branches: Sequence[Sequence[Part]], *, optional: bool = False, shared: bool = False) -> None:
        self._branches = tuple(tuple(b) for b in branches)
        self._openings = tuple(openings(b) for b in self._branches)
        self._groups = tuple(tuple(p.anchors for p in b if p.anchors) for b in self._branches)
        self._likely: dict[str, tuple[tuple[Part, ...], ...]] = {}
        self.optional = optional
        self.shared = shared
        best = [best_anchors(b) for b in self._branches]
        known = [a for a in best if a is not None]
        self.anchors = None if optional or len(known) < len(best) else frozenset().union(*known)
        self.openings = tuple(o for some in self._openings for o in some)

    def ends(self, tokens: Tokens, at: int) -> Iterator[tuple[int, Taken]]:
        """Yield the ways to fill each branch."""
        place = next_word(tokens, at)
        for branch in self._branches if place is None else self._beginning(tokens[place].norm):
            yield from run(branch, tokens, at)
        if self.optional:
            yield at, ()

    def reach(self, line: WordLine) -> Reach:
        """Return the ways of every branch whose words are in the act; those of a lexicon are kept for the act.

        Few other choices are asked for twice, and what is kept costs a bit for every word of the act.
        """
        if not self.shared:
            return self._reach(line)
        if self not in line.reaches:
            line.reaches[self] = self._reach(line)
        return line.reaches[self]

    def _reach(self, line: WordLine) -> Reach:
        pairs = zip(self._branches, self._groups, strict=True)
        found = either(sequence_reach(b, line) for b, groups in pairs if line.index.holds(groups))
        if self.optional:
            found[0] = line.everywhere
        return found

    def _beginning(self, norm: str) -> tuple[tuple[Part, ...], ...]:
        """Return the branches that can begin with the word ``norm``; of a long lexicon that is one or two."""
        if norm not in self._likely:
            pairs = zip(self._branches, self._openings, strict=True)
            self._likely[norm] = tuple(branch for branch, some in pairs if norm.startswith(some))
        return self._likely[norm]


def sequence_reach(parts: Sequence[Part], line: WordLine) -> Reach:
    """Return where in ``line`` all of ``parts`` can be filled in order."""
    if len(parts) == 1 and isinstance(parts[0], WordPart):
        return parts[0].judged(line)
    return chained((partial(part.reach, line) for part in parts), line)


def best_anchors(parts: Sequence[Part]) -> frozenset[str] | None:
    """Return the anchors of the part whose shortest literal is longest, ``None`` when no part has any."""
    return max((p.anchors for p in parts if p.anchors), key=lambda a: (min(map(len, a)), sorted(a)), default=None)


def openings(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return what the first word taken by ``parts`` may begin with."""
    first, rest = parts[0], parts[1:]
    missing = isinstance(first, ChoicePart) and first.optional
    return first.openings + ((openings(rest) if rest else ("",)) if missing else ())


def _lead(literal: str) -> str:
    """Return the letters, else the digits, that ``literal`` begins with: what the word index can look up."""
    return "".join(takewhile(str.isalpha, literal)) or "".join(takewhile(str.isdigit, literal))


def obeys(reading: Analysis, wanted: Constraint) -> bool:
    """Tell whether one reading of a word satisfies a constraint."""
    has = reading.features | {reading.pos, reading.case or "", "guessed" if reading.guessed else ""}
    return (
        (wanted.pos is None or wanted.pos == reading.pos)
        and (wanted.case is None or wanted.case == reading.case)
        and wanted.features <= has
        and not wanted.without & has
    )


def is_mark(token: Token) -> bool:
    """Tell whether ``token`` is punctuation or a sign, neither word nor number."""
    return not token.is_word and not token.norm[:1].isalnum()


def next_word(tokens: Tokens, at: int) -> int | None:
    """Return the index of the next word or number from ``at``, ``None`` at the end or before ``;`` or ``:``."""
    for place in range(at, len(tokens)):
        token = tokens[place]
        if token.is_word or not is_mark(token):
            return place
        if token.text in STOPPING_MARKS:
            return None
    return None
