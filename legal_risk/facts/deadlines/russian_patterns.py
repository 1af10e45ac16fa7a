"""The patterns behind the counted terms of Russian text; all expect lower case."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.facts.deadlines.numbers import RU_NUMBER


@cache
def unit() -> re.Pattern[str]:
    """Return the pattern of a unit of time."""
    return re.compile(
        r"\b(?:дн(?:я|ей|ям|ях|и)|день|сут(?:ок|ки)|недел(?:я|и|ь|ю|ям)|месяц(?:а|ев|ам)?|квартал(?:а|ов)?|год(?:а|"
        r"у)?|лет"
        r"|час(?:а|ов)?|минут[ыу]?|семестра)\b"
    )


@cache
def quantity() -> re.Pattern[str]:
    """Return the pattern of the number and kind before a unit, up to the end of the window."""
    kind = (
        r"(?:рабоч|календарн|банковск|учебн|академическ|астрономическ|последн|последующ|следующ|первого|первых|полн)\w*"
    )
    number = rf"(?:{RU_NUMBER} ?(?:–|-|до|или) ?)?{RU_NUMBER}"
    return re.compile(
        rf"(?:(?:(?P<lead>кажд\w+ последующ\w+|кажд\w+|последн\w+|последующ\w+|ближайш\w+|"
        rf"перв\w+) )?\b(?P<num>{number})(?: ?\((?P<par>[^()]{{1,40}})\))? )?"
        rf"(?:(?P<kind>{kind})(?: ?\((?P<alt>[^()]{{1,25}})\))? )?(?:(?P<kind2>рабоч\w+|календарн\w+|учебн\w+) )?\Z"
    )


@cache
def introducer() -> re.Pattern[str]:
    """Return the pattern of the words that introduce a term, up to the end of the window."""
    return re.compile(
        r"(?:(?P<min>\b(?:не менее|не ранее|не раньше|минимум|как минимум|по меньшей мере)(?:,? чем)?(?P<minza> за|"
        r" через)?)"
        r"|(?P<wait>\b(?:по истечении|через|спустя|по прошествии))"
        r"|(?P<stay>\b(?:на(?! срок)|сроком на|сроком до|сроком от|на срок(?: до| не более| не менее)?|"
        r"на период(?: до)?|"
        r"продолжительностью(?: не более| не менее| до)?"
        r"|свыше|более|старше|от|сроком(?: более| не более)?|длительностью|длится|длятся))"
        r"|(?P<max>\b(?:в течени[еи](?: не более(?: чем)?| последующ\w+| ближайш\w+| первых)?"
        r"|в срок(?:,? не (?:позднее|позже|более|свыше|превышающ\w+)(?:,? чем)?(?: за| через)?| до|, составляющий)?"
        r"|не (?:позднее|позже)(?:,? чем)?(?: за| через| в течение|,)?|не (?:более|свыше)(?:,? чем)?(?: за| через|"
        r" в течение)?"
        r"|не превыша\w+|в пределах|в продолжение|максимум|до истечения|до|за))"
        r"|(?P<total>(?:составля\w+|равн\w+|равняется|устан[ао]влива\w+|превыша\w+|превышать|–|-|:)(?: не более|"
        r" до)?))[ ]?\Z"
    )


@cache
def nothing() -> re.Pattern[str]:
    """Return the pattern of no introducer, with the groups of :func:`introducer`."""
    return re.compile(r"(?P<min>(?!))?(?P<minza>(?!))?(?P<wait>(?!))?(?P<stay>(?!))?(?P<max>(?!))?(?P<total>)\Z")


@cache
def after() -> re.Pattern[str]:
    """Return the pattern of the start event right after a unit."""
    return re.compile(
        r"(?P<kind> ?\((?:рабоч\w+|календарн\w+)\))?(?: подряд)?,? ?"
        r"(?P<start>(?:(?P<fwd>(?:начиная |считая |исчисля\w+ )?со? (?:дня|момента|даты|времени|числа)|после(?: дня|"
        r" даты)?\b|следующ\w+ за (?:днем|датой)"
        r"|по (?:окончании|завершении|истечении)|с (?:начала|окончания))|(?P<back>до(?= (?!\d)[а-я«])))"
        r"(?: [^,;.()\n:]{2,90})?)"
    )


@cache
def start_left() -> re.Pattern[str]:
    """Return the pattern of a start event right before the introducer."""
    return re.compile(
        r"(?:со? (?:дня|момента|даты)|после(?: дня)?|по (?:окончании|завершении)) [^,;.()\n]{4,80}?,? ?\Z"
    )


@cache
def start_later() -> re.Pattern[str]:
    """Return the pattern of a start event later in the clause."""
    return re.compile(r"[^;.()\n]{1,120}?(?P<start>\b(?:со дня|с момента|с даты) [^,;.()\n]{3,70})")


@cache
def verb() -> re.Pattern[str]:
    """Return the pattern of the words that end a start event."""
    verb = (
        r"(?!сове|комите|предме|бюдже|объе|студен)\w{3,}(?:[аяу]ет|[аяу]ют|[аяуеи]тся|[аяу]ются|осит|осят|водит|водят)"
    )
    return re.compile(
        rf" (?:{verb}|име[её]т|имеют|вправе|может|могут|должен|должн[аоы]|обязан\w*|в порядке|на предмет|по форме|"
        rf"согласно|в соответствии|на общих|на основании|либо|или|и доступ\w+|и$)\b"
    )


@cache
def adjective() -> re.Pattern[str]:
    """Return the pattern of «в трехдневный срок»."""
    return re.compile(
        r"(?P<intro>\b(?:в|не позднее|не более|не превышая|по истечении|в пределах|в течение) )?"
        r"(?P<quantity>(?P<num>\b\d{1,3}(?: ?\([^()]{1,25}\))?-? ?|\b[а-я]{3,12}?)?(?P<unit>дневн|недельн|месячн|"
        r"годичн|суточн|часов)"
        r"(?:ый|ого|ому|ом|ый|ой)(?: \((?P<inner>рабоч\w+|календарн\w+)[^()]{0,8}\))?(?P<kind> рабоч\w+|"
        r" календарн\w+)? срок(?:а|ом|у)?\b)(?: ?\((?P<alt>рабоч\w+|"
        r"календарн\w+)[^()]{0,8}\))?"
    )


@cache
def state_words() -> re.Pattern[str]:
    """Return the pattern of words before a quantity that make it the length of a state."""
    return re.compile(
        r"\bстаж(?:а|у|ем|е)?\b|\bопыт|возраст|старше|моложе|достиг|срок\w* (?:действия|обучения|хранения|полномочий|"
        r"службы|стажировки|договора|контракта|"
        r"освоения|давности)|действ(?:ует|уют|ителен|ительн)|хран(?:и|ен|я)|полномочи\w+ (?:сроком|составля)|"
        r"непрерывн|проработ|отработ|"
        r"продолжительност|длительност|прожива(?:ни|вш)|дисквалифик|лишени\w+ (?:права|свободы)|имеющ\w+ взыскан|"
        r"академическ\w+ час|на период|"
        r"\bлет со дня рождения|не привлекал|не подверга|в возрасте|находящ\w+ся|отсутствов|больнич|нетрудоспособн|"
        r"испытательн|давность|выданн\w+ не ранее|обучавш|обучающихся (?:в течение|более)"
    )


@cache
def state_after() -> re.Pattern[str]:
    """Return the pattern of words after a quantity that make it the length of a state."""
    return re.compile(
        r" ?(?:\([^()]{1,20}\) ?)?(?:стажа|опыта|работы\b|обучения\b|службы\b|возраста|включительно|в неделю|в день|"
        r"в год\b|в месяц|проживания|хран|подряд|и старше|"
        r"со дня рождения|до (?:объявления|проведения) (?:конкурса|выборов)|назад|занятий|подготовки\b)"
    )
