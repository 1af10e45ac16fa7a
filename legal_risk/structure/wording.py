"""The words of addresses: units of acts with their case forms, and ordinals, in Russian and Kazakh."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from legal_risk.model.act import NodeKind


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Forms of one unit.

    Russian nominative and genitive; Kazakh bare noun and its genitive, noun with possessive ending and its genitive.
    ``number`` tells how the number is written: ``plain`` («пункт 7», «7-тармақ»), ``bracket`` («подпункт 2)»,
    «2) тармақша»), ``feminine`` and ``masculine`` for ordinals («часть вторая», «абзац второй»).
    """

    ru: str
    ru_gen: str
    kk: str
    kk_gen: str
    kk_poss: str
    kk_poss_gen: str
    number: str = "plain"


@cache
def unit_words() -> dict[NodeKind, UnitWords]:
    """Return the words for every unit that an address names."""
    return {
        NodeKind.PART: UnitWords("часть", "части", "бөлік", "бөліктің", "бөлігі", "бөлігінің"),
        NodeKind.SECTION: UnitWords("раздел", "раздела", "бөлім", "бөлімнің", "бөлімі", "бөлімінің"),
        NodeKind.CHAPTER: UnitWords("глава", "главы", "тарау", "тараудың", "тарауы", "тарауының"),
        NodeKind.PARAGRAPH: UnitWords("параграф", "параграфа", "параграф", "параграфтың", "параграфы", "параграфының"),
        NodeKind.ARTICLE: UnitWords("статья", "статьи", "бап", "баптың", "бабы", "бабының"),
        NodeKind.POINT: UnitWords("пункт", "пункта", "тармақ", "тармақтың", "тармағы", "тармағының"),
        NodeKind.POINT_PART: UnitWords("часть", "части", "бөлік", "бөліктің", "бөлігі", "бөлігінің", "feminine"),
        NodeKind.SUBPOINT: UnitWords(
            "подпункт", "подпункта", "тармақша", "тармақшаның", "тармақшасы", "тармақшасының", "bracket"
        ),
        NodeKind.INDENT: UnitWords("абзац", "абзаца", "абзац", "абзацтың", "абзацы", "абзацының", "masculine"),
        NodeKind.DEFINITION: UnitWords("абзац", "абзаца", "абзац", "абзацтың", "абзацы", "абзацының", "masculine"),
        NodeKind.TABLE: UnitWords("таблица", "таблицы", "кесте", "кестенің", "кестесі", "кестесінің"),
        NodeKind.ROW: UnitWords("строка", "строки", "жол", "жолдың", "жолы", "жолының"),
        NodeKind.CELL: UnitWords("графа", "графы", "баған", "бағанның", "бағаны", "бағанының"),
    }


ASIDES = {
    NodeKind.NOTE: ("примечание", "ескертпе"),
    NodeKind.FORM: ("форма", "нысан"),
    NodeKind.STAMP: ("гриф", "белгі"),
    NodeKind.SIGNATURE: ("подпись", "қолтаңба"),
    NodeKind.TOC: ("оглавление", "мазмұны"),
    NodeKind.UNCLASSIFIED: ("текст", "мәтін"),
}

_RU_UNITS = ("", "перв", "втор", "треть", "четверт", "пят", "шест", "седьм", "восьм", "девят")
_RU_TEENS = [
    "десят",
    "одиннадцат",
    "двенадцат",
    "тринадцат",
    "четырнадцат",
    "пятнадцат",
    "шестнадцат",
    "семнадцат",
    "восемнадцат",
    "девятнадцат",
]
_RU_TENS_ORDINAL = (
    "",
    "",
    "двадцат",
    "тридцат",
    "сороков",
    "пятидесят",
    "шестидесят",
    "семидесят",
    "восьмидесят",
    "девяност",
)
_RU_TENS = ("", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто")
_HARD_O = ("втор", "шест", "седьм", "восьм", "сороков")
_KK_UNITS = ["_", "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы"]
_KK_TENS_ORDINAL = [
    "_",
    "оныншы",
    "жиырмасыншы",
    "отызыншы",
    "қырқыншы",
    "елуінші",
    "алпысыншы",
    "жетпісінші",
    "сексенінші",
    "тоқсаныншы",
]
_KK_TENS = ["_", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"]


def ru_ordinal(number: int, *, feminine: bool, genitive: bool) -> str:
    """Return a Russian ordinal from 1 to 99 («вторая», «второй», «второго»); beyond that the figure."""
    if not 0 < number < 100:
        return str(number)
    tens, units = divmod(number, 10)
    if tens == 1:
        return _ru_ending(_RU_TEENS[units], feminine, genitive)
    if units == 0:
        return _ru_ending(_RU_TENS_ORDINAL[tens], feminine, genitive)
    last = _ru_ending(_RU_UNITS[units], feminine, genitive)
    return f"{_RU_TENS[tens]} {last}" if tens else last


def _ru_ending(stem: str, feminine: bool, genitive: bool) -> str:
    if stem == "треть":
        return (
            stem + (("ей" if genitive else "я") if feminine else ("его" if genitive else ""))
            if feminine or genitive
            else "третий"
        )
    if feminine:
        return stem + ("ой" if genitive else "ая")
    if genitive:
        return stem + "ого"
    return stem + ("ой" if stem in _HARD_O else "ый")


def kk_ordinal(number: int) -> str:
    """Return a Kazakh ordinal from 1 to 99 («екінші», «он бірінші»); beyond that the figure with a hyphen."""
    if not 0 < number < 100:
        return f"{number}-"
    tens, units = divmod(number, 10)
    if units == 0:
        return _KK_TENS_ORDINAL[tens]
    return f"{_KK_TENS[tens]} {_KK_UNITS[units]}" if tens else _KK_UNITS[units]


def ru_unit(kind: NodeKind, number: str | None, *, genitive: bool = False) -> str:
    """Return «пункт 7», «пункта 7», «часть вторая», «подпункта 2)» ..."""
    words = unit_words()[kind]
    word = words.ru_gen if genitive else words.ru
    if number is None:
        return word
    if words.number == "bracket":
        return f"{word} {number})"
    if words.number == "plain":
        return f"{word} {number}"
    return f"{word} {ru_ordinal(_value(number), feminine=words.number == 'feminine', genitive=genitive)}"


def kk_unit(kind: NodeKind, number: str | None, *, possessive: bool, genitive: bool = False) -> str:
    """Return «7-тармақ», «7-тармағының», «екінші бөлігі», «2) тармақшасы» ..."""
    words = unit_words()[kind]
    bare, owned = (words.kk_gen, words.kk_poss_gen) if genitive else (words.kk, words.kk_poss)
    word = owned if possessive else bare
    if number is None:
        return word
    if words.number == "bracket":
        return f"{number}) {word}"
    if words.number != "plain":
        return f"{kk_ordinal(_value(number))} {word}".replace("- ", "-")
    return f"{number}-{word}" if number[0].isdigit() else f"{number} {word}"


def _value(number: str) -> int:
    return int(number) if number.isdigit() else 0
