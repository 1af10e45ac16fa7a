"""Time limits of an act: what is to be done, by whom, within how many days of which kind, counted from what."""

from legal_risk.facts.deadlines.act import deadlines
from legal_risk.facts.deadlines.scan import terms_in

__all__ = ["deadlines", "terms_in"]
