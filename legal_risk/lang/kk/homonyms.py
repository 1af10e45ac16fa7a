"""Readings that a person would never think of: which of two readings of one Kazakh word form gives way.

Each rule names the reading that goes and the better one that must be there; the lexicon alone cannot know them, because
every one of the readings is a correct chain of suffixes.
"""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.lang.kk.chains import Ending
from legal_risk.lang.kk.lexicon import Stem

_CLOSED = frozenset(("ADV", "ADP", "CCONJ", "SCONJ", "PART", "PRON"))


@dataclass(frozen=True, slots=True)
class Reading:
    """A stem of the lexicon with the chain of suffixes that leads from it to the word."""

    stem: Stem
    ending: Ending

    @property
    def rank(self) -> tuple[bool, bool, int, int]:
        """Order of likelihood: no new word made, no tale of the past, few suffixes, a long stem.

        Acts say what is to be done: "қалады" is "remains" ("қалу"), not "wished" ("қалау").
        """
        features = self.ending.features
        told = "past" in features and "part" not in features
        return self.ending.lemma_tail is not None, told, self.ending.length, -len(self.stem.text)


def unshadowed(readings: list[Reading], form: str) -> list[Reading]:
    """Return ``readings`` of ``form`` without those that give way to another."""
    if len(readings) < 2:
        return readings
    closed = [r for r in readings if r.stem.text == form and (r.stem.pos in _CLOSED or r.stem.alone)]
    if closed:
        return closed  # "үшін" is no form of "үш", nor "егер" of "егу", nor "заңды" of "заң"
    plain = [r for r in readings if r.ending.lemma_tail is None]
    kept = plain or readings  # "органды" is the accusative, not an adjective
    return [r for r in kept if not _gives_way(r, kept)]


def _gives_way(reading: Reading, others: list[Reading]) -> bool:
    features = reading.ending.features
    if "fut" in features and any("plur" in r.ending.features for r in others):
        return True  # "құжаттар": documents, not "will document"
    longer = [r for r in others if len(r.stem.text) > len(reading.stem.text)]
    if not longer:
        return False
    if "pass" in features:
        return any(
            r.stem.alone or r.stem.pos != "VERB" for r in longer
        )  # "қолданылады": the verb "қолдану", not a passive of "қолдау"
    if features >= {"imp", "neg"}:
        return True  # "тізбесін": the list, not "let him not string"
    return "attr" in features and reading.ending.case is None  # "белгі", "негізгі" are words of their own
