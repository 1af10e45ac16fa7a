"""What a single line tells about paragraphs: does it open one, does it end one, is it a heading or an editor's note."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from legal_risk.readers.normalise import UNSEEN

_NOTE = re.compile(
    r"(?:Сноска|Ескерту)\s?[.:]|Сноска\s|(?:Примечание|Ескертпе)\s+(?:ИЗПИ|РЦПИ|ЗҚАИ|РҚАО)\b|"
    r"(?:ЗҚАИ|РҚАО|ИЗПИ|РЦПИ)\s?-?\s?н[ыі][нң]\s+ескерт|Вниманию\s+пользовател|"
    r"(?:Қолданушы|Пайдаланушы)\w*\s+назарына|\(?Вводится\s+в\s+действие\s+с[мо]\.",
    re.IGNORECASE,
)
_REMARK = re.compile(r"(?:Примечани[ея]|ПРИМЕЧАНИ[ЕЯ]|Ескертпе(?:лер)?|ЕСКЕРТПЕ(?:ЛЕР)?)\s*[:.]")
_SITE_LINK = re.compile(r"(?:(?:ОГЛАВЛЕНИЕ|СОДЕРЖАНИЕ|МАЗМҰНЫ|ПРЕСС-РЕЛИЗ|БАСПАСӨЗ-РЕЛИЗ)[.\s]*)+$")
_APPENDIX = re.compile(r"(?:\d+\s?-?\s?)?қосымша$|приложение(?:\s*№?\s*\d+)?$|форма$|нысан$", re.IGNORECASE)
_REFERENCE = re.compile(
    r"\d+(?:-\d+)?\)(?:\s*,|\s+(?:(?:и|или|және|немесе|пункта|подпункта|части|статьи)\b|тармақша|тармағы|бабы|бөлі))"
)
_UNIT_AT_END = re.compile(
    r"(?:пункт|подпункт|стать|част|абзац|приложени|глав|бап|тармақ|тармақша|бөлік|абзацт)[а-яәіңғүұқөһ]*\s*$|"
    r"\b(?:и|или|және|немесе|с|по|от|№)\s*$",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"(?:\b(?:ст|п|пп|т|стр|см|ч)\.|[№N])$")
_ENDS = re.compile(r"[.;:!?…][\"»”)\]*_]*$")


class Line(NamedTuple):
    """One line of a text: where it starts and ends (line break left out) and how it looks without outer blanks."""

    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing visible stands on the line."""
        return not self.text


def lines_of(text: str) -> list[Line]:
    """Return the lines of ``text`` in order, whatever ends them (LF, CR LF, CR, form feed)."""
    result = []
    start = 0
    for piece in text.splitlines(keepends=True):
        bare = piece.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        result.append(Line(start, start + len(bare), bare.strip(UNSEEN)))
        start += len(piece)
    return result


@cache
def _item() -> re.Pattern[str]:
    """Return the pattern of openings of list paragraphs: «1.», «16-1)», «1.2.», «а)», «II.», «–», «•»."""
    return re.compile(
        r"\d{1,4}(?:[-–.]\d{1,3}){0,3}\\?[.)](?!\d)|\(\d{1,3}\)\s|[а-яёәіңғүұқөһa-z]\d?\\?\)\s|"
        r"[IVXІХ]{1,6}\\?[.)]\s|[-–—•·▪◦‣]\s|\*\s|№\s?\d+[.)]\s",
        re.IGNORECASE,
    )


@cache
def _heading() -> re.Pattern[str]:
    """Return the pattern of openings of headings in both languages; «статья 5» in small letters is none."""
    number = r"\d+(?:-\d+)*"
    return re.compile(
        rf"(?:(?:Статья|СТАТЬЯ)\s+{number}\s*(?:\.|$)|"
        rf"(?:Глава|ГЛАВА|Раздел|РАЗДЕЛ|Подраздел|ПОДРАЗДЕЛ|Параграф|ПАРАГРАФ|Часть|ЧАСТЬ|§)\s*(?:{number}|[IVXLІХ]+)\s*(?:[.:]|$|\s[А-ЯЁ«\"])|"
        rf"(?:{number}|[IVXLІХ]+)\s?-?\s?(?:бап|БАП|тарау|ТАРАУ|бөлім|БӨЛІМ|кіші бөлім|параграф|ПАРАГРАФ|бөлiм)"
        r"\s*(?:\.|$|\s[А-ЯЁӘІҢҒҮҰҚӨҺ«\"])|"
        r"(?:ОБЩАЯ|ОСОБЕННАЯ)\s+ЧАСТЬ$|(?:ЖАЛПЫ|ЕРЕКШЕ)\s+БӨЛ[ІI]К$)"
    )


def opens_item(text: str) -> bool:
    """Tell whether a line starts with a number, a letter with a bracket, or a bullet."""
    return _item().match(text) is not None


def opens_heading(text: str) -> bool:
    """Tell whether a line starts like the heading of an article, chapter, section or part."""
    return _heading().match(text) is not None


def opens_note(text: str) -> bool:
    """Tell whether a paragraph starts an editor's note (Сноска, Ескерту, Примечание ИЗПИ, ЗҚАИ-ның ескертпесі)."""
    return _NOTE.match(text) is not None


def opens_remark(text: str) -> bool:
    """Tell whether a line starts a remark of the act itself («Примечание: …», «Ескертпе: …»)."""
    return _REMARK.match(text) is not None


def is_appendix_number(text: str) -> bool:
    """Tell whether a line holds the number of an appendix alone («3-қосымша», «Приложение 2»), or «Форма»."""
    return _APPENDIX.match(text) is not None


@cache
def _stamp_line() -> re.Pattern[str]:
    return re.compile(
        r"(?:Утвержд[её]н[аоы]?|УТВЕРЖД[ЕЁ]Н[АОЫ]?|Приложение(?: \d+)? к)\b(?!.*[.;:]$)"
        r"|(?:[А-ЯӘІҢҒҮҰҚӨҺ«0-9].{0,160}\s)?(?:бекітілген|қосымша)$"
    )


def opens_stamp(text: str) -> bool:
    """Tell whether a line opens the stamp over an approved document («Утверждены приказом …», «… бекітілген»)."""
    return len(text) < 200 and _stamp_line().match(text) is not None


@cache
def _document_name() -> re.Pattern[str]:
    return re.compile(
        r"(?:Типовые |Типовое |Типовой )?(?:Правила|Порядок|Положение|Инструкция|Методика|Требования|Перечень"
        r"|Стандарт|Регламент|Устав)\b"
        r"(?!.*[.;:]$)|[А-ЯӘІҢҒҮҰҚӨҺ«].*\s(?:қағидалары|тәртібі|ережесі|ереже|нұсқаулығы|әдістемесі|талаптары|тізбесі|стандарты|регламенті|жарғысы)$"
    )


def names_document(text: str) -> bool:
    """Tell whether a line is the name of a document that an order approves («Правила приёма …», «… қағидалары»)."""
    return _document_name().match(text) is not None


def goes_on_counting(above: str, text: str) -> bool:
    """Tell whether ``text``, which opens like a list item, names units for the line above («подпунктах / 1), 2)»)."""
    if _ABBREVIATED.search(above):
        return True
    if ends_sentence(above):
        return False
    if above.count("(") > above.count(")"):
        return True
    return _REFERENCE.match(text) is not None or _UNIT_AT_END.search(above) is not None


def is_blank_to_fill(text: str) -> bool:
    """Tell whether a line of a form holds room to write in."""
    return "_____" in text


def is_site_link(text: str) -> bool:
    """Tell whether a paragraph is only what the site of acts put there: a link to the contents or a press release."""
    return _SITE_LINK.match(text) is not None


def continues_note(note: str, text: str) -> bool:
    """Tell whether the paragraph ``text`` belongs to the editor's note that the paragraph ``note`` is part of.

    A note goes on after a call («!»), a colon or a semicolon, and where a sentence is cut in the middle.
    """
    if opens_heading(text):
        return False
    return note.endswith(("!", ":", ";")) or (not ends_sentence(note) and opens_in_lower_case(text))


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends with a mark that closes a sentence or a list item."""
    return _ENDS.search(text) is not None


def opens_in_lower_case(text: str) -> bool:
    """Tell whether a line starts like the middle of a sentence."""
    return bool(text) and (text[0].islower() or text[0] in "(,;") and not opens_item(text)
