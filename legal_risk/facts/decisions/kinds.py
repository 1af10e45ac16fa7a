"""The kinds of decisions as data: which words state them, and what they give or take away."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from legal_risk.lang.interface import Language
from legal_risk.lang.phrases import PhraseSet, compile_phrases
from legal_risk.model.decision import DecisionKind
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode

PERSON = "person"
# Decisions by which one gets what another does not.
CHOOSING = frozenset(
    {
        DecisionKind.ADMIT,
        DecisionKind.GRANT,
        DecisionKind.AWARD,
        DecisionKind.SELECT,
        DecisionKind.APPOINT,
        DecisionKind.TRANSFER,
    }
)
_PAPERS = "(решение|приказ|распоряжение|постановление|протокол|рекомендация)"
_CARRIERS = "(производиться|осуществляться|проводиться|оформляться|допускаться)"
# How a Russian norm names a decision by its noun; {0} is the noun or several of them.
_BY_NOUN = (
    _PAPERS + " {{2}} (=о|=об) {{6}} {0}",
    "{0}/nom {{36}} " + _CARRIERS,
    _CARRIERS + " {{5}} {0}/nom",
    "(производить|осуществлять|проводить) {{3}} {0}/acc",
    "{0}/acc {{3}} (производить|осуществлять|проводить)",
    "подлежать {{3}} {0}",
    "(=основанием|=основаниями|=основание|=основания) {{1}} для {{3}} {0}",
)


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """One entry of the data: the decision, the objects it needs (none: the verb is enough), words that undo it.

    ``deeds``: the nouns that name it in a title.

    ``patient``: what the deed must be done to; ``gained``: the subject is who gets or loses it, ``moves``: what is
    passed on.

    ``rest``: it counts only where no other kind is found; ``open``: what a title of the act says is given counts as an
    object, too; ``lone``: it counts only in acts that state nothing else that a person gains.
    """

    decision: DecisionKind
    adverse: bool
    objects: tuple[str, ...]
    phrases: Mapping[LanguageCode, tuple[str, ...]]
    without: Mapping[LanguageCode, str]
    deeds: Mapping[LanguageCode, frozenset[str]]
    rest: bool = False
    open: bool = False
    lone: bool = False
    patient: str = ""
    gained: bool = False
    moves: bool = False


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the kinds in the order of the data."""
    return tuple(_kind(entry) for entry in _data()["kind"])


@cache
def adverse_kinds() -> frozenset[DecisionKind]:
    """Return the kinds by which a person loses something."""
    return frozenset(k.decision for k in kinds() if k.adverse) | {DecisionKind.REFUSE}


@cache
def words_for(language: Language, kind: Kind) -> PhraseSet:
    """Return the compiled phrases of ``kind``."""
    return compile_phrases(language, kind.phrases[language.code])


@cache
def objects_of(language: LanguageCode, keys: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern over lower-case text; the name of the group that matched is the key of the object."""
    named = _data()["objects"]
    wanted = [key for key in (keys or named) if key != PERSON]
    return re.compile("|".join(rf"(?P<{key}>\b(?:{named[key][language]})\w*)" for key in wanted))


@cache
def undone(language: LanguageCode, kind: Kind) -> re.Pattern[str] | None:
    """Return the words beside which the verb states no such decision."""
    return re.compile(kind.without[language]) if language in kind.without else None


@cache
def _data() -> dict[str, Any]:
    raw = (files("legal_risk.facts.decisions") / "kinds.toml").read_text(encoding="utf-8")
    return tomllib.loads(raw)


# A Kazakh verb is its own noun of action.
_NAMED_BY: Mapping[LanguageCode, str] = {"ru": "nouns", "kk": "verbs"}


def _kind(entry: dict[str, Any]) -> Kind:
    languages: tuple[LanguageCode, ...] = ACT_LANGUAGES
    return Kind(
        decision=DecisionKind(entry["name"]),
        adverse=entry.get("adverse", False),
        objects=tuple(entry.get("objects", ())),
        phrases={code: tuple(_phrases(code, entry[code])) for code in languages},
        without={code: entry[code]["without"] for code in languages if "without" in entry[code]},
        deeds={code: frozenset(entry[code].get(key, ())) for code, key in _NAMED_BY.items()},
        rest=entry.get("rest", False),
        open=entry.get("open", False),
        lone=entry.get("lone", False),
        patient=entry.get("patient", ""),
        gained=entry.get("gained", False),
        moves=entry.get("moves", False),
    )


def _phrases(language: LanguageCode, words: dict[str, Any]) -> Iterator[str]:
    for verb in words.get("verbs", ()):
        yield verb if " " in verb else f"{verb}/VERB"
        if language == "ru":
            yield f"{verb}ся/VERB"
    for noun in words.get("nouns", ()):
        yield from (frame.format(noun) for frame in _BY_NOUN)
    yield from words.get("phrases", ())
