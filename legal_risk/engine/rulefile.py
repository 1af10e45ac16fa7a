"""From a rule file to a :class:`Rule`: every key is known, every value is of its type, nothing is silently ignored."""

from __future__ import annotations

import re
from collections.abc import Collection

from legal_risk.engine.kinds import KINDS
from legal_risk.engine.schema import Reader
from legal_risk.engine.yamlio import head_of, parse_yaml
from legal_risk.errors import RuleError
from legal_risk.lang.notation import parse_phrase
from legal_risk.model.act import ActType, Zone
from legal_risk.model.finding import Basis, Confidence, Severity, Tier
from legal_risk.model.localized import ACT_LANGUAGES, LanguageCode
from legal_risk.model.rule import (
    Applies,
    Condition,
    Conditions,
    Example,
    Examples,
    Rule,
    RuleStatus,
    Scope,
    Side,
    Words,
)

_MARKED = re.compile(r"\[\[.+?\]\]", re.DOTALL)


def read_rule(text: str, file: str, factors: Collection[str], *, examples: bool = True) -> Rule:
    """Return the rule in ``text``; ``file`` names it in errors, ``factors`` are the codes that exist.

    Without ``examples`` they are not read and the notation of the phrases is not checked: neither is needed to run a
    rule that was checked once. Raises :class:`RuleError` (``LR201`` to ``LR204``) for the first thing that is wrong.
    """
    reader = Reader(parse_yaml(text if examples else head_of(text), file), file)
    applies = _applies(reader)
    kind = reader.text("kind")
    if kind not in KINDS:
        raise reader.error("kind", f"one of {', '.join(KINDS)}; not '{kind}'")
    rule = Rule(
        id=_id(reader),
        name=_name(reader),
        factor=_factor(reader, factors),
        status=reader.choice("status", RuleStatus),
        severity=reader.choice("severity", Severity),
        confidence=reader.choice("confidence", Confidence),
        tier=reader.choice("tier", Tier),
        applies=applies,
        kind=kind,
        params=KINDS[kind].read(reader.inner("params")),
        conditions=_conditions(reader, applies.languages),
        basis=tuple(_basis(b) for b in reader.inners("basis")),
        message=reader.localized("message"),
        why=reader.localized("why"),
        advice=reader.localized("advice"),
        proposed_wording=reader.localized("proposed_wording", required=False),
        looked_for=reader.localized("looked_for", required=False),
        examples=_examples(reader),
        file=file,
        one_language=reader.text("one_language", ""),
    )
    reader.done()
    if examples:
        _check_phrases(rule)
    return rule


def _check_phrases(rule: Rule) -> None:
    c = rule.conditions
    words = [rule.params] if isinstance(rule.params, Words) else []
    for condition in (*c.required, *c.unless, *c.tier_if, *c.severity_if):
        words += [condition.words, *([condition.closer_than] if condition.closer_than else [])]
    for phrase in (p for w in words for phrases in w.phrases.values() for p in phrases):
        try:
            parse_phrase(phrase)
        except RuleError as error:
            raise RuleError(error.code, error.message, where=f"{rule.file}: {error.where}") from error


def _id(reader: Reader) -> str:
    written = reader.text("id")
    if not re.fullmatch(r"[A-Z]{2,}-[A-Z]\d+-\d+", written):
        raise reader.error("id", "COUNTRY-FACTOR-NUMBER, for example KZ-D5-1")
    return written


def _name(reader: Reader) -> str:
    written = reader.text("name")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", written):
        raise reader.error("name", "lower-case words joined by hyphens")
    return written


def _factor(reader: Reader, factors: Collection[str]) -> str:
    written = reader.text("factor")
    if written not in factors:
        raise reader.error("factor", f"one of {', '.join(factors)}; not '{written}'")
    if f"-{written}-" not in reader.text("id"):
        raise reader.error("factor", f"the factor that the id names ({reader.text('id')})")
    return written


def _applies(reader: Reader) -> Applies:
    if not reader.has("applies"):
        return Applies()
    inner = reader.inner("applies")
    defaults = Applies()
    languages = tuple(_language(inner, code) for code in inner.texts("languages"))
    found = Applies(
        frozenset(inner.choices("act_types", ActType)),
        frozenset(inner.choices("not_act_types", ActType)),
        frozenset(inner.choices("zones", Zone)) or defaults.zones,
        languages or defaults.languages,
    )
    inner.done()
    return found


def _language(reader: Reader, code: str) -> LanguageCode:
    for known in ACT_LANGUAGES:
        if code == known:
            return known
    raise reader.error("languages", f"some of {', '.join(ACT_LANGUAGES)}; not '{code}'")


def _conditions(reader: Reader, languages: tuple[LanguageCode, ...]) -> Conditions:
    def read(key: str, allowed: tuple[str, ...] = ()) -> tuple[Condition, ...]:
        return tuple(_condition(inner, languages, allowed) for inner in reader.inners(key))

    return Conditions(
        read("with"),
        read("unless"),
        read("tier_if", tuple(t.value for t in Tier)),
        read("severity_if", tuple(s.value for s in Severity)),
    )


def _condition(reader: Reader, languages: tuple[LanguageCode, ...], allowed: tuple[str, ...]) -> Condition:
    to = reader.text("to") if allowed else ""
    if allowed and to not in allowed:
        raise reader.error("to", f"one of {', '.join(allowed)}; not '{to}'")
    condition = Condition(
        _words(reader, languages),
        reader.choice("scope", Scope, Scope.SENTENCE),
        reader.choice("side", Side, Side.BOTH),
        reader.number("within"),
        _words(reader.inner("closer_than"), languages) if reader.has("closer_than") else None,
        False if allowed else reader.flag("lower"),
        to,
    )
    reader.done()
    return condition


def _words(reader: Reader, languages: tuple[LanguageCode, ...]) -> Words:
    phrases = reader.by_language("phrases") if reader.has("phrases") else {}
    named = tuple(f"@{name}" for name in reader.texts("lexicon"))
    if not phrases and not named:
        raise reader.error("phrases", "phrases or a lexicon")
    if reader.path.endswith("closer_than."):
        reader.done()
    found = {code: phrases.get(code, ()) + named for code in languages}
    return Words({code: words for code, words in found.items() if words})


def _basis(reader: Reader) -> Basis:
    verified = reader.text("verified", "true")
    if verified not in ("true", "false"):
        raise reader.error("verified", "true or false")
    basis = Basis(
        reader.text("act"),
        reader.text("provision", ""),
        reader.text("checked_on", ""),
        reader.text("href", ""),
        verified == "true",
        reader.flag("comparative"),
    )
    reader.done()
    return basis


def _examples(reader: Reader) -> Examples:
    if not reader.has("examples"):
        return Examples()
    inner = reader.inner("examples")
    found = Examples(
        _listed(inner, "match", marked=True),
        _listed(inner, "no_match", marked=False),
        _listed(inner, "known_miss", marked=True),
        _listed(inner, "known_false_alarm", marked=False),
    )
    inner.done()
    return found


def _listed(reader: Reader, key: str, *, marked: bool) -> tuple[Example, ...]:
    return tuple(_example(inner, marked=marked) for inner in reader.inners(key))


def _example(reader: Reader, *, marked: bool) -> Example:
    text = reader.text("text")
    if bool(_MARKED.search(text)) is not marked:
        raise reader.error("text", "the finding marked [[so]]" if marked else "no [[mark]]: nothing is to be found")
    act_type = reader.choice("act_type", ActType) if reader.has("act_type") else None
    language, line = _language(reader, reader.text("lang")), reader.section.line
    example = Example(language, text, act_type, line, reader.text("pair", ""), reader.text("companion", ""))
    reader.done()
    return example
