"""Bodies that decide together: who they are, what they decide, which of their guarantees the act gives."""

from legal_risk.facts.bodies.collect import collegial_bodies

__all__ = ["collegial_bodies"]
