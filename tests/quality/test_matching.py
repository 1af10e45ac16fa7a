from pathlib import Path

import pytest

from legal_risk.model.finding import Tier
from legal_risk.model.span import Span
from legal_risk.quality.labels import Absence, Expected, LabelledAct, Place, Trap
from legal_risk.quality.matching import compare
from legal_risk.quality.predictions import Predicted

SIGNED, SHOWN = Tier.CONCLUSION, Tier.LOOK


def labelled(*findings: Expected, absences: tuple[Absence, ...] = (), traps: tuple[Trap, ...] = ()) -> LabelledAct:
    return LabelledAct("act", "ru", Path("act.txt"), findings, absences, traps)


def place(unit: str | None, span: tuple[int, int] | None = None, scope: str = "approved") -> Place:
    return Place(unit, scope, span=Span(*span) if span else None)  # type: ignore[arg-type]


def found(
    factor: str, unit: str | None, span: tuple[int, int], tier: Tier = SIGNED, scope: str = "approved"
) -> Predicted:
    return Predicted(factor, tier, unit, scope, (Span(*span),))  # type: ignore[arg-type]


D3_IN_9 = Expected("D3", SIGNED, (place("9", (100, 110)),), required=True)


@pytest.mark.parametrize(
    ("predicted", "right"),
    [
        (found("D3", "9", (105, 120)), True),
        (found("D3", "9", (300, 310)), True),
        (found("D3", "8", (90, 101)), True),
        (found("D3", "8", (90, 100)), False),
        (found("D4", "9", (105, 120)), False),
        (found("D3", "9", (300, 310), scope="appendix"), False),
        (found("D3", None, (300, 310)), False),
    ],
    ids=["words", "unit", "words in another unit", "neighbour", "factor", "other part", "whole act"],
)
def test_a_finding_answers_a_label_of_its_factor_by_words_or_unit(predicted, right):
    score = compare(labelled(D3_IN_9), [predicted])
    assert score.judgements[0].right is right
    assert (not score.missed()) is right


def test_the_best_tier_of_all_answers_counts():
    score = compare(labelled(D3_IN_9), [found("D3", "9", (100, 110), SHOWN), found("D3", "9", (200, 210), SIGNED)])
    assert score.outcomes[0].tier is SIGNED
    assert compare(labelled(D3_IN_9), [found("D3", "9", (100, 110), SHOWN)]).outcomes[0].tier is SHOWN


def test_another_factor_is_accepted_where_the_label_says_so():
    label = Expected("P3", SIGNED, (place("19", (0, 10)),), also=frozenset({"D4"}))
    score = compare(labelled(label), [found("D4", "19", (0, 5))])
    assert score.judgements[0].right
    assert score.missed() == ()


def test_a_conflict_is_found_at_either_place():
    label = Expected("C1", SIGNED, (place("22", (0, 10)), place("27", (50, 60))))
    for unit, span in (("22", (0, 3)), ("27", (55, 70))):
        assert compare(labelled(label), [found("C1", unit, span)]).missed() == ()


def test_a_trap_beats_a_label_of_the_same_unit_but_not_one_on_the_same_words():
    trap = Trap("D3", place("9", (200, 210)))
    score = compare(labelled(D3_IN_9, traps=(trap,)), [found("D3", "9", (205, 220)), found("D3", "9", (100, 105))])
    assert [j.trap for j in score.judgements] == [trap, None]
    assert [j.right for j in score.judgements] == [False, True]
    assert len(score.wrong()) == 1


def test_something_missing_is_found_anywhere_in_the_act():
    act = labelled(absences=(Absence("P5", "defect", required=True),))
    score = compare(act, [found("P5", None, (0, 20))])
    assert score.judgements[0].right
    assert score.missed() == ()
    assert compare(act, []).missed()[0].required


def test_something_present_must_not_be_reported_missing():
    act = labelled(absences=(Absence("P5", "ok", "29"), Absence("P9", "n/a")))
    score = compare(act, [found("P5", None, (0, 20)), found("P9", None, (0, 20))])
    assert [j.right for j in score.judgements] == [False, False]
    assert score.outcomes == ()


def test_a_located_finding_of_a_missing_thing_is_also_answered_from_the_title():
    refusal = Expected("P2", SIGNED, (place("15", (100, 120)),), required=True)
    score = compare(labelled(refusal, absences=(Absence("P2", "defect", "15"),)), [found("P2", None, (0, 20))])
    assert score.missed() == ()
    assert len(score.outcomes) == 1


def test_a_missing_term_belongs_to_its_provision():
    act = labelled(absences=(Absence("D1", "defect", "17"),))
    assert compare(act, [found("D1", "17", (0, 5))]).missed() == ()
    elsewhere = compare(act, [found("D1", "3", (0, 5))])
    assert not elsewhere.judgements[0].right
    assert elsewhere.missed()[0].factor == "D1"
