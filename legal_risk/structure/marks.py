"""Recognisers for what is no norm in an act: notes, stamps, signatures, forms, contents, enacting words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from legal_risk.structure.names import ENACTING, base_named_in


@dataclass(frozen=True, slots=True)
class StampFacts:
    """What a stamp says.

    ``what`` is ``"approval"`` or ``"appendix"``, ``number`` that of the appendix, ``base`` the key of the document it
    belongs to (``"order"``, ``"rules"`` ...).
    """

    what: str
    number: str | None
    base: str | None

    @property
    def of_the_act(self) -> bool:
        """Whether the stamped document hangs directly on the enacting act."""
        return self.what == "approval" or self.base is None or self.base in ENACTING


@cache
def _compiled(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name], re.IGNORECASE)


_UPPER = "[А-ЯӘҒҚҢӨҰҮҺІЁ]"
_NAME = "[-А-ЯӘҒҚҢӨҰҮҺІЁа-яәғқңөұүһіё]"
_SOURCES = {
    "note": (
        r"\(?(?:(?:сноска|ескерту)[.:]|вниманию пользовател|(?:қолданушылар|пайдаланушылар)(?:дың)? назарына"
        r"|примечание[\s.]+(?:рцпи|изпи)|(?:рқао|зқаи|рқио)\S*\s+(?:ескерт\w+|назар\w+)"
        r"|для удобства пользования (?:рцпи|изпи)|рцпи\s|изпи\s)"
    ),
    "announce": (
        r"\(?(?:вниманию пользовател\w*|примечание[\s.]+(?:рцпи|изпи)|(?:рқао|зқаи|рқио)\S*\s+(?:ескерт\w+|назар\w+)"
        r"|(?:қолданушылар|пайдаланушылар)\S* назарына)\W*$"
    ),
    "editing": (
        r"вводит|предусматрива|действу|действовал|редакци|исключ|приостан|призна|\bсм\.|порядок|распростран|изменени|дополн"
        r"|вступ|конституционн|по всему тексту|сохранен|оглавлен|содержани|қолданыс|өзгеріс|толықтыр|алып таста|алынып"
        r"|қараңыз|тоқтат|күші|сақтал|бүкіл мәтін|мазмұн|енгіз"
    ),
    "global_note": r"(?:сноска|ескерту)\.?\s.*(?:по всему тексту|в тексте|бүкіл мәтін|мәтін(?:і|інде)?).*:\s*$",
    "normative_note": (
        r"(?:примечани[ея]|ескертпе(?:лер)?)\s*[:.]|(?:сноска|ескерту)\.\s+(?:в настоящ|для целей|осы\s)"
    ),
    "legislator": r"(?:сноска|ескерту)\.\s+(?:в настоящ|для целей|осы\s)",
    "form_caption": (
        r"\([^()]*\)\.?(?:\s*\([^()]*\))*$|(?:председатель|члены|секретарь|төраға|хатшы"
        r"|\S+\s(?:төрағасы|мүшелері|хатшысы))[^:.;]{0,40}:[\s_]*$"
    ),
    "removed": (
        r"(?:[-–]\s?\d[\d-]*\s?[.)]\s?)?(?:исключ(?:ен[аоы]?\b|ить)|утрат\w+ силу|действовал[аио]? до"
        r"|алып тасталды|алынып тасталды|күші жойылды|\d\d\.\d\d\.\d{4} дейін қолданы)"
    ),
    "ru_approval": (
        r"(?:утвержд[её]н[аоы]?|утверждаю|одобрен[аоы]?)\W*(?:$|(?:общим|решени|приказ|постановлени|распоряжени|указом"
        r"|протокол|и\.\s?о\.|министр|ректор|директор|руководител|председател|аким|педагогическ|учен|попечит|совет"
        r"|собрани|наблюдат|на заседании|учредител)\w*)"
        r"|принят[аоы]?\s+(?:общим|решени|протокол|на\s+(?:заседании|общем|собрании)|педагогическ|учен)\w*"
    ),
    "kk_approval": r"(?:бекітілген|бекітілді|бекітемін|қабылданған|мақұлданған)[\s.:»\"]*$",
    "kk_approval_first": rf"(?:бекітілген|бекітілді|бекітемін)\W*(?:$|(?-i:{_UPPER}))",
    "ru_appendix": (
        r"приложени[ея]\s*(?:№|N)?\s*(?P<number>\d{1,3}(?:[-–]\d{1,2})?|(?-i:[А-ИЛ-ЯA-Z])(?=\s|$))?\s*"
        r"(?P<rest>(?:(?:к|ко|\()\s|(?:правилам|положению|инструкции|приказу|постановлению|решению)\b).*)?[\s:]*$"
    ),
    "kk_appendix": (
        r"(?:^|\s)(?:(?:№|N)?\s?(?P<number>\d{1,3}(?:-\d{1,2})?)(?:-ші)?\s?[-–]?\s?)?қосымша(?:сы)?[\s:]*(?:\([^()]{3,90}\))?$"
    ),
    "blank_requisite": (
        r"(?:от\s+)?[«\"]?\s*_+.*(?:год|жыл|_)\w*|.*№\s*_+(?:\s+\S+)?\W*$|20[\d_]+\s*(?:год|жыл)\w*.*_.*"
    ),
    "year_end": r"(?:\bг|\bж|года|жыл\w*|№\s?\S+)\.$",
    "form_mark": (
        r"(?:\(?(?:форма|нысаны?|үлгі(?:сі)?|образец)\)?\.?|(?:форма|нысан)\s*(?:№\s?)?\d*|\d+-(?:нысан|үлгі|форма))$"
    ),
    "draft_mark": r"\W*(?:проект|жоба(?:сы)?|п р о е к т|ж о б а)\W*$",
    "addressee": (
        r"(?:руководителю|директору|ректору|председателю|начальнику|заведующе[йм]у?|министру|акиму|кому\b|куда\b)(?:\s|$|:)"
        r"|.{0,80}(?:басшысына|директорына|ректорына|төрағасына|бастығына|әкіміне)$"
    ),
    "caption": r"(?:рисунок|рис\.|таблица|схема)\s*(?:№\s?)?\d|(?:№\s?)?\d{1,3}\s?-?\s?(?:сурет|кесте|сызба)(?!\w)",
    "toc": r"(?:содержание|оглавление|мазмұны|table of contents)\W*$",
    "enacting": (
        r"\bприказыва(?:ю|ем)\b|\bпостановля(?:ет|ю|ем)\b|\bрешил[аи]?\b|\bрешает\b|п р и к а з ы в а (?:ю|е м)"
        r"|\bобязываю\b"
        r"|\bбұйырамы[нз]\b|\bқаулы (?:етеді|етемін|қабылда)|\bшеш[іi]м қабылда|\bшешеді\b|\bшешті\b|б ұ й ы р а м ы н"
        r"|\bміндеттеймін\b"
    ),
    "preamble": (
        r"(?:в соответствии с|на основании|руководствуясь|в целях|во исполнение|в связи с|в реализацию)\b"
        r"|.*(?:сәйкес|негізінде|мақсатында|басшылыққа алып|орындау үшін|байланысты)\s?[:,]$"
    ),
    "approves": r"утвердить|бекітілсін|бекітіңіз",
    "act_title": r"об?\s\w",
    "kk_act_title": r"туралы[»\"]?$",
    "position": (
        r"(?:\S+\s){0,9}?\(?(?:премьер-министр|вице-министр|министр|президент|руководител|председател|секретар|аким|ректор"
        r"|директор|заведующ|начальник|глава|басшы|төраға|төрайым|хатшы|әкім|бастығ|бастық|меңгеруші)\w*"
    ),
    "person": rf"(?-i:[_\s]*(?:{_UPPER}\.\s?){{1,2}}{_UPPER}{_NAME}+$|{_UPPER}{_NAME}+\s(?:{_UPPER}\.\s?){{1,2}}$)",
    "agreed": (
        r"[«\"]?(?:согласован[оа]?|келісілді|келісілген)[»\"]?(?!\w)"
        r"|с (?:приказом|распоряжением) ознакомлен\w*:?$|ознакомлен\w*:?$|(?:бұйрықпен|өкіммен) таныс\w+:?$"
    ),
    "date_line": (
        r"[«\"]?\s?(?:\d{1,2}|_+)\s?[»\"]?\s(?:[а-яәғқңөұүһі]{3,10}|_+)\s(?:\d{4}|20_+)\s?(?:года|г|ж|жыл\w*)?\.?$"
    ),
    "letterhead": (
        r"(?:(?:совместный )?приказ|постановление|решение|распоряжение|закон|кодекс|указ)\b(?!.*\bоб? )|№"
        r"|N\s?\d|от\s[«\d_]|(?:бұйрық|қаулы|шешім|өкім)$"
        r"|(?-i:НАО|АО|ТОО|КГУ|РГУ|ГУ|КГКП|ГККП|РГП|ГКП)\s|.*\s(?-i:КеАҚ|АҚ|ЖШС|КММ|РММ|ММ|КМҚК|МКҚК|РМК)$"
        r"|(?:г\.|город)\s?[А-Я]|\d{4} жыл|\S+ (?:қ\.|қаласы)$|\d{1,2} [а-я]+ \d{4} г"
        r"|.*(?:бұйрығы|қаулысы|шешімі|заңы|кодексі|өкімі|жарлығы)(?:$|\.\s.*тіркел\w+\.?$)"
    ),
    "blank": r"_{3,}|…{3,}|\.{6,}",
    "quote_opens": (
        r"(?:редакции|содержани[яе]|абзацем|пунктом|мазмұн\w* \S+|толықтырылсын|жазылсын|баяндалсын|ауыстырылсын"
        r"|редакцияда(?:\s\S+){0,5})\s*:$"
    ),
}


def is_note(text: str) -> bool:
    """Tell whether the line is an editorial note (Сноска, Ескерту, Примечание ИЗПИ ...).

    A «Ескерту» that heads a list and says nothing of editing is a note of the legislator.
    """
    if _compiled("note").match(text) is None:
        return False
    return not text.endswith(":") or speaks_of_editing(text) or _compiled("legislator").match(text) is None


def announces_note(text: str) -> bool:
    """Tell whether the line only announces a note that the next lines give («Примечание ИЗПИ!»)."""
    return _compiled("announce").match(text) is not None or _compiled("global_note").match(text) is not None


def speaks_of_editing(text: str) -> bool:
    """Tell whether the line speaks of the wording and the force of norms, as the body of an editorial note does."""
    return _compiled("editing").search(text) is not None


def is_normative_note(text: str) -> bool:
    """Tell whether the line is a note that belongs to the norms («Примечание: ...», «Ескертпе: ...»)."""
    return _compiled("normative_note").match(text) is not None


def is_removed(content: str) -> bool:
    """Tell whether a unit consists of the remark that it was removed («исключен Законом ...», «алып тасталды»)."""
    return len(content) < 400 and _compiled("removed").match(content) is not None


def is_form_mark(text: str) -> bool:
    """Tell whether the line says that a form follows («Форма», «Нысан», «2-нысан»)."""
    return len(text) < 20 and _compiled("form_mark").match(text) is not None


def is_draft_mark(text: str) -> bool:
    """Tell whether the line marks the document as a draft («Проект», «Жоба»)."""
    return len(text) < 20 and _compiled("draft_mark").match(text) is not None


def has_blanks(text: str) -> bool:
    """Tell whether the line has a blank to fill in."""
    return _compiled("blank").search(text) is not None


def is_addressee(text: str) -> bool:
    """Tell whether the line of a form names whom it is addressed to («Руководителю организации», «Кому: ___»)."""
    return len(text) < 120 and _compiled("addressee").match(text) is not None


def is_rule(text: str) -> bool:
    """Tell whether the line is a rule drawn with characters, as at the end of a document."""
    return len(text) > 4 and not text.strip("_-–—=* ")


def is_form_caption(text: str) -> bool:
    """Tell whether the line explains a blank of a form or names a signatory there («(место заполнения)»)."""
    return len(text) < 160 and _compiled("form_caption").match(text) is not None


def is_caption(text: str) -> bool:
    """Tell whether the line names a drawing or a table («Рисунок № 1 Обложка», «2-сурет. Мұқаба»)."""
    return len(text) < 200 and _compiled("caption").match(text) is not None


def is_toc_heading(text: str) -> bool:
    """Tell whether the line is the heading of a table of contents."""
    return len(text) < 30 and _compiled("toc").match(text) is not None


def is_enacting(text: str) -> bool:
    """Tell whether the line holds the enacting verb («ПРИКАЗЫВАЮ», «ҚАУЛЫ ЕТЕДІ»)."""
    return _compiled("enacting").search(text) is not None


def is_preamble(text: str) -> bool:
    """Tell whether the line begins as a preamble does, or holds the enacting verb."""
    return _compiled("preamble").match(text) is not None or is_enacting(text)


def approves(text: str) -> bool:
    """Tell whether the line approves a document («Утвердить ...», «... бекітілсін»)."""
    return _compiled("approves").search(text) is not None


def is_act_title(text: str) -> bool:
    """Tell whether the line is the title of an enacting act («Об утверждении ...», «... бекіту туралы»)."""
    if len(text) > 700 or text.endswith((";", ":", ".")):
        return False
    return _compiled("act_title").match(text) is not None or _compiled("kk_act_title").search(text) is not None


def is_letterhead(text: str) -> bool:
    """Tell whether a line above the title is the name, place, date or number of the act rather than its title."""
    return len(text) < 400 and _compiled("letterhead").match(text) is not None


def is_date_line(text: str) -> bool:
    """Tell whether the line is a date and nothing else («02» сентября 2025 года»)."""
    return len(text) < 60 and _compiled("date_line").match(text) is not None


def is_person(text: str) -> bool:
    """Tell whether the line is the name of a signatory («А. Смаилов», «_____ Қ. Дөнсебаев»)."""
    return len(text) < 60 and _compiled("person").search(text) is not None


def is_position(text: str) -> bool:
    """Tell whether the line is the post of a signatory, with or without the name."""
    return len(text) < 160 and not text.endswith((".", ";", ":", ",")) and _compiled("position").match(text) is not None


def is_roster_line(text: str) -> bool:
    """Tell whether the line names a member of a body: «Пак В.И. – главный специалист, секретарь»."""
    name, dash, post = text.partition(" – ")
    return bool(dash) and is_person(name.strip()) and post[:1].islower()


def is_agreement(text: str) -> bool:
    """Tell whether the line heads an agreement stamp («СОГЛАСОВАН», «КЕЛІСІЛДІ»)."""
    return len(text) < 200 and _compiled("agreed").match(text) is not None


def opens_quotation(text: str) -> bool:
    """Tell whether the line announces a new wording in quotes («изложить в следующей редакции:»)."""
    return text.endswith(":") and _compiled("quote_opens").search(text[-60:]) is not None


def is_blank_requisite(text: str) -> bool:
    """Tell whether the line is a date or number of an act still to be filled in («от «___» ______ 2025 года»)."""
    return len(text) < 90 and _compiled("blank_requisite").match(text) is not None


def stamp_facts(text: str) -> StampFacts | None:
    """Return what the joined lines of a stamp say, ``None`` when they are no stamp."""
    if len(text) > 1200 or (text.endswith(".") and _compiled("year_end").search(text) is None):
        return None
    if found := _compiled("ru_appendix").match(text):
        return _appendix_facts(found["number"], found["rest"] or "", "ru")
    if _compiled("ru_approval").match(text):
        return StampFacts("approval", None, base_named_in(text, "ru"))
    if found := _compiled("kk_appendix").search(text):
        return _appendix_facts(found["number"], text[: found.start()], "kk")
    if _compiled("kk_approval").search(text) or _compiled("kk_approval_first").match(text):
        return StampFacts("approval", None, base_named_in(text, "kk"))
    return None


def _appendix_facts(number: str | None, owner: str, language: str) -> StampFacts | None:
    """«Приложение к лицензии» names no document that an act can have appendices to: then it is no stamp."""
    base = base_named_in(owner, language)
    if base is None and owner.strip() and not number:
        return None
    return StampFacts("appendix", _clean(number), base)


def _clean(number: str | None) -> str | None:
    return number.replace("–", "-") if number else None
