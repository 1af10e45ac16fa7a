"""Readings of Universal Dependencies («Case=Gen|Number=Sing») as ours: what spaCy pipelines and Stanza give."""

from __future__ import annotations

from collections.abc import Mapping

from legal_risk.lang.interface import Analysis
from legal_risk.model.localized import LanguageCode

_CASES = {"Nom": "nom", "Gen": "gen", "Dat": "dat", "Acc": "acc", "Ins": "ins", "Loc": "loc", "Abl": "abl"}
_FEATURES = {
    ("Number", "Sing"): "sing",
    ("Number", "Plur"): "plur",
    ("Polarity", "Neg"): "neg",
    ("Tense", "Pres"): "pres",
    ("Tense", "Past"): "past",
    ("Tense", "Fut"): "fut",
    ("VerbForm", "Inf"): "inf",
    ("VerbForm", "Part"): "part",
    ("VerbForm", "Vnoun"): "vnoun",
    ("Voice", "Pass"): "pass",
    ("Mood", "Cnd"): "cond",
    ("Mood", "Imp"): "imp",
    ("Variant", "Short"): "short",
    ("Degree", "Cmp"): "comp",
}
_POS = {"AUX": "VERB", "DET": "PRON", "INTJ": "X", "SYM": "X", "": "X"}


def reading(lemma: str, pos: str, morph: Mapping[str, str], code: LanguageCode) -> Analysis:
    """Return a reading from lemma, Universal POS tag and morphological features."""
    features = {name for (key, value), name in _FEATURES.items() if value in morph.get(key, "").split(",")}
    if morph.get("VerbForm") == "Conv":
        features.add("gerund" if code == "ru" else "conv")
    if any(key.endswith("[psor]") for key in morph):
        features.add("poss")
    plain = lemma.lower().replace("ё", "е")
    return Analysis(plain, _POS.get(pos, pos), _CASES.get(morph.get("Case", "")), frozenset(features))


def features_of(written: str | None) -> dict[str, str]:
    """Return ``Case=Gen|Number=Sing`` as a mapping; empty for ``None``, ``_`` and blanks."""
    pairs = (part.partition("=") for part in (written or "").split("|") if "=" in part)
    return {key: value for key, _, value in pairs}
