"""Short ways to make acts for the tests of amendments."""

from __future__ import annotations

from legal_risk.model.act import Act
from legal_risk.model.amendment import Formula, Target
from legal_risk.readers import read
from legal_risk.structure import parse

HEADS = {
    "ru": (
        "О внесении изменений\n\nПРИКАЗЫВАЮ:\n\n1. Внести в Правила приема в школу, утвержденные приказом Министра "
        "от 5 мая 2023 года № 77, следующие изменения:\n"
    ),
    "kk": (
        "Өзгерістер енгізу туралы\n\nБҰЙЫРАМЫН:\n\n1. Министрдің 2023 жылғы 5 мамырдағы № 77 бұйрығымен бекітілген "
        "Мектепке қабылдау қағидаларына мынадай өзгерістер енгізілсін:\n"
    ),
}


def act(text: str, name: str = "act.txt") -> Act:
    """Return the act of ``text``."""
    return parse(read(text.encode(), name=name))


def amending(language: str, formula: str) -> Act:
    """Return an amending act with ``formula``, its lines parted by ``|``."""
    return act(HEADS[language] + formula.replace("|", "\n") + "\n", f"draft.{language}.txt")


def told(formula: Formula) -> str:
    """Return operation, targets and new units of a formula as one line."""
    added = ",".join(f"{unit.kind.value}:{','.join(unit.numbers)}" for unit in formula.added)
    line = f"{formula.operation.value} {'; '.join(map(_target, formula.targets))}"
    return f"{line} + {added}" if added else line


def _target(target: Target) -> str:
    units = ".".join(f"{unit.kind.value}:{','.join(unit.numbers)}" for unit in target.units)
    element = "" if target.element == "unit" else f" [{target.element}{target.sentence or ''}]"
    return f"{target.document or '-'}/{units}{element}"
