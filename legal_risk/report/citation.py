"""Legal bases as a lawyer cites them, in the language of the report: the rules keep them in Russian."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise

from legal_risk.model.finding import Basis
from legal_risk.model.localized import InterfaceLanguage

_LEVELS = {"стат": 0, "пунк": 1, "подп": 2}
_NUMBER = r"(?:\d[\d–-]*|«[^»]+»)"
_GROUP = rf"(?P<word>стать[яи]|пункты?|подпункты?) (?P<numbers>{_NUMBER}(?:(?:, | и ){_NUMBER})*)"
_FORMS = (
    ("бап", "бабы", "баптар", "баптары", "баптың"),
    ("тармақ", "тармағы", "тармақтар", "тармақтары", "тармақтың"),
    ("тармақша", "тармақшасы", "тармақшалар", "тармақшалары", "тармақшаның"),
)
"""Article, point, subpoint: one, one of something, many, many of something, genitive."""


def cited(basis: Basis, language: InterfaceLanguage) -> str:
    """Return act and provision of ``basis``; in Kazakh without the explanation in brackets.

    What has no Kazakh form stays as the rule has it.
    """
    return ", ".join(part for part in (named(basis.act, language), cited_provision(basis, language)) if part)


def cited_provision(basis: Basis, language: InterfaceLanguage) -> str:
    """Return the provision of ``basis``; in Kazakh without the explanation in brackets."""
    return kazakh_provision(basis.provision) if language == "kk" else basis.provision


def named(act: str, language: InterfaceLanguage) -> str:
    """Return the name of an act in the language of the report, as it is when there is no Kazakh one."""
    return _table()["acts"].get(act, act) if language == "kk" else act


def kazakh_provision(provision: str) -> str:
    """Return ``24-баптың 1-тармағы`` for ``статья 24 пункт 1 (...)``; an unknown form as it is."""
    bare = re.sub(r"\s*\([^()]*\)", "", provision)
    if bare in _table()["provisions"]:
        return _table()["provisions"][bare]
    found = list(re.finditer(_GROUP, bare))
    gaps = [bare[one.end() : other.start()] for one, other in pairwise(found)]
    if not found or found[0].start() or found[-1].end() != len(bare) or set(gaps) - {" ", ", "}:
        return provision
    chains: list[list[tuple[int, str]]] = []
    for match in found:
        level = _LEVELS[match["word"][:4]]
        if not chains or chains[-1][-1][0] >= level:
            chains.append([])
        chains[-1].append((level, match["numbers"]))
    return ", ".join(_chain(chain) for chain in chains)


def _chain(chain: list[tuple[int, str]]) -> str:
    """Return one provision from its widest unit down: all but the last in the genitive."""
    said = [_unit(level, numbers, 4) for level, numbers in chain[:-1]]
    level, numbers = chain[-1]
    many = bool(re.search(r"[–,]| и ", numbers))
    return " ".join([*said, _unit(level, numbers, (1 if said else 0) + (2 if many else 0))])


def _unit(level: int, numbers: str, form: int) -> str:
    word = _FORMS[level][form]
    joint = " " if "«" in numbers else "-"
    return f"{numbers.replace(' и ', ' және ')}{joint}{word}"


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    text = (files("legal_risk.report") / "citations.kk.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
