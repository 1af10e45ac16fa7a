"""The decisions file: what experts decided about findings, kept as YAML beside the drafts and edited by hand."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from legal_risk.engine.schema import Reader
from legal_risk.engine.yamlio import parse_yaml
from legal_risk.errors import OptionError, RuleError
from legal_risk.model.finding import Status, Verdict

SCHEMA = "legal-risk/verdicts/1"
_ACTING = frozenset(("Cc", "Cf", "Co", "Cs", "Cn"))
"""Unicode categories of control characters, direction marks and what is no character."""
_WORDS = {"accept": Status.ACCEPTED, "reject": Status.REJECTED}
_KEYS = {status: word for word, status in _WORDS.items()}


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry: the fingerprint of the finding, its factor and norm (to follow it when the norm is reworded)."""

    finding: str
    factor: str
    norm: str
    verdict: Verdict
    source: str = ""
    unit: str = ""

    def expired(self, today: date) -> bool:
        """Tell whether the decision holds no longer on ``today``."""
        return bool(self.verdict.expires) and date.fromisoformat(self.verdict.expires) < today


def read_decisions(file: str | os.PathLike[str]) -> tuple[Decision, ...]:
    """Return the decisions in ``file``, in its order.

    Raises :class:`OptionError`: ``LR310`` the file cannot be read, ``LR311`` it does not follow the form (file, line
    and key are named), ``LR312`` a rejection gives no reason.
    """
    path = Path(file)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise OptionError("LR310", "the decisions file cannot be read", where=path.name, hint=str(error)) from error
    try:
        reader = Reader(parse_yaml(text, path.name), path.name)
        schema = reader.text("schema", SCHEMA)
        if schema != SCHEMA:
            raise reader.error("schema", SCHEMA)
        found = tuple(_decision(entry) for entry in reader.inners("decisions"))
        reader.done()
    except RuleError as error:
        raise OptionError("LR311", error.message, where=error.where, hint=error.hint) from error
    return found


def write_decisions(decisions: Iterable[Decision], file: str | os.PathLike[str]) -> None:
    """Write ``decisions`` to ``file``, so that :func:`read_decisions` gives them back."""
    lines = [f"schema: {SCHEMA}", "decisions:"]
    for one in decisions:
        fields = {
            "finding": one.finding,
            "factor": one.factor,
            "source": one.source,
            "unit": one.unit,
            "norm": one.norm,
            "verdict": _KEYS[one.verdict.status],
            "reason": one.verdict.reason,
            "note": one.verdict.note,
            "author": one.verdict.author,
            "date": one.verdict.date,
            "expires": one.verdict.expires,
        }
        stated = [f"{key}: {_scalar(value)}" for key, value in fields.items() if value and value.strip()]
        lines += [f"  - {stated[0]}", *(f"    {field}" for field in stated[1:])]
    if len(lines) == 2:
        lines[1] = "decisions: []"
    Path(file).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _decision(reader: Reader) -> Decision:
    word = reader.text("verdict")
    if word not in _WORDS:
        raise reader.error("verdict", f"one of {', '.join(_WORDS)}")
    reason = _optional(reader, "reason")
    if _WORDS[word] is Status.REJECTED and not reason:
        raise OptionError(
            "LR312",
            "a rejected finding needs a reason",
            where=f"{reader.where}, line {reader.section.line}",
            hint="state under 'reason' why the expert does not accept it",
        )
    verdict = Verdict(
        _WORDS[word],
        reason,
        _optional(reader, "author"),
        _day(reader, "date"),
        _day(reader, "expires"),
        _optional(reader, "note"),
    )
    decision = Decision(
        reader.text("finding"),
        reader.text("factor"),
        _optional(reader, "norm"),
        verdict,
        _optional(reader, "source"),
        _optional(reader, "unit"),
    )
    reader.done()
    return decision


def _optional(reader: Reader, key: str) -> str:
    return reader.text(key) if reader.has(key) else ""


def _day(reader: Reader, key: str) -> str:
    written = _optional(reader, key)
    if written:
        try:
            date.fromisoformat(written)
        except ValueError:
            raise reader.error(key, "a date like 2026-01-31") from None
    return written


def _scalar(value: str) -> str:
    """Return ``value`` as a YAML scalar on one line that is read back as it is, in the normal form C.

    Characters that no YAML file may hold, and those that turn the writing direction, are written as escapes.
    """
    plain = " ".join(unicodedata.normalize("NFC", value).split())
    if re.fullmatch(r"[\w][\w ./)(-]*", plain) and not plain.endswith((" ", ":")):
        return plain
    quoted = plain.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_escaped(c) if unicodedata.category(c) in _ACTING else c for c in quoted) + '"'


def _escaped(character: str) -> str:
    code = ord(character) if unicodedata.category(character) != "Cs" else ord("\ufffd")
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
