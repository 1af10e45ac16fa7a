"""A draft comes back with a new chapter, other numbers and a tenth of its norms reworded: what was decided stays."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from legal_risk.model.finding import Status, Verdict
from legal_risk.quality import labelled_acts, shipped_check
from legal_risk.review import Decision, apply_decisions
from legal_risk.review.decide import norm_of
from tests.report.sample import result_of

REAL = os.environ.get("LEGAL_RISK_REAL_ACTS")
OWN = [(act.file, act.language) for act in labelled_acts()]
SHARED = [(p, p.stem[-2:]) for p in sorted(Path(REAL).glob("bylaws/*_??.md"))[:16]] if REAL else []
POINT = re.compile(r"(?m)^([ \t*]*)(\d+)(\\?\. )")
CHAPTER = {
    "ru": re.compile(r"(?m)^([#* \t]*Глава )(\d+)"),
    "kk": re.compile(r"(?m)^([#* \t]*)(\d+)(?=-тарау)"),
}
REFERENCE = {
    "ru": re.compile(r"(\bпункт[а-я]{0,3} )(\d+)(?= настоящ)"),
    "kk": re.compile(r"(\bҚағидалардың )(\d+)(?=-тарма)"),
}
NEW = {
    "ru": "Глава {}. Ведение журнала\n\n{}. Журнал ведет архивариус организации образования.\n\n"
    "{}. Срок хранения журнала составляет пять лет.\n\n",
    "kk": "{}-тарау. Журнал жүргізу\n\n{}. Журналды білім беру ұйымының мұрағатшысы жүргізеді.\n\n"
    "{}. Журналды сақтау мерзімі бес жылды құрайды.\n\n",
}
ADDED = {"ru": " текущего учебного года", "kk": " ағымдағы оқу жылында"}
POINTS = 2


def redrafted(text, language):
    """The next draft, and the lines of this one that were reworded."""
    chapters = list(CHAPTER[language].finditer(text))
    cut = chapters[1].start() if len(chapters) > 1 else None
    lines = text.splitlines(keepends=True)
    long = [
        n for n, line in enumerate(lines) if len(line) > 80 and not line.lstrip(" *").startswith(("#", "<", "|", ">"))
    ]
    reworded = set(long[4::10])
    cut_line = text.count("\n", 0, cut) if cut is not None else len(lines)
    first = next((int(m[2]) for m in [POINT.match(line) for line in lines[cut_line:]] if m), 1)
    made = []
    for number, line in enumerate(lines):
        if number == cut_line:
            made.append(NEW[language].format(chapters[1][2], first, first + 1))
        new = line
        if number in reworded:
            new = re.sub(r"^(\S*\W*(?:\w+\W+){3}\w+)", rf"\g<1>{ADDED[language]}", new, count=1)
        if number >= cut_line:
            new = POINT.sub(lambda m: f"{m[1]}{int(m[2]) + POINTS}{m[3]}", new)
            new = CHAPTER[language].sub(lambda m: f"{m[1]}{int(m[2]) + 1}", new)
        new = REFERENCE[language].sub(lambda m: f"{m[1]}{int(m[2]) + (POINTS if int(m[2]) >= first else 0)}", new)
        made.append(new)
    return "".join(made), reworded


@pytest.fixture(scope="module")
def drafts():
    """For each act: its report, that of the next draft, the findings whose norm nobody touched."""
    check, found = shipped_check(), {}
    for file, language in OWN + SHARED:
        text = file.read_text(encoding="utf-8")
        new_text, reworded = redrafted(text, language)
        old, new = (check(t.encode(), file.name) for t in (text, new_text))
        untouched = [f for f in old.findings if not reworded & _lines(text, f.norm or f.span)]
        found.setdefault((file in dict(SHARED), language), []).append((old, new, untouched))
    return found


def _lines(text, span):
    first = text.count("\n", 0, span.start)
    return set(range(first, first + text.count("\n", *span) + 1))


CASES = [(shared, language) for shared in ((False, True) if REAL else (False,)) for language in ("ru", "kk")]


@pytest.mark.parametrize("case", CASES)
def test_untouched_norms_keep_their_fingerprints(drafts, case):
    kept = total = 0
    for _, new, untouched in drafts[case]:
        ids = {f.id for f in new.findings}
        kept += sum(f.id in ids for f in untouched)
        total += len(untouched)
    assert total > 20
    assert kept >= 0.95 * total, (kept, total)


@pytest.mark.parametrize("case", CASES)
def test_decisions_follow_to_the_next_draft(drafts, case):
    followed = total = 0
    for old, new, _ in drafts[case]:
        verdict = Verdict(Status.REJECTED, "так задумано")
        # A finding whose words were changed away has nothing to follow to.
        there = {f.rule for f in new.findings}
        decisions = [Decision(f.id, f.factor, norm_of(f, old), verdict) for f in old.findings if f.rule in there]
        reviewed = apply_decisions(result_of(new), decisions, today=date(2026, 11, 22))
        followed += len(decisions) - len(reviewed.unused)
        total += len(decisions)
    assert followed >= 0.95 * total, (followed, total)
