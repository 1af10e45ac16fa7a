"""``legal-risk explain``: why a rule or a finding says what it says, and how a finding is cleared."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legal_risk.cli.console import Exit, guarded, show
from legal_risk.cli.options import DebugOption, Lang, LangOption, RulesOption
from legal_risk.errors import OptionError
from legal_risk.report.captions import Captions, captions
from legal_risk.report.legible import legible

if TYPE_CHECKING:
    from rich.text import Text

    from legal_risk.report.explained import Line

_What = Annotated[
    str, typer.Argument(metavar="RULE|FINDING", help="Id or name of a rule, or fingerprint of a finding.")
]
_Report = Annotated[
    Path | None, typer.Option("--report", metavar="FILE", help="JSON report with the finding (report.json).")
]
_File = Annotated[Path | None, typer.Option("--file", metavar="FILE", help="Act with the finding; it is checked.")]


@guarded
def explain(
    what: _What,
    report: _Report = None,
    file: _File = None,
    lang: LangOption = Lang.RU,
    rules: RulesOption = None,
    debug: DebugOption = False,
) -> int:
    """Explain a rule (what, why, example, instead, basis, precision) or a finding (cues, counter-evidence, cure)."""
    words = captions(lang.value)
    if report is None and file is None:
        show(_page(*_rule(what, rules, words)))
    else:
        acts = _saved(report) if report is not None else _checked(file, rules)
        for head, lines in _findings(acts, what, words):
            show(_page(head, lines))
    return Exit.CLEAN


def _rule(what: str, folder: Path | None, words: Captions) -> tuple[str, Iterable[Line]]:
    from legal_risk.cli.rules import load_rules
    from legal_risk.report.explained import rule_lines

    pack = load_rules(folder, examples=True)
    rule = next((r for r in pack.rules if what.casefold() in (r.id.casefold(), r.name.casefold())), None)
    if rule is None:
        if re.fullmatch(r"[0-9a-f]{6,16}", what):
            raise OptionError("LR323", words("explain.where"), hint=words("explain.where_hint"))
        raise OptionError("LR305", words("cli.rule_unknown", rule=what), hint=words("cli.rule_unknown_hint"))
    factor = next((f.name.get(words.language) for f in pack.factors if f.code == rule.factor), "")
    return rule.id, rule_lines(rule, factor, words)


def _findings(acts: list[Any], what: str, words: Captions) -> Iterator[tuple[str, Iterable[Line]]]:
    """Yield each finding whose fingerprint begins with ``what``: the two texts of one act may share a beginning."""
    from legal_risk.report.explained import finding_lines

    found = [(act, finding) for act in acts for finding in act["findings"] if finding["id"].startswith(what.lower())]
    if not found or len(what) < 6:
        raise OptionError("LR309", words("explain.unknown", id=what), hint=words("explain.unknown_hint"))
    for act, finding in found:
        factor: Mapping[str, str] = next((f["name"] for f in act["factors"] if f["factor"] == finding["factor"]), {})
        name = factor.get(words.language) or factor.get("ru", "")
        yield finding["id"], finding_lines(finding, act["source"]["name"], name, words)


def _saved(report: Path) -> list[Any]:
    try:
        acts: list[Any] = json.loads(report.read_text(encoding="utf-8"))["acts"]
        if all(isinstance(act, Mapping) and isinstance(act["findings"], list) for act in acts):
            return acts
    except (OSError, ValueError, KeyError, TypeError):
        pass
    hint = "give the report.json that `legal-risk check --format json` wrote"
    raise OptionError("LR313", "this is no report of an earlier check", where=report.name, hint=hint)


def _checked(file: Path | None, folder: Path | None) -> list[Any]:
    from legal_risk import api

    assert file is not None
    acts: list[Any] = api.check(file, rules_dir=folder, strict=True).to_dict()["acts"]
    return acts


def _page(head: str, lines: Iterable[Line]) -> Text:
    from rich.text import Text

    page = Text(f"{legible(head)}\n", style="bold")
    for label, value in lines:
        if value:
            page.append(f"\n{label}: ", "bold")
            page.append(legible(value), "not bold")
    return page
