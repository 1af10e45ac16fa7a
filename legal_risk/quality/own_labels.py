"""The label files of this project: one YAML file for the two language texts of an act."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from typing import TypeVar

from legal_risk.engine.yamlio import Listing, Section, Text, Value, parse_yaml
from legal_risk.errors import ResourceError
from legal_risk.model.act import ActType
from legal_risk.model.finding import Tier
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.quality.labels import SCOPES, VERDICTS, Absence, Expected, LabelledAct, Place, Trap, Verdict

_Kind = TypeVar("_Kind", Text, Listing, Section)


def read_own_labels(corpus: Traversable) -> tuple[LabelledAct, ...]:
    """Return every labelled act of a corpus folder (``labels/*.yaml`` beside ``acts/``), sorted by name and language.

    Raises :class:`ResourceError` (``LR412``) for a label file that does not follow the form.
    """
    files = sorted((f for f in (corpus / "labels").iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    return tuple(act for f in files for act in parse_labels(f.read_text(encoding="utf-8"), f.name, corpus / "acts"))


def parse_labels(text: str, where: str, acts: Traversable) -> tuple[LabelledAct, ...]:
    """Return the labelled acts that the label file ``text`` describes; their files lie in ``acts``."""
    labels = parse_yaml(text, where)
    files = _get(labels, "files", Section, where)
    return tuple(_act(labels, language, acts, where) for language in ACT_LANGUAGES if language in files)


def _act(labels: Section, language: LanguageCode, acts: Traversable, where: str) -> LabelledAct:
    file = acts
    for part in _get(_get(labels, "files", Section, where), language, Text, where).split("/"):
        file = file / part
    absences = _get(labels, "absence", Section, where)
    return LabelledAct(
        name=_get(labels, "act", Text, where),
        language=language,
        file=file,
        findings=tuple(_finding(_section(f, where), language, where) for f in _get(labels, "findings", Listing, where)),
        absences=tuple(_absence(factor, _section(a, where), where) for factor, a in absences.items()),
        traps=tuple(_trap(_section(t, where), language, where) for t in _get(labels, "traps", Listing, where)),
        clean=labels.get("clean") == "true",
        act_type=_type(labels, where),
    )


def _finding(entry: Section, language: LanguageCode, where: str) -> Expected:
    main = _place(entry, entry, language, where)
    other = entry.get("other")
    places = (main,) if other is None else (main, _place(_section(other, where), entry, language, where))
    return Expected(
        factor=_get(entry, "factor", Text, where),
        tier=Tier(_get(entry, "tier", Text, where)),
        places=places,
        required=_get(entry, "required", Text, where) == "true",
        also=frozenset(str(f) for f in _get(entry, "also", Listing, where)) if "also" in entry else frozenset(),
        why=_get(entry, "why", Text, where),
    )


def _place(entry: Section, owner: Section, language: LanguageCode, where: str) -> Place:
    scope = str(entry.get("scope", owner.get("scope", "")))
    if scope not in SCOPES:
        raise _wrong(f"the scope '{scope}' is none of {', '.join(SCOPES)}", entry, where)
    quote = _get(_get(entry, "quote", Section, where), language, Text, where)
    return Place(_get(entry, "unit", Text, where), next(s for s in SCOPES if s == scope), quote)


def _absence(factor: str, entry: Section, where: str) -> Absence:
    verdict: Verdict | None = next((v for v in VERDICTS if v == entry.get("verdict")), None)
    if verdict is None:
        raise _wrong(f"the verdict on {factor} is none of {', '.join(VERDICTS)}", entry, where)
    unit = entry.get("unit")
    return Absence(
        factor, verdict, None if unit is None else str(unit), entry.get("required") == "true", str(entry.get("why", ""))
    )


def _trap(entry: Section, language: LanguageCode, where: str) -> Trap:
    place = _place(entry, entry, language, where)
    return Trap(_get(entry, "factor", Text, where), place, _get(entry, "why_not", Text, where))


def _type(labels: Section, where: str) -> ActType:
    name = str(_get(labels, "type", Text, where))
    found = next((t for t in ActType if t.value == name), None)
    if found is None:
        raise _wrong(f"the type '{name}' is none of {', '.join(ActType)}", labels, where)
    return found


def _section(value: Value, where: str) -> Section:
    if not isinstance(value, Section):
        raise _wrong("an entry is not a mapping", value, where)
    return value


def _get(section: Section, key: str, kind: type[_Kind], where: str) -> _Kind:
    value = section.get(key)
    if not isinstance(value, kind):
        raise _wrong(f"the key '{key}' is missing or of the wrong kind", section, where)
    return value


def _wrong(message: str, value: Value, where: str) -> ResourceError:
    return ResourceError("LR412", message, where=f"{where}, line {value.line}", hint="see corpora/README.md")
