"""The examples of a rule, run: each becomes an act that the rule alone reads, marks are compared with findings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from legal_risk.engine.detector import Detectors
from legal_risk.engine.packs import Pack
from legal_risk.engine.run import run_rules
from legal_risk.model.act import Act, ActType
from legal_risk.model.localized import LanguageCode
from legal_risk.model.rule import Example, Rule
from legal_risk.model.span import Span

if TYPE_CHECKING:
    from legal_risk.facts import Facts

_FRAMES: dict[LanguageCode, str] = {
    "ru": "Правила рассмотрения обращений\n\nГлава 1. Порядок рассмотрения\n\n1. {text}\n",
    "kk": "Өтініштерді қарау қағидалары\n\n1-тарау. Қарау тәртібі\n\n1. {text}\n",
}
_MARKS = re.compile(r"\[\[|\]\]")


@dataclass(frozen=True, slots=True)
class Problem:
    """An example that does not come out as the rule says; ``message`` shows what was expected and what was found."""

    rule: str
    example: Example
    message: str


def check_examples(rule: Rule, pack: Pack, detectors: Detectors) -> list[Problem]:
    """Run the examples of ``rule`` and return those that fail; a known failure that is none any more counts too."""
    listed = rule.examples
    problems = [p for e in (*listed.match, *listed.no_match) if (p := try_example(rule, e, pack, detectors))]
    for example in (*listed.known_miss, *listed.known_false_alarm):
        if try_example(rule, example, pack, detectors) is None:
            problems.append(Problem(rule.id, example, "a known failure that does not fail: move it to the examples"))
    return problems


def try_example(rule: Rule, example: Example, pack: Pack, detectors: Detectors) -> Problem | None:
    """Run ``rule`` over one example; ``None`` when the findings are exactly the marked stretches."""
    text, marked = unmarked(framed(example))
    act = _act(text, example, rule)
    report = run_rules(act, pack.only(rule), detectors, languages=(example.language,), **_texts(example, rule))
    broken = [u.why.en for u in report.coverage.not_checked if u.what.ru == rule.id]
    if broken:
        return Problem(rule.id, example, broken[0])
    outcome = next(f for f in report.factors if f.factor == rule.factor)
    if outcome.outcome in ("not-applicable", "not-checked"):
        return Problem(rule.id, example, outcome.reason.en)
    found = sorted({f.span for f in report.findings})
    if found == marked:
        return None
    return Problem(rule.id, example, f"expected {_shown(marked, text)}, found {_shown(found, text)}")


def framed(example: Example) -> str:
    """Return the text of an act: several lines as they are, one line as point 1 of a small act."""
    return example.text + "\n" if "\n" in example.text else _FRAMES[example.language].format(text=example.text)


def unmarked(text: str) -> tuple[str, list[Span]]:
    """Return ``text`` without its marks, and the stretches that were marked."""
    marks = [m.start() - 2 * number for number, m in enumerate(_MARKS.finditer(text))]
    return _MARKS.sub("", text), [Span(*pair) for pair in zip(marks[::2], marks[1::2], strict=True)]


def _act(text: str, example: Example, rule: Rule) -> Act:
    from legal_risk.readers import read
    from legal_risk.structure import parse

    source = read(text.encode("utf-8"), name="example.txt")
    return parse(source, act_type=example.act_type or next(_types(example, rule), None))


def _texts(example: Example, rule: Rule) -> dict[str, Any]:
    """Return the texts that an example is compared with: the other language, another act."""
    if example.companion:
        return {"companions": (_facts(replace(example, text=example.companion), rule),)}
    if not example.pair:
        return {}
    other = replace(example, language="kk" if example.language == "ru" else "ru", text=example.pair)
    return {"pair": _facts(other, rule)}


def _facts(example: Example, rule: Rule) -> Facts:
    from legal_risk.facts import collect
    from legal_risk.lang.annotated import Annotated

    return collect(Annotated(_act(framed(example), example, rule)))


def _types(example: Example, rule: Rule) -> Iterator[ActType]:
    """Yield a type that the rule applies to, for a sentence that cannot show what act it is from."""
    if "\n" not in example.text:
        preferred = (ActType.RULES, *sorted(rule.applies.act_types), *ActType)
        yield from (t for t in preferred if rule.applies.to_type(t))


def _shown(spans: list[Span], text: str) -> str:
    return ", ".join(f"«{s.of(text)}»" for s in spans) or "nothing"
