"""The decisions that an act lets a body take about a person, each once, with the guarantees around it."""

from legal_risk.facts.decisions.act import decisions

__all__ = ["decisions"]
