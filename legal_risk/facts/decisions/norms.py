"""Whether words of a decision state a norm: not a condition, not a participle, not a prohibition."""

from __future__ import annotations

import re

from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match

_MODALS = re.compile(
    r"вправе|\bмо(?:жет|гут)\b|\bобязан|\bдолж(?:ен|на|но|ны)\b|имеют? право|уполномочен|необходимо|\bследует\b"
)
_CONDITION = re.compile(
    r"^\s*(?:(?:а|и|но|в|во|на|с|о|об|по|из|к|от|за|при) )?"
    r"(?:(?:\w+ )?котор|чей\b|чь[яеёию]\b|если|когда|чтобы|в случае|при условии|после того|до того)"
)
# What makes a Kazakh verbal noun the predicate of a norm, by the words after it.
_AFTER_VERBAL_NOUN = re.compile(
    r"^\s*(?:туралы (?:\w+ ){0,3}(?:\w*шешім|бұйры|өкім|қаулы|хаттама|қорытынды)"
    r"|тиіс|міндетті|құқылы|мүмкін|керек|қажет"
    r"|жат(?:ады|қызыл)|[^.;]{0,240}(?:жүзеге асыр|жүргізі?л|өткізі?л|жүргізеді|өткізеді|ресімдел)"
    r"|үшін (?:мыналар )?негіз|негіздері|құқығы бар)"
)
# «Бөлуге құқылы», «шығаруға міндетті», «беруге жатады», «тағайындауға құқығы бар».
_AFTER_DATIVE = ("жат", "құқылы", "міндетті", "құқығы бар", "уәкілетті", "өкілетті", "хақылы")
_LET_BE = re.compile(r"^\s*(?:[\w-]+ ){0,14}(?:жол беріледі|рұқсат етіледі)")
# «… туралы бұйрықтардың көшірмелері;» is an item of a list of papers.
_LISTED_PAPER = re.compile(r"(?:көшірме|үзінді|түпнұсқа)\w*\s*[;.]?\s*$")
_OBLIQUE = frozenset({"abl", "loc", "ins"})


_PAPERS = ("решени", "приказ", "распоряж", "постановл", "протокол", "рекоменд")
# «Решение о …» states a decision where somebody takes it or gives it out.
_TAKEN = re.compile(
    r"\b(?:принима|выно[сш]|изда[её]т|издают|издани|оформля|подписыв|утвержда|направля|выда[её]|готов|рассматрива|вруча"
    r"|объявля|доводит|сообща|уведомля|принят)\w*"
)


_DENIED = re.compile(r"\bне (?:был\w* |будет |будут )?(?:(?:мо[гж]\w+|вправе|подлеж\w+|допуска\w+) (?:быть )?)?$")


_BANNED = re.compile(r"\bне (?:допуска|производ|осуществля|провод)\w+$")


# «Настоящие Правила определяют порядок …» decides nothing.
_SCOPE = re.compile(
    r"^\W*настоящ\w+ (?:правил|положени|инструкци|услови|порядок|раздел|глав|регламент)[^.;]{0,300}"
    r"(?:определя|устанавлива|регламентиру|разработан)"
    r"|^\W*осы .{0,300}(?:тәртібін|тәртіпті|шарттарын) (?:\w+ ){0,3}(?:айқындайды|белгілейді|реттейді)"
    r"|^\W*осы .{0,300}сәйкес әзірлен"
)


def states_norm(match: Match) -> bool:
    """Tell whether ``match`` is the predicate of a norm or names its decision by a noun."""
    sentence = match.sentence
    if _SCOPE.search(sentence.lower):
        return False
    return _kazakh(match) if sentence.language == "kk" else _russian(match)


def is_passive(match: Match) -> bool:
    """Tell whether the verb of ``match`` is passive, so that its subject is the person."""
    verb = verb_of(match)
    if verb is None:
        return True
    return any("pass" in r.features for r in match.sentence.backend.analyses(verb.norm) if r.pos == "VERB")


def predicate_after(sentence: Sentence, place: int) -> tuple[int, bool] | None:
    """Return the finite verb that carries the Kazakh verbal noun at token ``place``, and whether it is passive."""
    analyses = sentence.backend.analyses
    own = analyses(sentence.tokens[place].norm)
    if not any("vnoun" in r.features for r in own) or any("pres" in r.features for r in own):
        return None
    for at in range(place + 1, len(sentence.tokens)):
        token = sentence.tokens[at]
        if token.text in ";:":
            return None
        readings = [r for r in analyses(token.norm)[:2] if r.pos == "VERB" and "pres" in r.features]
        if readings:
            return at, "pass" in readings[0].features
    return None


def verb_of(match: Match) -> Token | None:
    """Return the token of the verb of ``match``; ``None`` when a noun names the decision."""
    sentence = match.sentence
    tokens = match.tokens if sentence.language == "ru" else tuple(reversed(match.tokens))
    if sentence.language == "ru" and len(match.tokens) > 1 and _names_by_noun(match):
        return None
    return next((t for t in tokens if any(r.pos == "VERB" for r in sentence.backend.analyses(t.norm))), None)


def _names_by_noun(match: Match) -> bool:
    return match.tokens[0].norm.startswith((*_PAPERS, "основани", "подлеж"))


def _russian(match: Match) -> bool:
    sentence = match.sentence
    before = sentence.lower[: match.span.start - sentence.span.start]
    clause = re.split(r"[,;:]", before)[-1]
    if _CONDITION.search(clause):
        return False
    verb = verb_of(match)
    if verb is None:
        said = match.span.shifted(-sentence.span.start).of(sentence.lower)
        taken = not match.tokens[0].norm.startswith(_PAPERS) or _TAKEN.search(sentence.lower) is not None
        return taken and _BANNED.search(said) is None
    if _DENIED.search(before) or sentence.lower[verb.start - sentence.span.start - 3 :].startswith("не "):
        return False
    readings = [r for r in sentence.backend.analyses(verb.norm)[:2] if r.pos == "VERB"]
    if any("short" in r.features or ("pres" in r.features and "part" not in r.features) for r in readings):
        return True
    return any("inf" in r.features for r in readings) and _MODALS.search(before) is not None


def _kazakh(match: Match) -> bool:
    sentence, verb = match.sentence, verb_of(match)
    if verb is None:
        return False
    readings = [r for r in sentence.backend.analyses(verb.norm)[:3] if r.pos == "VERB"]
    if not readings or any("neg" in r.features for r in readings):
        return False
    after = sentence.lower[verb.end - sentence.span.start :]
    if after.lstrip().startswith(("емес", "алмайды", "ма ", "ме ")):
        return False
    if any({"pres", "imp"} & r.features and "part" not in r.features for r in readings):
        return True
    if any("conv" in r.features for r in readings):
        return after.lstrip().startswith(("алады", "ала алады"))
    cases = {r.case for r in readings if "vnoun" in r.features}
    if cases == {"dat"}:
        return _LET_BE.search(after) is not None or after.lstrip().startswith(_AFTER_DATIVE)
    found = _AFTER_VERBAL_NOUN.search(after) if cases - _OBLIQUE else None
    return found is not None and not (found.group().lstrip().startswith("туралы") and _LISTED_PAPER.search(after))
