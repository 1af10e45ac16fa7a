"""Decisions, baselines and comparisons follow findings through renumbering and small edits."""

import json
import re
from datetime import date

import pytest

from legal_risk.model.drafts import Change, Fate
from legal_risk.model.finding import Status, Tier, Verdict
from legal_risk.quality import labelled_acts, shipped_check
from legal_risk.report.json import result_to_dict
from legal_risk.review import Decision, apply_decisions, compare, mark_known, read_baseline
from legal_risk.review.decide import norm_of
from tests.report.sample import result_of

NAMES = [("school-heads", "ru"), ("school-heads", "kk"), ("dormitory", "ru"), ("dormitory", "kk")]
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def check():
    return shipped_check()


def text_of(name, language):
    act = next(a for a in labelled_acts() if (a.name, a.language) == (name, language))
    return act.file.read_text(encoding="utf-8"), act.file.name


def renumbered(text, by=1):
    """The same act with every point and every reference to a point numbered higher, as after inserted points."""
    points = r"(?m)^(\s*(?:\*\*)?)(\d+)(\. )"
    references = r"(\bпункт[а-я]* |Қағидалардың )(\d+)( настоящих|-тарма)"
    for pattern in (points, references):
        text = re.sub(pattern, lambda m: f"{m[1]}{int(m[2]) + by}{m[3]}", text)
    return text


@pytest.mark.parametrize(("name", "language"), NAMES)
def test_renumbering_keeps_the_fingerprints(check, name, language):
    text, file = text_of(name, language)
    old, new = check(text.encode(), file), check(renumbered(text).encode(), file)
    before, after = {f.id for f in old.findings}, {f.id for f in new.findings}
    assert len(before) >= 8
    assert len(before & after) >= 0.95 * len(before)


@pytest.mark.parametrize(("name", "language"), NAMES)
def test_every_verdict_follows_its_finding_to_the_next_draft(check, name, language):
    text, file = text_of(name, language)
    old, new = check(text.encode(), file), check(renumbered(text).encode(), file)
    verdict = Verdict(Status.REJECTED, "так задумано", "эксперт")
    decisions = [Decision(f.id, f.factor, norm_of(f, old), verdict) for f in old.findings]
    reviewed = apply_decisions(result_of(new), decisions, today=TODAY)
    assert reviewed.unused == () and reviewed.expired == ()
    rejected = [f for f in reviewed.result.acts[0].findings if f.status is Status.REJECTED]
    assert len(rejected) == len(old.findings) and all(f.verdict == verdict for f in rejected)


def test_a_verdict_follows_a_small_edit_and_not_a_new_norm(check):
    text, file = text_of("dormitory", "ru")
    finding = next(f for f in check(text.encode(), file).findings if f.factor == "D6")
    old = check(text.encode(), file)
    verdict = Verdict(Status.ACCEPTED)
    decision = Decision("0" * 16, "D6", norm_of(finding, old).replace("как правило", "как правило, ранее"), verdict)
    reviewed = apply_decisions(result_of(old), [decision], today=TODAY)
    assert [f.factor for f in reviewed.result.acts[0].findings if f.verdict] == ["D6"]
    foreign = Decision("0" * 16, "D6", "Совсем другая норма о другом предмете и других лицах.", verdict)
    assert apply_decisions(result_of(old), [foreign], today=TODAY).unused == (foreign,)


def test_expired_and_unused_decisions_are_told_apart(check):
    text, file = text_of("dormitory", "ru")
    report = check(text.encode(), file)
    first = report.findings[0]
    expired = Decision(first.id, first.factor, "", Verdict(Status.ACCEPTED, expires="2026-11-21"))
    elsewhere = Decision(first.id, first.factor, "", Verdict(Status.ACCEPTED), source="other.docx")
    reviewed = apply_decisions(result_of(report), [expired, elsewhere], today=TODAY)
    assert reviewed.expired == (expired,) and reviewed.unused == (elsewhere,)
    assert all(f.status is Status.NEW for f in reviewed.result.acts[0].findings)


def test_only_what_the_last_report_lacks_is_new(check, tmp_path):
    text, file = text_of("dormitory", "ru")
    old = check(text.encode(), file)
    saved = tmp_path / "report.json"
    saved.write_text(json.dumps(result_to_dict(result_of(old))), encoding="utf-8")
    added = "\n99. Заведующий общежитием по своему усмотрению отказывает обучающемуся в предоставлении места.\n"
    new = check((renumbered(text) + added).encode(), "draft-2.txt")
    marked = mark_known(result_of(new), read_baseline(saved)).acts[0]
    # who may be turned down changes what is worth a look elsewhere, too
    fresh = [f for f in marked.findings if f.status is Status.NEW and f.tier is Tier.CONCLUSION]
    assert fresh and {f.unit for f in fresh} <= {"99", None}
    assert sum(f.status is Status.KNOWN for f in marked.findings) >= 0.9 * len(old.findings)


def test_two_drafts_are_compared_norm_by_norm(check):
    text, file = text_of("dormitory", "ru")
    point = next(f for f in check(text.encode(), file).findings if f.factor == "D6")
    mended = text.replace("как правило", "в порядке очереди", 1)
    comparison = compare(check(text.encode(), file), check(renumbered(mended).encode(), file))
    fixed = comparison.of(Change.FIXED)
    assert [(c.old.factor, c.old.quote) for c in fixed] == [("D6", point.quote)]
    # the references keep the old numbers
    assert {c.new.factor for c in comparison.of(Change.NEW)} <= {"C5"} and comparison.of(Change.MOVED)
    assert [n.fate for n in comparison.norms if "в порядке очереди" in n.new] == [Fate.REWORDED]
    assert {n.fate for n in comparison.norms} == {Fate.REWORDED, Fate.MOVED}


def test_added_and_dropped_norms_are_named(check):
    text, file = text_of("dormitory", "ru")
    lines = text.splitlines()
    place = next(n for n, line in enumerate(lines) if re.match(r"\s*9\. ", line))
    lines[place] = "9. Комендант ведет журнал посетителей и хранит его один год в архиве колледжа."
    comparison = compare(check(text.encode(), file), check("\n".join(lines).encode(), file))
    assert [(n.fate, bool(n.old), bool(n.new)) for n in comparison.norms] == [
        (Fate.ADDED, False, True),
        (Fate.DROPPED, True, False),
    ]
