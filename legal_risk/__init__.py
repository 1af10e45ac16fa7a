"""Corruption-risk factors in education acts of Kazakhstan, in Kazakh and Russian."""

from __future__ import annotations

__version__ = "0.1.0"
