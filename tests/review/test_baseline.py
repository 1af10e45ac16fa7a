def test_progress_counts_what_is_found_no_longer(tmp_path):
    import json

    from legal_risk.model.report import Progress
    from legal_risk.report.json import result_to_dict, to_json
    from legal_risk.review import mark_known, read_baseline
    from tests.report import sample

    full = sample.russian_report()
    (tmp_path / "report.json").write_text(to_json(result_to_dict(sample.result_of(full))), encoding="utf-8")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["acts"]
    fewer = sample.act_report(full.act, full.findings[1:])
    marked = mark_known(sample.result_of(fewer), read_baseline(tmp_path / "report.json"))
    assert marked.progress == Progress(earlier=len(full.findings), fixed=1)
