"""Questions about the shipped rule pack as a whole."""

import re
from collections import Counter
from pathlib import Path

import pytest

from legal_risk.detectors import DETECTORS
from legal_risk.engine import load_pack
from legal_risk.engine.kinds import DetectorCall, check_call
from legal_risk.lang import language
from legal_risk.lang.notation import Choice, LexiconRef, parse_phrase
from legal_risk.model.rule import Words

PACK = load_pack(examples=True)
FOLDER = Path(__file__).resolve().parents[2] / "rules"
GROUP = {f.code: f.group for f in PACK.factors}
RULES = [pytest.param(rule, id=rule.id) for rule in PACK.rules]
SIZES = {"D": 8, "B": 3, "P": 10, "K": 2, "C": 5, "R": 3, "L": 3, "I": 6}


def placeholders(text):
    return sorted(set(re.findall(r"\{(\w+)\}", text)))


def conditions(rule):
    c = rule.conditions
    return (*c.required, *c.unless, *c.tier_if, *c.severity_if)


def phrases_of(rule):
    """Every phrase list of a rule: (language, phrases, whether the whole act is searched for them)."""
    words = [(rule.params, True)] if isinstance(rule.params, Words) else []
    words += [(w, False) for c in conditions(rule) for w in (c.words, c.closer_than) if w is not None]
    return [(code, phrases, whole) for w, whole in words for code, phrases in w.phrases.items()]


def lexicons_in(elements):
    for element in elements:
        if isinstance(element, LexiconRef):
            yield element.name
        elif isinstance(element, Choice):
            for branch in element.branches:
                yield from lexicons_in(branch)


def test_every_file_is_a_usable_rule():
    assert [str(e) for e in PACK.errors] == []
    files = {str(f.relative_to(FOLDER)) for f in FOLDER.glob("*/*.yaml")}
    assert files == {r.file for r in PACK.rules}


def test_the_factors_are_those_of_the_taxonomy_in_order():
    assert [f.code for f in PACK.factors] == [f"{g}{n}" for g, size in SIZES.items() for n in range(1, size + 1)]
    assert all(f.name.ru and f.name.kk and f.name.en for f in PACK.factors)


def test_ids_and_names_are_unique():
    names = Counter(r.name for r in PACK.rules)
    assert [n for n, count in names.items() if count > 1] == []


@pytest.mark.parametrize("rule", RULES)
def test_folder_and_file_agree_with_factor_and_name(rule):
    assert rule.file == f"{GROUP[rule.factor]}/{rule.factor}-{rule.name}.yaml"


@pytest.mark.parametrize("rule", RULES)
def test_examples_are_enough_in_every_language(rule):
    assert set(rule.applies.languages) == {"ru", "kk"} or rule.one_language, "say in one_language why not both"
    for code in rule.applies.languages:
        for kind in ("match", "no_match"):
            count = sum(e.language == code for e in getattr(rule.examples, kind))
            assert count >= 3, f"{rule.file}: {count} {kind} in {code}"
    assert {e.language for e in rule.examples.match} == set(rule.applies.languages)


@pytest.mark.parametrize("rule", RULES)
def test_texts_ask_for_the_same_values_in_all_languages(rule):
    for name in ("message", "why", "advice", "proposed_wording", "looked_for"):
        text = getattr(rule, name)
        assert placeholders(text.ru) == placeholders(text.kk) == placeholders(text.en), f"{rule.file}: {name}"


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_what_would_have_cleared_it(rule):
    assert all((rule.looked_for.ru, rule.looked_for.kk, rule.looked_for.en)), rule.file


@pytest.mark.parametrize("rule", RULES)
def test_texts_are_in_their_language(rule):
    for name in ("message", "why", "advice"):
        text = getattr(rule, name)
        assert re.search(r"[әғқңөұүһі]", text.kk, re.I), f"{rule.file}: {name}.kk"
        assert not re.search(r"[әғқңөұүһ]", text.ru, re.I), f"{rule.file}: {name}.ru"
        assert not re.search(r"[а-яё]", re.sub(r"«[^»]*»|“[^”]*”|\{\w+\}", "", text.en), re.I), (
            f"{rule.file}: {name}.en"
        )


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_basis_with_a_day_of_checking(rule):
    assert rule.basis, rule.file
    for basis in rule.basis:
        assert basis.provision, rule.file
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", basis.checked_on), rule.file
        assert basis.comparative is bool(re.search(r"РФ|Российской Федерации", basis.act)), rule.file


@pytest.mark.parametrize("rule", RULES)
def test_phrases_compile_and_can_be_searched_for(rule):
    for code, phrases, whole in phrases_of(rule):
        compiled = PACK.compiled(language(code), tuple(phrases))
        assert not whole or compiled.unanchored() == (), rule.file


@pytest.mark.parametrize("rule", [p for p in RULES if isinstance(p.values[0].params, DetectorCall)])
def test_detector_calls_fit_their_detectors(rule):
    check_call(rule.params, DETECTORS)


def test_every_detector_is_used():
    used = {r.params.name for r in PACK.rules if isinstance(r.params, DetectorCall)}
    assert sorted(set(DETECTORS) - used) == []
    assert all(name == detector.name for name, detector in DETECTORS.items())


def test_coverage_names_exactly_the_rules_there_are():
    for entry in PACK.coverage:
        there = tuple(r.id for r in PACK.rules if r.factor == entry.factor)
        assert entry.rules == there, f"coverage.yaml: {entry.factor}"
        assert there or (entry.reason.ru and entry.reason.kk and entry.reason.en)


def test_lexicons_exist_in_both_languages():
    assert sorted(PACK.lexicons.of("ru")) == sorted(PACK.lexicons.of("kk"))


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_lexicons_compile_and_have_no_repeats(code):
    for name, entries in PACK.lexicons.of(code).items():
        PACK.compiled(language(code), (f"@{name}",))
        assert [e for e, count in Counter(entries).items() if count > 1] == [], f"{name}.{code}.txt"


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_lexicons_are_used(code):
    written = [
        p for r in PACK.rules for language_code, phrases, _ in phrases_of(r) if language_code == code for p in phrases
    ]
    written += [e for entries in PACK.lexicons.of(code).values() for e in entries]
    named = {name for phrase in written for name in lexicons_in(parse_phrase(phrase))}
    sources = Path(__file__).resolve().parents[2] / "legal_risk"
    code_text = "\n".join(f.read_text(encoding="utf-8") for f in sources.rglob("*.py"))
    rule_text = "\n".join((FOLDER / r.file).read_text(encoding="utf-8") for r in PACK.rules)
    unused = [n for n in PACK.lexicons.of(code) if n not in named and f'"{n}"' not in code_text and n not in rule_text]
    assert unused == []


def test_files_are_plain_utf8_with_unix_lines():
    for file in FOLDER.rglob("*.*"):
        data = file.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf"), file.name
        assert b"\r" not in data, file.name
        assert data.endswith(b"\n"), file.name
