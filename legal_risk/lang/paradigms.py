"""The forms that a word of a phrase stands for: all of a lemma, or those that differ in case and number only."""

from __future__ import annotations

from dataclasses import dataclass

from legal_risk.lang.interface import Analysis, Language


@dataclass(frozen=True, slots=True)
class Paradigm:
    """The forms that a written word stands for: all of a lemma, or those of one part of speech with these features.

    An ``open`` paradigm holds the forms that have other features as well.
    """

    lemma: str
    pos: str = ""
    features: frozenset[str] = frozenset()
    open: bool = False

    def holds(self, reading: Analysis) -> bool:
        """Tell whether ``reading`` is one of the forms."""
        if self.lemma != reading.lemma or not self.pos:
            return self.lemma == reading.lemma
        has = _lasting(reading)
        return self.pos == reading.pos and (self.features <= has if self.open else self.features == has)


_PASSIVE_NAME = frozenset({"pass", "vnoun"})
_LASTING = frozenset({"part", "conv", "vnoun", "gerund", "pass", "pres", "past", "fut", "neg"})


def _lasting(reading: Analysis) -> frozenset[str]:
    return reading.features & _LASTING


def paradigms(text: str, language: Language) -> frozenset[Paradigm]:
    """Return what ``text`` stands for: its lemma when it is one, else the forms that differ in case and number only.

    The name of a passive (``бекітілу``, listed under ``бекіту``) stands for all passive forms.
    """
    if text in language.lemmas(text):
        return frozenset({Paradigm(text)})
    known = [r for r in language.analyses(text) if not r.guessed]
    return frozenset(map(_paradigm, known)) or frozenset({Paradigm(text)})


def _paradigm(reading: Analysis) -> Paradigm:
    if reading.case == "nom" and reading.features == _PASSIVE_NAME:
        return Paradigm(reading.lemma, reading.pos, frozenset({"pass"}), open=True)
    return Paradigm(reading.lemma, reading.pos, _lasting(reading))
