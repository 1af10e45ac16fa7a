"""Words broken at the end of a line: which hyphens belong to the break and which to the word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property

from legal_risk.readers.view import Cut


@cache
def _first_parts() -> re.Pattern[str]:
    """First parts that keep their hyphen in Russian and Kazakh compounds of legal prose."""
    return re.compile(
        r"(?:научно|учебно|социально|материально|организационно|информационно|нормативно|военно|врачебно|медико|"
        r"психолого|физкультурно|культурно|общественно|государственно|северо|юго|контрольно|экспертно|консультативно|"
        r"санитарно|финансово|торгово|планово|технико|лечебно|профессионально|программно|аппаратно|естественно|"
        r"художественно|духовно|интернет|веб|онлайн|бизнес|премьер|вице|экс|кое|"
        r"іс|оқу|ғылыми|материалдық|әлеуметтік|қоғамдық|мәдени|нормативтік|ақпараттық|тәрбие|медициналық|жеке|ата|дене)",
        re.IGNORECASE,
    )


@cache
def _last_parts() -> re.Pattern[str]:
    return re.compile(r"(?:то|либо|нибудь|таки|шара|шаралар\w*|қимыл\w*|ана\w*)", re.IGNORECASE)


@cache
def _break() -> re.Pattern[str]:
    return re.compile(r"([^\W_]+)[-\u2010]([ \t]*\r?\n[ \t\xa0]*)(?=([^\W_]+))")


class WordBreaks:
    """Decides for one document whether a hyphen at the end of a line is part of the word."""

    def __init__(self, text: str) -> None:
        self._text = text

    def cuts(self, start: int, end: int) -> Iterator[Cut]:
        """Yield the cuts that join the words broken over lines between two offsets; a hyphen of the word stays."""
        for found in _break().finditer(self._text, start, end):
            kept = self.keeps_hyphen(found.group(1), found.group(3))
            yield Cut(found.end(1) + kept, found.end(2))

    def keeps_hyphen(self, left: str, right: str) -> bool:
        """Tell whether ``left-right`` is a compound (научно-технический) rather than a word broken at a line end.

        What the document writes elsewhere decides; without such a witness the usual first and last parts of compounds.
        """
        if left[-1:].isdigit() or right[:1].isdigit() or (right[:1].isupper() and not left.isupper()):
            return True
        joined = f"{left}{right}".lower()
        if joined in self._words:
            return False
        if f"{left}-{right}".lower() in self._words:
            return True
        return bool(_first_parts().fullmatch(left) or _last_parts().fullmatch(right))

    def is_cut(self, left: str, right: str) -> bool:
        """Tell whether a narrow cell cut one word in two: the document has the whole, and the second part no more."""
        return self._words[f"{left}{right}".lower()] > 0 and self._words[right.lower()] < 2

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", self._text.lower()))
