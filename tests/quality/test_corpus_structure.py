"""The units that labels name are units of the parsed act, at the place where the quoted words stand."""

import pytest

from legal_risk.model.act import Act, NodeKind
from legal_risk.model.span import Span
from legal_risk.quality.labels import LabelledAct
from legal_risk.quality.own_labels import read_own_labels
from legal_risk.quality.predictions import part_of
from legal_risk.readers import read
from legal_risk.resources import data_root
from legal_risk.structure import parse

ACTS = read_own_labels(data_root("corpora"))
UNITS = (NodeKind.POINT, NodeKind.ROW)


def unit_at(act: Act, span: Span) -> str | None:
    """Return the number of the innermost point or row that holds ``span``."""
    return next((n.number for n in reversed(list(act.walk())) if n.kind in UNITS and n.span.covers(span)), None)


@pytest.mark.parametrize("labelled", ACTS, ids=[f"{a.name}-{a.language}" for a in ACTS])
def test_units_of_labels_exist_where_the_words_stand(labelled: LabelledAct):
    act = parse(read(labelled.file.read_bytes(), name=labelled.file.name))
    located = labelled.located(act.source.text)
    places = [p for f in located.findings for p in f.places] + [t.place for t in located.traps]
    assert [(unit_at(act, p.span), part_of(act, p.span)) for p in places] == [(p.unit, p.scope) for p in places]
    points = {n.number for n in act.walk() if n.kind is NodeKind.POINT}
    assert {a.unit for a in labelled.absences if a.unit} <= points
    assert (act.language, act.typing.type) == (labelled.language, labelled.act_type)
