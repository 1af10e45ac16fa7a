"""What a term is counted from: the class of its start event."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.model.localized import LanguageCode

_CLASSES: dict[LanguageCode, tuple[tuple[str, str], ...]] = {
    "ru": (
        ("registration", r"регистраци"),
        ("publication", r"опубликован|объявлен|размещен|публикаци"),
        ("receipt", r"поступлен|получен"),
        ("submission", r"подач|подан|обращен|представлен|предоставлен|сдач|направлен|приема\b|передач"),
        ("decision", r"приняти|решени|подписан|утвержден|издан|вынесен|определени|приказ"),
        ("enrolment", r"зачислен|назначен|приема на работу|заключен"),
        ("expulsion", r"отчислен|увольнен|прекращен|освобожден"),
        ("notice", r"уведомлен|извещен|ознакомлен"),
        ("violation", r"выявлен|обнаружен|наступлен|возникновен|совершен"),
        ("start", r"начал"),
        ("end", r"окончан|завершен|истечен|подведен|итог|проведен|заседан|сдачи"),
    ),
    "kk": (
        ("registration", r"тірке"),
        ("publication", r"жариял|орналастыр|хабарландыр"),
        ("receipt", r"түс(?:кен|іп|у)|келіп|\bал(?:ған|ынған|ғаннан|ынғаннан)"),
        ("submission", r"бер(?:ген|ілген)|ұсын|жүгін|тапсыр|жібер|жолда|өткіз(?:ген)? құжат"),
        ("decision", r"қабылда(?:ған|нған|ғаннан|нғаннан)|шешім|шық(?:қан)?|шығар|қол қой|бекіт|бұйрық"),
        ("enrolment", r"тағайында|жасал|жасас"),
        ("expulsion", r"босат|тоқтат|шығарылған"),
        ("notice", r"хабарла|хабардар|таныс"),
        ("violation", r"анықта|туында|жасаған"),
        ("start", r"бастал|басталу"),
        ("end", r"аяқтал|бітір|бітк|өткіз|қорытынды|өткен"),
    ),
}


@cache
def _compiled(language: LanguageCode) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in _CLASSES[language])


def start_kind(event: str, language: LanguageCode) -> str:
    """Return the class of a start event given its lower-case words, empty when it is none of the known ones."""
    return next((name for name, pattern in _compiled(language) if pattern.search(event)), "")
