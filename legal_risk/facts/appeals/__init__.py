"""Ways to challenge a decision: the units that open one, and which parts of the way they describe."""

from legal_risk.facts.appeals.bars import Bar, bars
from legal_risk.facts.appeals.collect import appeals
from legal_risk.facts.appeals.reviewers import handed_on
from legal_risk.facts.appeals.units import about_things, defines

__all__ = ["Bar", "about_things", "appeals", "bars", "defines", "handed_on"]
