"""What the orders and decisions that a clause names are about: «приказ о возвращении», «демалыс туралы бұйрық»."""

from __future__ import annotations

import re

# Letters by which two matters are compared: «зачислении» and «зачисления» are one.
_STEM = 5
_MATTER = re.compile(
    r"\b(?:приказ|решени|распоряжени|постановлени)\w* об? (?P<ru>\w{4,})"
    r"|(?P<kk>\w{4,}) (?:туралы|жөніндегі) (?:бұйры|шешім|өкім|қаулы)"
)


def paper_matters(text: str) -> frozenset[str]:
    """Return the beginnings of the words that tell what each order or decision of a clause is about."""
    return frozenset((m["ru"] or m["kk"])[:_STEM] for m in _MATTER.finditer(text))
