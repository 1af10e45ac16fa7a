"""What the rest of the project may ask of a language: one interface for Russian and Kazakh and for every backend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol, runtime_checkable

from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span


class Token(NamedTuple):
    """A word, number or mark; ``start`` and ``end`` count characters of the string that was tokenised.

    ``norm`` is the lower-case form that lexicons and patterns compare with.
    """

    text: str
    start: int
    end: int
    norm: str
    is_word: bool


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word form.

    ``pos`` is a Universal POS tag (NOUN, VERB, ADJ, ADV, PRON, NUM, ADP, CCONJ, SCONJ, PART, PROPN, X). ``case`` is one
    of nom, gen, dat, acc, ins, loc, abl or ``None``. ``features`` holds further lower-case tags, the same names in both
    languages where the thing is the same: sing, plur, poss, neg, pres, past, fut, inf, part (participle), conv
    (converb), vnoun (verbal noun), pass (passive), cond, imp, short, gerund, comp, ord (ordinal); in Kazakh also attr
    (-ғы), equ (-дай, -ша), priv (-сыз after a possessive). ``guessed`` marks a reading of a word that no lexicon knows.
    """

    lemma: str
    pos: str
    case: str | None = None
    features: frozenset[str] = frozenset()
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Arc:
    """What a token hangs on in the tree of its sentence.

    ``head`` is the index of the governing token, ``None`` for the root; ``relation`` a Universal Dependencies name.
    """

    head: int | None
    relation: str


class Language(Protocol):
    """A language and the backend that analyses it. Implementations are immutable apart from caches, and thread-safe."""

    code: LanguageCode
    backend: str

    def __hash__(self) -> int:
        """Backends are compared by identity, so that what was compiled for one can be kept."""

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the tokens of ``text`` in order; blanks are not tokens."""

    def sentences(self, text: str) -> tuple[Span, ...]:
        """Return the sentences of ``text``, without the blanks between them, in order."""

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        """Return every candidate reading of one word form, the likeliest first; never empty."""

    def lemmas(self, word: str) -> frozenset[str]:
        """Return the lemmas of all readings of one word form."""

    def stem(self, lemma: str) -> str:
        """Return the longest string that every form of ``lemma`` starts with: the literal of a cue scan."""

    def stems(self, lemma: str) -> tuple[str, ...]:
        """Return few literals so that every form of ``lemma`` starts with one of them.

        They are longer than ``stem`` where forms differ early (``день`` - ``ден``, ``дн``): a cheaper scan.
        """


@runtime_checkable
class Parsing(Protocol):
    """A backend that also knows the syntax of a sentence; what needs it must do without it, too."""

    def arcs(self, words: tuple[str, ...]) -> tuple[Arc, ...]:
        """Return the arc of each of ``words``, the tokens of one sentence; empty when they cannot be parsed."""
