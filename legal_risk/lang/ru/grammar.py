"""OpenCorpora tags, as pymorphy3 gives them, in the names of the language interface."""

from __future__ import annotations

from typing import Any

from legal_risk.lang.interface import Analysis

_POS = {
    "NOUN": "NOUN",
    "ADJF": "ADJ",
    "ADJS": "ADJ",
    "COMP": "ADJ",
    "VERB": "VERB",
    "INFN": "VERB",
    "PRTF": "VERB",
    "PRTS": "VERB",
    "GRND": "VERB",
    "NUMR": "NUM",
    "ADVB": "ADV",
    "NPRO": "PRON",
    "PRED": "ADV",
    "PREP": "ADP",
    "PRCL": "PART",
    "INTJ": "X",
}
_PROPER = ("Name", "Surn", "Patr", "Geox", "Orgn")
_CASE = {
    "nomn": "nom",
    "voct": "nom",
    "gent": "gen",
    "gen1": "gen",
    "gen2": "gen",
    "datv": "dat",
    "accs": "acc",
    "acc2": "acc",
    "ablt": "ins",
    "loct": "loc",
    "loc1": "loc",
    "loc2": "loc",
}
_FEATURES = {
    "sing": "sing",
    "plur": "plur",
    "past": "past",
    "pres": "pres",
    "futr": "fut",
    "impr": "imp",
    "INFN": "inf",
    "PRTF": "part",
    "PRTS": "part",
    "ADJS": "short",
    "GRND": "gerund",
    "COMP": "comp",
    "pssv": "pass",
    "Anum": "ord",
}
_SUBORDINATING = frozenset(
    ["что", "чтобы", "если", "когда", "пока", "хотя", "как", "ибо", "поскольку", "будто", "словно", "раз", "якобы"]
)


def analysis(parse: Any, has_active: bool) -> Analysis:
    """Return the reading of one pymorphy3 parse; ``has_active`` marks a reflexive verb that may be a passive."""
    tag = parse.tag
    grammemes = tag.grammemes
    lemma = parse.normal_form.replace("ё", "е")
    features = {name for grammeme, name in _FEATURES.items() if grammeme in grammemes}
    if "PRTS" in grammemes:
        features.add("short")
    if has_active and tag.POS in ("VERB", "INFN", "PRTF"):
        features.add("pass")
    return Analysis(lemma, _pos(tag, grammemes, lemma), _CASE.get(tag.case), frozenset(features), not parse.is_known)


def is_form_of_lexeme(form: Any) -> bool:
    """Tell whether ``form`` belongs to its lemma; comparatives in ``по-``, superlatives in ``наи-`` do not."""
    grammemes = form.tag.grammemes
    return "Cmp2" not in grammemes and not ("Supr" in grammemes and form.word.startswith("наи"))


def _pos(tag: Any, grammemes: frozenset[str], lemma: str) -> str:
    if tag.POS is None:
        return "NUM" if "NUMB" in grammemes or "intg" in grammemes else "X"
    if tag.POS == "CONJ":
        return "SCONJ" if lemma in _SUBORDINATING else "CCONJ"
    if tag.POS == "NOUN" and any(mark in grammemes for mark in _PROPER):
        return "PROPN"
    if tag.POS in ("ADJF", "ADJS") and "Apro" in grammemes:
        return "PRON"
    return _POS.get(tag.POS, "X")
