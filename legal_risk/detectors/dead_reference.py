"""References that lead nowhere: to units that are not there, to acts without force, to units silent on the matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.citations import Cited
from legal_risk.facts.named_acts import NamedAct
from legal_risk.facts.phrasebook import phrase_set
from legal_risk.facts.repealed import repealed
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.dates import in_words
from legal_risk.model.act import Node, NodeKind, Zone
from legal_risk.model.deadline import TermForm
from legal_risk.model.finding import Confidence, EvidenceRole, Tier
from legal_risk.model.localized import LanguageCode, Localized
from legal_risk.model.span import Span

_QUIET = (Zone.NOTE, Zone.FORM, Zone.TOC, Zone.STAMP)


class MissingUnit:
    """Finds references to points, subpoints, chapters, appendices of the same act that it does not have."""

    name = "missing-unit"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each reference that misses a unit."""
        for one in context.facts.citations:
            if not one.missing or one.segment.zone in _QUIET or _of_excerpt(context, one):
                continue
            if one.missing[0].kind is not NodeKind.APPENDIX or _is_lost(context, one):
                yield _missing_hit(one, partial=_beyond_excerpt(context, one))


def _is_lost(context: Context, one: Cited) -> bool:
    """Tell whether a missing appendix says something of the act, not of the text at hand.

    A text may come without any of its appendices; then only a number that skips several others is odd.
    """
    if any(node.kind is NodeKind.APPENDIX for node in context.act.walk()):
        return True
    cited = {n for c in context.facts.citations for u in c.missing if u.kind is NodeKind.APPENDIX for n in u.numbers}
    own = [n for n in one.missing[0].numbers if n.isdigit()]
    return any(sum(str(smaller) not in cited for smaller in range(1, int(n))) >= _SKIPPED for n in own)


def _of_excerpt(context: Context, one: Cited) -> bool:
    """Tell whether the text is one chapter of a larger act and the reference goes into «this chapter»."""
    if any(n.kind is NodeKind.CHAPTER for n in context.act.walk()):
        return False
    lower, span = context.annotated.lower, one.reference.span
    around = lower[max(0, span.start - 20) : span.end + 20]
    return re.search(r"настоящ\w+ (?:глав|раздел)|осы (?:тарау|бөлім)", around) is not None


def _beyond_excerpt(context: Context, one: Cited) -> bool:
    """Tell whether the text begins in the middle of an act («Статья 50 …»): units of the kind may stand elsewhere."""
    return any(_first_own(context, unit.kind) > 1 for unit in (one.missing[0], one.reference.units[0]))


def _first_own(context: Context, kind: NodeKind) -> int:
    """Return the smallest number among the units of a kind, 0 when there are none."""
    named = (n.number.partition("-")[0] for n in context.act.walk() if n.kind is kind and n.number)
    return min((int(number) for number in named if number.isdigit()), default=0)


def _missing_hit(one: Cited, *, partial: bool) -> Hit:
    unit = one.missing[0]
    row = one.reference.units[0].kind is NodeKind.ROW
    sure = (one.reference.express or row) and unit.kind is not NodeKind.APPENDIX
    shown = sure and not partial and one.segment.zone is not Zone.OPERATIVE
    return Hit(
        place=one.segment,
        span=one.reference.span,
        values={"numbers": ", ".join(unit.numbers)},
        tier=None if shown else Tier.LOOK,
        confidence=None if sure else Confidence.MEDIUM,
    )


# So many appendices that nothing refers to are no accident of an excerpt.
_SKIPPED = 2


class RepealedReference:
    """Finds references to acts that have lost force: by the shipped list, or by the act's own repealing clause."""

    name = "repealed-reference"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each reference to such an act as if it were in force."""
        yield from _soviet(context)
        named = [one for one in context.facts.named_acts if one.segment.zone not in _QUIET]
        past = [one for one in named if _history(context, one)]
        own = {(one.date, one.number): one for one in past if _repealed_whole(context, one)}
        for one in named:
            if one in past:
                continue
            if (known := repealed(one.date, one.number)) is not None and one.kind in ("", known.kind):
                values = {"since": _since(known.since), "by": known.by}
                yield Hit(one.segment, one.span, values=values, tier=None if known.attested else Tier.LOOK)
            elif (clause := own.get((one.date, one.number))) is not None and one.segment.zone is not Zone.OPERATIVE:
                yield _by_own_clause(context, one, clause)


def _soviet(context: Context) -> Iterator[Hit]:
    """Yield references to acts of the Kazakh SSR and the USSR as if they were in force."""
    for code in context.languages:
        acts = phrase_set(context.annotated.backend(code), "soviet-act")
        for match in acts.find(context.annotated):
            if match.sentence.segment.zone not in _QUIET and not _past(code).search(match.sentence.lower):
                yield Hit(
                    match.sentence.segment, match.span, values={"since": _INDEPENDENT, "by": _NEWER}, tier=Tier.LOOK
                )


_INDEPENDENT = Localized(
    "принятия законов Республики Казахстан",
    "Қазақстан Республикасының заңдары қабылданған күннен",
    "the laws of the Republic of Kazakhstan",
)
_NEWER = Localized(
    "действующий закон Республики Казахстан", "Қазақстан Республикасының қолданыстағы заңы", "a law in force"
)


def _since(day: str) -> Localized:
    """Return an ISO date in the case that «с», «бастап», “since” ask for."""
    return Localized(in_words(day, "ru"), f"{in_words(day, 'kk')} күнінен", day)


def _by_own_clause(context: Context, one: NamedAct, clause: NamedAct) -> Hit:
    place = context.act.address(clause.segment.node)
    by = Localized(f"{place.ru} этого же акта", f"осы актінің {place.kk}", "a clause of this very act")
    since = Localized(
        "дня введения этого акта в действие", "осы акт қолданысқа енгізілген күннен", "its entry into force"
    )
    return Hit(one.segment, one.span, ((EvidenceRole.CONFLICT, clause.span),), {"since": since, "by": by})


def _repealed_whole(context: Context, one: NamedAct) -> bool:
    words = one.segment.content.of(context.annotated.lower)
    return one.segment.zone is Zone.OPERATIVE and not re.search(r"пункт|абзац|строк|тармақ|тармағ|жол\b", words)


def _history(context: Context, one: NamedAct) -> bool:
    """Tell whether the act is named as one of the past: repealed here, noted as repealed, or in force «earlier»."""
    past = _past(one.language)
    sentence = context.annotated.sentence_at(one.span.start)
    if sentence is not None and past.search(sentence.lower):
        return True
    parent = context.act.parents.get(one.segment.node)
    if one.segment.node.kind not in (NodeKind.SUBPOINT, NodeKind.INDENT, NodeKind.POINT_PART) or parent is None:
        return False
    around = [s for s in context.act.segments_of(parent) if s.node is parent]
    return any(past.search(s.content.of(context.annotated.lower)) for s in around)


@cache
def _past(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(
        r"утра(?:тивш|чива|тил)\w* силу|отмен(?:ить|яется|ен[аоы]?\b)|ранее действовавш|действовавш\w+ до"
        r"|прекра\w+ действи|(?:внести|вносятся) (?:в|следующ)|о внесении"
        if language == "ru"
        else r"күші(?:н)? (?:жойы|жою)|күшін жойған|бұрын қолданыста|қолданыста болған"
        r"|өзгеріс\w* .{0,30}енгіз|толықтыру\w* енгіз"
    )


class EmptyReference:
    """Finds references for a matter (a term, documents) to a unit of the act that is silent on it."""

    name = "empty-reference"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield one hit for each such reference."""
        for one in context.facts.citations:
            if not one.reference.own or not one.reference.targets or one.segment.zone in (*_QUIET, Zone.OPERATIVE):
                continue
            sentence = context.annotated.sentence_at(one.reference.span.start)
            matter = _matter(one, sentence) if sentence else None
            if matter and all(_silent(context, node, matter[0]) for node in one.reference.targets):
                yield Hit(one.segment, matter[1], values={"matter": _MATTERS[matter[0]]})


_MATTERS = {
    "term": Localized("срок", "мерзім", "a term"),
    "documents": Localized("документы", "құжаттар", "documents"),
}
_SET_RU = r"(?:указанн|установленн|предусмотренн|определенн|перечисленн)\w+,?\s(?:в|во)?\s?"
_SET_KK = r"\w{0,6}\s(?:көрсетілген|белгіленген|көзделген|айқындалған|аталған)\s(?:тиісті\s)?"


@cache
def _leads(language: LanguageCode) -> dict[str, re.Pattern[str]]:
    if language == "ru":
        words = {"term": r"\bсрок\w{0,3}", "documents": r"\bдокумент\w{0,3}"}
        return {k: re.compile(rf"{w},?\s(?:[\w()]+\s){{0,2}}?{_SET_RU}$") for k, w in words.items()}
    words = {"term": r"мерзім\w*", "documents": r"құжат\w*"}
    return {k: re.compile(rf"{_SET_KK}{w}") for k, w in words.items()}


def _matter(one: Cited, sentence: Sentence) -> tuple[str, Span] | None:
    """Return what the reference is made for, with the stretch that says so."""
    span, lower = one.reference.span, sentence.lower
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    for matter, lead in _leads(one.reference.language).items():
        if one.reference.language == "ru":
            if found := lead.search(lower[max(0, start - 90) : start]):
                begin = max(0, start - 90) + found.start() + sentence.span.start
                return matter, Span(begin, span.end)
        elif found := lead.match(lower, end):
            return matter, Span(span.start, found.end() + sentence.span.start)
    return None


def _silent(context: Context, node: Node, matter: str) -> bool:
    segments = context.act.segments_of(node)
    if not segments or node.kind in (NodeKind.APPENDIX, NodeKind.APPROVED, NodeKind.ACT):
        return False
    stretch = Span(segments[0].view.start, segments[-1].view.end)
    if matter == "term":
        named = (t for t in context.facts.deadlines if t.form is not TermForm.REFERENCE)
        words = stretch.of(context.annotated.lower)
        return not any(stretch.covers(t.quantity) for t in named) and _time().search(words) is None
    listed = node.kind in (NodeKind.POINT, NodeKind.ARTICLE) and len(node.children) < 2
    return listed and not _handing().search(stretch.of(context.annotated.lower))


@cache
def _time() -> re.Pattern[str]:
    """Return whatever speaks of time: a unit that holds any such word is not silent on a term."""
    return re.compile(
        r"\b(?:дн(?:я|ей|ям|ями|ях|ём|ем|и|ю|евн\w*)\b|день|сут(?:ки|ок)|час|минут|недел|месяц|квартал|год|лет\b|летн|срок|семестр"
        r"|период|время|времен|дат[аыуе]|ежедн|ежегод|ежемес|ежекварт|еженед|каникул|немедленно|сразу)"
        r"|\b(?:күн|сағат|минут|апта|ай(?:ы|да|дың|лық|дан|ға)?\b|айын|тоқсан|жыл|мерзім|семестр|кезең|уақыт|каникул|дереу|бірден|тәулік)"
    )


@cache
def _handing() -> re.Pattern[str]:
    """Return whatever hands something in or names a paper: no unit with such a word is silent on documents."""
    return re.compile(
        r"\b(?:представл|предостав|предъяв|прилага|приложен|пода[её]т|подач|подава|подан|сда[её]т|сдач|внос|направл|переда|истреб|запраш"
        r"|документ|заявлени|заявк|справк|копи|удостовер|паспорт|диплом|аттестат|анкет|форм|свидетельств|сведени|материал|выписк"
        r"|характеристик|програм|решени|протокол|договор|резюме|план|отч[её]т|письм|ходатайств|перечень|список|портфолио|бумаг)"
        r"|\b(?:ұсын|тапсыр|жібер|жолда|қоса\b|береді|беріледі|енгіз|талап ет|сұрат|құжат|өтініш|өтінім|анықтама"
        r"|көшірме|куәлі|сауалнама"
        r"|нысан|қосымша|мәлімет|материал|үзінді|мінездеме|бағдарлама|шешім|хаттама|шарт\b|шарты|түйіндеме|жоспар|есеп|хат\b|хаты"
        r"|қолдаухат|тізбе|тізім|диплом|аттестат|паспорт|портфолио)"
    )
