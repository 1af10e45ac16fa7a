"""Terms tied to an event, a day, a period: «в день обращения», «незамедлительно», «жыл сайын»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.model.deadline import Bound, Deadline, Direction, TermForm
from legal_risk.model.localized import LanguageCode
from legal_risk.model.span import Span

_EVENTS: dict[LanguageCode, tuple[str, ...]] = {
    "ru": (
        r"\bв (?:тот|этот) же (?:рабочий )?день\b",
        r"\bв день (?:его |ее |их )?(?!(?:независимости|открытых|конституции|победы)\b)[а-я]{4,}(?: [а-я-]{4,})?",
        r"\b(?:не позднее(?:,? чем)? |не позже(?:,? чем)? |в течение |на |"
        r"до конца )?следующ\w+ (?:за \w+ )?(?:рабоч\w+ |календарн\w+ )?д(?:ень|ня|нем)\b",
        r"\bне позднее (?:рабочего )?дня\b[^.;\n]{3,60}",
        r"\b(?:до конца|к концу|до окончания) (?:\w+ )?(?:рабочего )?(?:дня|месяца|квартала|года)\b",
        r"\b(?:незамедлительно|немедленно|безотлагательно|тотчас)\b",
        r"\b(?:до|перед) (?:даты |дня |момента )?(?:начала|началом|окончания|окончанием|завершения|наступления|"
        r"истечения срока|проведения|проведением|заседания|"
        r"объявления|зачисления|издания|подписания|выплаты|получения|принятия)\b[^,;.()\n]{0,50}",
        r"\bодновременно с\b",
        r"\bв период (?:летних|зимних|весенних|осенних|каникул|проведения|приема|подготовки)[^,;.()\n]{0,40}",
        r"\bк (?:началу|моменту)\b[^,;.()\n]{3,40}",
        r"\bпри обращении\b",
    ),
    "kk": (
        r"\b(?:сол|осы) (?:жұмыс )?күні\b(?! ішінде)",
        r"\b(?:берген|берілген|жүгінген|түскен|тіркелген|тіркеген|қабылда(?:н)?ған|алған|алынған|шығарылған|"
        r"өткізілген|ұсын(?:ыл)?ған|"
        r"жіберілген|тапсырған) күні\b(?! (?:ішінде|мен|және|туралы)|[^.;\n]{0,6}_)",
        r"\bкелесі (?:жұмыс |күнтізбелік )?күн(?:і|інен|ге|ден|нен)?\b(?: кешіктірм\w+| ішінде)?",
        r"\b(?:жұмыс )?күнінің соңына дейін\b|\b(?:айдың|тоқсанның|жылдың|оқу жылының) соңына дейін\b",
        r"\b(?:дереу|кідіріссіз|кідіртпей)\b",
        r"\b\w+ (?:баста(?:лғанға|луына|лғаннан)|аяқта(?:лғанға|луына)|өткіз(?:ілгенге|ілуіне|генге)|бекітілгенге|"
        r"шығарылғанға|қабылданғанға|алғанға) дейін\b",
        r"\b(?:бір мезгілде|бір уақытта)\b",
        r"\b(?:демалыс|каникул) кезеңінде\b",
        r"\b(?:басына|басталуына) қарай\b",
        r"\bжүгінген (?:кезде|сәтте)\b",
    ),
}
_PERIODS: dict[LanguageCode, tuple[str, ...]] = {
    "ru": (
        r"\b(?:ежегодно|ежемесячно|ежеквартально|еженедельно|ежедневно)\b",
        r"\b(?:не реже(?:,? чем)? |не менее )?(?:одного |двух |трех |\d |1 \(один\) |1 \(одного\) )?раза? в (?:\w+ |"
        r"\d+ (?:\(\w+\) )?)?(?:год|года|лет|месяц|месяца|квартал|полугодие|неделю|семестр)\b",
        r"\bкаждые \w+ (?:года|лет|месяц\w*|недел\w+)\b|\b(?:в конце|в начале) каждого \w+",
    ),
    "kk": (
        r"\b(?:жыл|ай|тоқсан|апта|күн) сайын\b",
        r"\b(?:(?:бір|екі|үш|төрт|бес|\d) )?(?:жылына|айына|тоқсанына|аптасына|жартыжылдықта|семестрде|айда|"
        r"жылда)(?: кемінде)? (?:\d+|бір|екі|үш|төрт)(?: \(\w+\))? рет\b",
        r"\b(?:әр|әрбір) (?:\w+ )?(?:жыл|ай|тоқсан|апта)(?:да|ның|дың)?(?: \w+)? (?:бір )?(?:рет|сайын|соңында|"
        r"басында)\b",
    ),
}


@cache
def _compiled(language: LanguageCode) -> tuple[tuple[re.Pattern[str], TermForm], ...]:
    events = re.compile("|".join(_EVENTS[language]))
    periods = re.compile("|".join(_PERIODS[language]))
    return (events, TermForm.EVENT), (periods, TermForm.RECURRING)


def occasional(text: str, start: int, end: int, language: LanguageCode) -> Iterator[Deadline]:
    """Yield the event terms, then the periods, of lower-case ``text[start:end]``."""
    for pattern, form in _compiled(language):
        for found in pattern.finditer(text, start, end):
            span = Span(*found.span())
            yield Deadline(
                span=span,
                quantity=span,
                form=form,
                language=language,
                bound=Bound.MAX if form is TermForm.EVENT else Bound.EXACT,
                direction=Direction.BEFORE
                if found.group().startswith(("до ", "перед ")) or found.group().endswith("дейін")
                else Direction.AFTER,
                recurring=form is TermForm.RECURRING,
            )
