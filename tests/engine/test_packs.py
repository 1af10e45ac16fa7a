import pytest

from legal_risk.engine import load_pack
from legal_risk.errors import ResourceError, RuleError
from legal_risk.lang import language
from legal_risk.model.finding import Severity, Tier
from tests.engine.building import RULE, rule_with, write_pack


def test_a_pack_knows_its_rules_factors_and_coverage(tmp_path):
    pack = load_pack(write_pack(tmp_path / "p"))
    assert (pack.info.name, pack.info.version, len(pack.info.sha256)) == ("small", "1.10", 64)
    assert [r.id for r in pack.rules] == ["KZ-D5-1"]
    assert [f.code for f in pack.factors] == ["D3", "D5"]
    assert [(c.factor, c.rules, c.reason.en) for c in pack.coverage] == [
        ("D3", (), "no rule"),
        ("D5", ("KZ-D5-1",), ""),
    ]
    assert pack.rule("KZ-D5-1").name == "at-will"
    with pytest.raises(KeyError):
        pack.rule("KZ-D5-2")


def test_rules_are_ordered_by_factor_and_number(tmp_path):
    ids = ["KZ-D5-10", "KZ-D5-2", "KZ-D3-1"]
    texts = [rule_with("KZ-D5-1", i, "factor: D5", f"factor: {i[3:5]}") for i in ids]
    pack = load_pack(write_pack(tmp_path / "p", *texts))
    assert [r.id for r in pack.rules] == ["KZ-D3-1", "KZ-D5-2", "KZ-D5-10"]


def test_a_bad_rule_does_not_take_the_others_with_it(tmp_path):
    bad = rule_with("severity: high", "severity: huge", "KZ-D5-1", "KZ-D5-2")
    pack = load_pack(write_pack(tmp_path / "p", bad, RULE, rule_with("at-will", "again")))
    assert [r.name for r in pack.rules] == ["at-will"]
    assert [(e.code, e.where.partition(",")[0]) for e in pack.errors] == [
        ("LR203", "discretion/rule-1.yaml"),
        ("LR208", "discretion/rule-3.yaml"),
    ]


def test_the_hash_depends_on_every_file(tmp_path):
    first = load_pack(write_pack(tmp_path / "a", lexicons={"body.ru.txt": "орган\n"})).info
    assert load_pack(write_pack(tmp_path / "b", lexicons={"body.ru.txt": "орган\n"})).info == first
    assert load_pack(write_pack(tmp_path / "c", lexicons={"body.ru.txt": "совет\n"})).info != first
    assert load_pack(write_pack(tmp_path / "d", rule_with("why: {ru: почему", "why: {ru: зачем"))).info != first


def test_own_rules_and_changes(tmp_path):
    home = write_pack(tmp_path / "home", RULE, rule_with("KZ-D5-1", "KZ-D5-2"), lexicons={"body.ru.txt": "орган\n"})
    own = write_pack(
        tmp_path / "own",
        rule_with("KZ-D5-1", "MY-D5-1"),
        pack="off: [KZ-D5-2]\nchange: {KZ-D5-1: {severity: low, tier: look}, KZ-D5-9: {tier: look}}\n",
        lexicons={"body.ru.txt": "# ours\nсовет # too\n"},
    )
    pack = load_pack(home, [own])
    assert [(r.id, r.severity, r.tier) for r in pack.rules] == [
        ("KZ-D5-1", Severity.LOW, Tier.LOOK),
        ("MY-D5-1", Severity.HIGH, Tier.CONCLUSION),
    ]
    assert pack.lexicons.of("ru")["body"] == ("орган", "совет")
    assert [(e.code, e.message) for e in pack.errors] == [("LR209", "there is no rule KZ-D5-9 to change")]
    assert pack.info.sha256 != load_pack(home).info.sha256


def test_a_wrong_changes_file_is_reported(tmp_path):
    home = write_pack(tmp_path / "home")
    own = write_pack(tmp_path / "own", rule_with("KZ-D5-1", "MY-D5-1"), pack="of: [KZ-D5-1]\n")
    pack = load_pack(home, [own])
    assert [e.code for e in pack.errors] == ["LR202"]
    assert [r.id for r in pack.rules] == ["KZ-D5-1", "MY-D5-1"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"factors": "factors: [{code: D5, group: cellar, name: {ru: а, kk: ә, en: a}}]\n"}, "LR203"),
        ({"pack": "name: x\n"}, "LR203"),
        ({"pack": "name: x\nversion: 1\nauthor: y\n"}, "LR202"),
        ({"coverage": "D5: {rules: [KZ-D5-1]}\n"}, "LR203"),
    ],
)
def test_a_pack_that_cannot_be_used(tmp_path, change, code):
    with pytest.raises(RuleError) as caught:
        load_pack(write_pack(tmp_path / "p", **change))
    assert caught.value.code == code


def test_missing_folders_and_files(tmp_path):
    with pytest.raises(ResourceError, match="LR401"):
        load_pack(tmp_path / "nowhere")
    with pytest.raises(RuleError, match="LR207"):
        load_pack(tmp_path)
    with pytest.raises(RuleError, match="LR207"):
        load_pack(write_pack(tmp_path / "p"), [tmp_path / "nowhere"])


@pytest.mark.parametrize("place", ["mine.yaml", "rules/mine.yaml", "discretion/deep/mine.yaml", "discretion/mine.yml"])
def test_a_rule_file_where_none_is_looked_for_is_named(tmp_path, place):
    file = tmp_path / "own" / place
    file.parent.mkdir(parents=True)
    file.write_text(rule_with("KZ-D5-1", "MY-D5-1"), encoding="utf-8")
    pack = load_pack(write_pack(tmp_path / "home"), [tmp_path / "own"])
    assert [r.id for r in pack.rules] == ["KZ-D5-1"]
    assert [(e.code, e.where) for e in pack.errors] == [("LR207", f"own/{place}")]
    assert "discretion, delegation" in pack.errors[0].hint


def test_files_of_tools_and_of_a_copied_pack_are_no_stray_rules(tmp_path):
    own = write_pack(tmp_path / "own", rule_with("KZ-D5-1", "MY-D5-1"))
    (own / ".tool.yaml").write_text("a: b\n", encoding="utf-8")
    assert load_pack(write_pack(tmp_path / "home"), [own]).errors == ()


@pytest.mark.parametrize("name", [None, "readme.txt", "discretion/readme.md"])
def test_a_folder_without_rules_is_refused(tmp_path, name):
    own = tmp_path / "own"
    own.mkdir()
    if name:
        (own / name).parent.mkdir(exist_ok=True)
        (own / name).write_text("текст", encoding="utf-8")
    with pytest.raises(RuleError, match=r"LR207.*no rules"):
        load_pack(write_pack(tmp_path / "home"), [own])


@pytest.mark.parametrize(("name", "text"), [("lexicons/body.ru.txt", "совет\n"), ("pack.yaml", "off: [KZ-D5-2]\n")])
def test_a_folder_may_hold_lexicons_or_changes_alone(tmp_path, name, text):
    own = tmp_path / "own"
    (own / name).parent.mkdir(parents=True)
    (own / name).write_text(text, encoding="utf-8")
    home = write_pack(tmp_path / "home", RULE, rule_with("KZ-D5-1", "KZ-D5-2"))
    assert load_pack(home, [own]).errors == ()


def test_a_whole_pack_without_rules_is_refused(tmp_path):
    home = write_pack(tmp_path / "home")
    (home / "discretion" / "rule-1.yaml").unlink()
    with pytest.raises(RuleError, match=r"LR207.*no rules"):
        load_pack(home)


def test_equal_phrases_are_compiled_once(tmp_path):
    pack = load_pack(write_pack(tmp_path / "p", lexicons={"body.ru.txt": "орган\n"}))
    assert pack.compiled(language("ru"), ("@body",)) is pack.compiled(language("ru"), ("@body",))
