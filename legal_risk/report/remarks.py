"""Notices about the input and gaps of the check in the language of the reader."""

from __future__ import annotations

import re

from legal_risk.model.report import ActReport, Unchecked
from legal_risk.report.captions import Captions


def remark(words: Captions, code: str, message: str) -> str | None:
    """Return the text of the notice ``code`` with the figures of its ``message``; ``None`` when there is no text."""
    variant = re.search(r"\((\w+)\)$", message)
    template = words.entries.get(f"notice.{code}") or (
        words.entries.get(f"notice.{code}-{variant[1]}") if variant else None
    )
    if template is None:
        return None
    figures = {f"n{place}": number for place, number in enumerate(re.findall(r"\d+", message), 1)}
    return re.sub(r"\{(\w+)\}", lambda m: figures.get(m[1], message if m[1] == "detail" else ""), template)


def gap_line(words: Captions, gap: Unchecked) -> str:
    """Return what was not checked, and why, as one line."""
    told = remark(words, gap.what.ru, gap.why.ru)
    return told or f"{gap.what.get(words.language)}: {gap.why.get(words.language)}"


def file_remarks(words: Captions, report: ActReport) -> list[str]:
    """Return what the reader must know about the file although nothing of it stayed unread."""
    notices = [notice for notice in report.act.source.notices if not notice.not_checked]
    return [told for notice in notices if (told := remark(words, notice.code, notice.message))]
