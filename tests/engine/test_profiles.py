"""Profiles weigh findings; methods name and order the factors."""

import pytest

from legal_risk.detectors import DETECTORS
from legal_risk.engine import load_pack, run_rules
from legal_risk.errors import OptionError
from legal_risk.model.finding import Tier
from legal_risk.quality import labelled_acts
from legal_risk.readers import read
from legal_risk.structure import parse

PACK = load_pack()
CODES = {factor.code for factor in PACK.factors}
ACT = next(a for a in labelled_acts() if a.name == "school-heads" and a.language == "ru")


@pytest.fixture(scope="module")
def act():
    return parse(read(ACT.file.read_bytes(), name=ACT.file.name))


@pytest.fixture(scope="module")
def plain(act):
    return run_rules(act, PACK, DETECTORS)


def test_the_usual_profile_changes_nothing(act, plain):
    assert run_rules(act, PACK, DETECTORS, profile=PACK.profile("education-draft")) == plain


def test_the_strict_profile_signs_everything_and_loses_nothing(act, plain):
    strict = run_rules(act, PACK, DETECTORS, profile=PACK.profile("strict"))
    assert plain.of_tier(Tier.LOOK)
    assert not strict.of_tier(Tier.LOOK)
    assert {f.id for f in strict.findings} == {f.id for f in plain.findings}


def test_a_factor_that_a_profile_leaves_out_is_reported_as_not_checked(act):
    profile = PACK.profile("internal-order")
    report = run_rules(act, PACK, DETECTORS, profile=profile)
    left_out = [o for o in report.factors if o.factor in profile.off]
    assert len(left_out) == len(profile.off) == 3
    assert not any(o.outcome == "not-found" for o in left_out)


@pytest.mark.parametrize("code", ["internal-order", "education-draft", "strict"])
def test_a_profile_is_named_in_all_languages(code):
    name = PACK.profile(code).name
    assert name.ru and name.kk and name.en


@pytest.mark.parametrize(("ask", "code"), [("profile", "LR306"), ("method", "LR307")])
def test_an_unknown_name_is_refused_with_the_known_ones(ask, code):
    with pytest.raises(OptionError) as caught:
        getattr(PACK, ask)("nonsense")
    assert caught.value.code == code and "one of" in caught.value.hint


def test_the_method_without_points_says_why():
    with pytest.raises(OptionError, match="no points"):
        PACK.method("kz")


@pytest.mark.parametrize("code", ["ru-96", "kr-acrc", "ua-nacp"])
def test_a_method_covers_every_factor_once(code):
    covered = [factor for point in PACK.method(code).points for factor in point.factors]
    assert sorted(covered) == sorted(CODES)


def test_a_method_orders_factors_by_its_points():
    method = PACK.method("ru-96")
    assert method.point_of("D4").point == "3б"
    assert [method.place_of(f) for f in ("L1", "D1", "unknown")] == [11, 0, 12]
