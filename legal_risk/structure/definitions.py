"""Lists of definitions: «используются следующие понятия: 1) X – ...;», «мынадай ұғымдар пайдаланылады: ...»."""

from __future__ import annotations

import re
from functools import cache

_TAIL = 260


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        r"(?:понятия|термины|определения|сокращения|ұғымдар|терминдер|анықтамалар|қысқартулар)\b.{0,160}:$"
        r"|^(?:\d[\d.]*[.)]?\s*)?(?:в настоящ\w+ [а-я]+|осы \w+(?:да|де|та|те)):$",
        re.IGNORECASE,
    )


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r".{2,300}?\s[–-]\s|.{2,200}?\s–")


def heads_definitions(text: str) -> bool:
    """Tell whether ``text`` announces a list of definitions."""
    return text.endswith(":") and _lead().search(text[-_TAIL:]) is not None


def is_definition(text: str) -> bool:
    """Tell whether an item of such a list is a term with its definition: both stand on the sides of a dash."""
    return _item().match(text) is not None
