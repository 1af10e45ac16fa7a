import pytest

from legal_risk.model.act import Act, ActType, ActTyping, Node, NodeKind, Requisites
from legal_risk.model.finding import Confidence, Evidence, EvidenceRole, Finding, Severity, Tier
from legal_risk.model.localized import Localized
from legal_risk.model.report import ActReport, Coverage
from legal_risk.model.source import SourceText
from legal_risk.model.span import Span
from legal_risk.model.view import TextMap
from legal_risk.quality.predictions import part_of, predictions

TEXT = "." * 100
EMPTY = Localized()


def act() -> Act:
    """An order up to 30, approved rules up to 90, in them an appendix from 70 with a point."""
    point = Node(NodeKind.POINT, Span(72, 88), "1")
    appendix = Node(NodeKind.APPENDIX, Span(70, 90), children=(point,))
    rules = Node(NodeKind.APPROVED, Span(30, 90), children=(Node(NodeKind.POINT, Span(35, 60), "1"), appendix))
    root = Node(NodeKind.ACT, Span(0, 100), children=(Node(NodeKind.OPERATIVE, Span(0, 30)), rules))
    source = SourceText("a.txt", "txt", "", TEXT, (), TextMap(TEXT, (0,), (0,), 100))
    typing = ActTyping(ActType.RULES, 1.0)
    return Act(source, root, (), Requisites("rules", ""), typing, "ru", {}, {}, {})


@pytest.mark.parametrize(
    ("span", "part"),
    [((5, 9), "operative"), ((40, 50), "approved"), ((75, 80), "appendix"), ((92, 95), None), ((25, 35), None)],
)
def test_the_part_of_an_act_is_the_innermost(span, part):
    assert part_of(act(), Span(*span)) == part


def test_findings_become_predictions_with_both_places_of_a_conflict():
    other = Evidence(EvidenceRole.CONFLICT, ".", Span(75, 80), EMPTY)
    cue = Evidence(EvidenceRole.CUE, ".", Span(1, 2), EMPTY)
    finding = Finding(
        id="f",
        rule="KZ-C1-1",
        factor="C1",
        tier=Tier.LOOK,
        severity=Severity.HIGH,
        confidence=Confidence.HIGH,
        language="ru",
        address=EMPTY,
        path=(),
        unit="1",
        quote="...",
        span=Span(40, 43),
        evidence=(cue, other),
        message=EMPTY,
        why=EMPTY,
        advice=EMPTY,
        proposed_wording=EMPTY,
        looked_for=EMPTY,
        basis=(),
    )
    (found,) = predictions(ActReport(act(), Coverage(1, 1, 100, 100), (finding,), ()))
    assert (found.factor, found.tier, found.unit, found.scope) == ("C1", Tier.LOOK, "1", "approved")
    assert found.spans == (Span(40, 43), Span(75, 80))
