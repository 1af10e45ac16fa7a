from __future__ import annotations

import json

import jsonschema
import pytest

from legal_risk.model.finding import Basis
from legal_risk.report.json import outline_to_dict, result_to_dict, schema, to_json
from tests.report import sample

CONTRACT = {
    (): {"schema", "tool", "acts", "errors"},
    ("acts",): {"source", "act", "coverage", "findings"},
    ("acts", "source"): {"name", "sha256", "format"},
    ("acts", "act"): {"kind", "type", "title", "number", "date", "body", "language"},
    ("acts", "coverage"): {"units", "checked", "not_checked"},
    ("acts", "findings"): {
        "id", "rule", "factor", "tier", "severity", "confidence", "language", "address", "path", "unit", "quote",
        "span", "evidence", "message", "why", "advice", "proposed_wording", "basis", "status",
    },
    ("acts", "findings", "evidence"): {"role", "quote", "span", "address"},
    ("errors",): {"source", "code", "message", "hint"},
}  # fmt: skip


def _places(value: object, path: tuple[str, ...]) -> list[dict[str, object]]:
    if isinstance(value, list):
        return [place for item in value for place in _places(item, path)]
    assert isinstance(value, dict)
    return _places(value[path[0]], path[1:]) if path else [value]


@pytest.mark.parametrize("path", CONTRACT)
def test_keys_of_the_contract_are_there(path):
    places = _places(result_to_dict(sample.full_result()), path)
    assert places
    for place in places:
        assert CONTRACT[path] <= set(place)


@pytest.mark.parametrize(
    "result", [sample.full_result(), sample.result_of(sample.hostile_report()), sample.result_of()]
)
def test_report_follows_its_schema(result):
    record = json.loads(to_json(result_to_dict(result)))
    jsonschema.Draft202012Validator.check_schema(schema("report"))
    jsonschema.Draft202012Validator(schema("report")).validate(record)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("acts", 0, "findings", 0, "tier"), "sign"),
        (("acts", 0, "findings", 0, "span"), [1]),
        (("acts", 0, "act", "date"), "4 марта 2025"),
        (("errors", 0, "code"), "E1"),
        (("schema",), "legal-risk/report/2"),
    ],
)
def test_schema_refuses_a_broken_report(path, value):
    record = result_to_dict(sample.full_result())
    target = record
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    assert list(jsonschema.Draft202012Validator(schema("report")).iter_errors(record))


def test_outline_follows_its_schema_and_covers_all_nodes():
    acts = [report.act for report in sample.full_result().acts]
    record = json.loads(to_json(outline_to_dict(acts)))
    jsonschema.Draft202012Validator(schema("outline")).validate(record)
    assert [len(a["root"]["children"]) for a in record["acts"]] == [len(act.root.children) for act in acts]
    assert record["acts"][0]["root"]["children"][1]["number"] == "1"


def test_quotes_are_the_source_at_their_span():
    for report in sample.full_result().acts:
        text = report.act.source.text
        for finding in result_to_dict(sample.result_of(report))["acts"][0]["findings"]:
            assert text[slice(*finding["span"])] == finding["quote"]
            for piece in finding["evidence"]:
                assert text[slice(*piece["span"])] == piece["quote"]


def test_reasons_of_gaps_are_in_the_language_of_the_act():
    gap = result_to_dict(sample.full_result())["acts"][0]["coverage"]["not_checked"][0]
    assert (gap["what"], gap["why"]) == ("страница 4", "нет текстового слоя")
    assert gap["localized"]["why"]["kk"] == "мәтін қабаты жоқ"


def test_hostile_text_survives_the_way_there_and_back():
    report = sample.hostile_report()
    text = to_json(result_to_dict(sample.result_of(report)))
    text.encode("utf-8")
    quotes = [finding["quote"] for finding in json.loads(text)["acts"][0]["findings"]]
    assert quotes == [finding.quote for finding in report.findings]


def test_equal_results_give_equal_text():
    assert to_json(result_to_dict(sample.full_result())) == to_json(result_to_dict(sample.full_result()))


def test_a_comparison_is_told_apart_from_a_legal_basis():
    act = sample.act_of("x.md", sample.RU_LINES)
    bases = (Basis("Закон «О выдуманных актах»"), Basis("Чужая методика", comparative=True))
    found = sample.finding_of(act, "Комиссия вправе", basis=bases)
    record = result_to_dict(sample.result_of(sample.act_report(act, (found,))))
    jsonschema.validate(record, schema("report"))
    assert [basis.get("comparative") for basis in record["acts"][0]["findings"][0]["basis"]] == [None, True]
