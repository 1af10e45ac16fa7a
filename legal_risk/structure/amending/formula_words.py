"""The words of amending formulas, Russian and Kazakh: verbs, quoted words, what stands around them."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.model.localized import LanguageCode
from legal_risk.structure.amending.quotes import QUOTED
from legal_risk.structure.amending.targets import NUMBERS

# Quoted words one after another: «А», «Б» и «В».
QUOTES = rf"{QUOTED}(?:\s?(?:,|и|и \(или\)|және|мен)?\s?{QUOTED})*"


@cache
def verbs_of(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of the verbs that order amendments, a group for each operation."""
    if language == "ru":
        return re.compile(
            r"\b(?:(?P<wording>изложить|излагается|изложив)|(?P<add>дополнить|дополняется|добавить|внести)"
            r"|(?P<replace>заменить|заменяется|заменяются)"
            r"|(?P<remove>исключить|исключается|исключаются|удалить)"
            r"|(?P<repeal>признать утратившим[и]? силу|признать утратившей силу|признается утратившим силу|отменить)"
            r"|(?P<renumber>считать))(?!\w)",
            re.IGNORECASE,
        )
    return re.compile(
        r"(?:(?P<wording>(?:жазылсын|баяндалсын|мазмұндалсын|жазылады))|(?P<add>толықтырылсын|толықтырылады|қосылсын)"
        r"|(?P<replace>ауыстырылсын|алмастырылсын|ауыстырылады)"
        r"|(?P<remove>алып тасталсын|алынып тасталсын|алып тасталады)"
        r"|(?P<repeal>күш[іи]н? (?:жойылды|жойды|жойған|жойылған) деп (?:танылсын|есептелсін)|күші жойылсын)"
        r"|(?P<renumber>деп (?:есептелсін|саналсын)|болып (?:есептелсін|саналсын)))(?!\w)",
        re.IGNORECASE,
    )


@cache
def wording_of(name: str) -> re.Pattern[str]:
    """Return the pattern of the words called ``name``."""
    return re.compile(
        {
            "ru_words": r"(?:слов|цифр|числ|знак|букв|аббревиатур|сокращени|словосочетани)\w*",
            "ru_new": r"(?:соответственно\s)?"
            r"(?:(?:слов|цифр|числ|знак|букв|аббревиатур|словосочетани)(?:ами|ями|ом|ем|ой|ью)\b"
            r"|на (?:слов|цифр|числ|знак|аббревиатур)\w*|(?:следующими )?предложени(?:ем|ями))",
            "ru_after": rf"\bпосле (?:слов|слова|цифр|цифры|числа|знака|аббревиатуры|сокращения)\s({QUOTES})",
            "kk_group": rf"(?P<quotes>{QUOTES})\s?(?:деген\s)?"
            r"(?P<marker>(?:сөз|цифр|сан|белгі|аббревиатура|әріп|таңба)[а-яәғқңөұүһі]*)"
            r"(?:\s(?P<phrase>тіркес\w*))?(?P<after>\sкейін)?",
            "content": r"следующего содержания|мынадай мазмұн|келесі мазмұн",
            "everywhere": r"по (?:всему )?тексту|во всем тексте|далее по тексту"
            r"|(?:бүкіл )?мәтін(?:і|інде|де)? бойынша|барлық мәтін|бүкіл мәтін",
            "inflected": r"в соответствующ\w+ (?:падеж|числ|склонени)\w*"
            r"|тиіс(?:ті|інше) (?:септік|жалғау|жекеше|көпше)\w*|септік жалғау\w*",
            "ru_appendix": rf"согласно приложени(?:ю|ям)\s?(?:№\s?)?({NUMBERS['ru']})?",
            "kk_appendix": rf"(?:({NUMBERS['kk']})-?\s?)?қосымша(?:лар)?(?:ға|сына|ына)\s(?:сәйкес|сай)",
        }[name],
        re.IGNORECASE,
    )
