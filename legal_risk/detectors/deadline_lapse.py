"""A term whose lapse costs a person a right or the examination of the matter, with no way to have it restored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from legal_risk.engine.context import Context
from legal_risk.engine.detector import NoParams
from legal_risk.engine.hit import Hit
from legal_risk.facts.actors import actors
from legal_risk.lang.annotated import Sentence
from legal_risk.model.act import ActType, Node, NodeKind, Segment, Zone
from legal_risk.model.deadline import Deadline, Purpose, TermForm
from legal_risk.model.finding import EvidenceRole, Severity, Tier
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Role
from legal_risk.model.span import Span

# Acts that announce a campaign: whoever wants to take part minds its dates.
_CAMPAIGNS = frozenset({ActType.COMPETITION, ActType.ADMISSION, ActType.GRANT, ActType.PROCUREMENT})
_HANDED_IN = frozenset({"send", "draw-up", "accept", "register", "issue", "approve", "conclude", "serve", ""})
_SET = (TermForm.COUNTED, TermForm.DATE)


@dataclass(frozen=True, slots=True)
class _Lapse:
    """A sentence in which a missed term destroys something: the words of the lapse and of the loss."""

    sentence: Sentence
    segment: Segment
    lapse: Span
    loss: Span
    of_right: bool

    @property
    def span(self) -> Span:
        return Span(min(self.lapse.start, self.loss.start), max(self.lapse.end, self.loss.end))


class Forfeiture:
    """Finds norms by which a missed term destroys a person's right or leaves the matter unexamined."""

    name = "deadline-lapse"
    Params = NoParams

    def find(self, context: Context, params: NoParams) -> Iterator[Hit]:
        """Yield a hit for each such norm unless the document provides for restoration of the term."""
        for lapse in _lapses(context):
            term = _term(context, lapse)
            if not _restorable(context, lapse, term) and (hit := _hit(context, lapse, term)) is not None:
                yield hit


def _lapses(context: Context) -> Iterator[_Lapse]:
    text = context.annotated.lower
    for segment in context.act.segments:
        if segment.zone not in (Zone.BODY, Zone.TABLE):
            continue
        language = context.annotated.language_of(segment)
        if language not in context.languages:
            continue
        taken: set[int] = set()
        for loss in _loss(language).finditer(text, segment.content.start, segment.content.end):
            sentence = context.annotated.sentence_at(loss.start())
            found = _lapse_in(sentence, segment, loss) if sentence is not None else None
            if found is not None and found.sentence.span.start not in taken:
                taken.add(found.sentence.span.start)
                yield found


def _lapse_in(sentence: Sentence, segment: Segment, loss: re.Match[str]) -> _Lapse | None:
    language = sentence.language
    lapse = _lapse(language).search(sentence.lower)
    if lapse is None:
        return None
    by = sentence.span.start
    right = loss.lastgroup == "right"
    found = _Lapse(sentence, segment, Span(*lapse.span()).shifted(by), Span(*loss.span()), right)
    first, second = sorted((found.lapse, found.loss))
    between = sentence.lower[first.end - by : second.start - by]
    return None if ";" in between or _spared(language).search(sentence.lower) else found


_RU_DAY = r"\d{1,2} (?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w*"
_KK_DAY = r"\b\d{1,2} (?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)"


@cache
def _lapse(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of words that say a term was missed or is over."""
    if language == "ru":
        term = r"(?:[\w-]+ ){0,5}?срок(?:а|ов|и|е)?\b"
        return re.compile(
            rf"\b(?:по истечении|после истечения|с истечением|за пределами|по окончании|после окончания|свыше|"
            rf"вне) {term}"
            rf"|\b(?:позже|позднее|после) (?!дня|чем)(?:[\w-]+ ){{0,4}}?срока\b"
            rf"|\b(?:пропуст\w+|пропуск\w*|пропущен\w*|нарушен\w+|нарушивш\w+|несоблюден\w+|просроч\w+) {term}|"
            rf"\bпросроч(?:ки|ке|ил\w*)\b"
            rf"|\b(?:не|несвоевременно) (?:представ|предостав|подан|подав|пода[лн]|направ|сда[нвл]|внес|включ|подпис|"
            rf"поступ|переда|оформ|"
            rf"устран|явил|явивш|подтверд|заключ|приступ)\w*\b[^.;]{{0,90}}?\b(?:в|до|во) {term}"
            rf"|\b(?:в случае )?(?:непредставлени|непредоставлени|непоступлени|неподач|неявк|незаключени|неустранени|"
            rf"ненаправлени|"
            rf"несвоевременн)\w*\b[^.;]{{0,90}}?(?:\b(?:в|до) {term}|представлени\w+|подач\w+|направлени\w+)"
            rf"|\b(?:в|до|во) (?:установленн\w+|указанн\w+|этот|данный|названн\w+) (?:[\w-]+ )?срок\w* не "
            rf"(?:представ|предостав|подан|подав|подал|направ|сда|поступ|переда|явил|заключ|устран)\w*"
            rf"|\bесли (?:[\w-]+ ){{0,9}}не (?:представ|предостав|пода[лн]|направ|сда[нл]|поступ|переда|явил|"
            rf"заключ)\w*[^.;]{{0,60}}?\b(?:в|до) {term}"
            rf"|\bне ?\w{{3,}}вш(?:ий|ая|ее|ие|его|ей|ую|им|ими|их)(?:ся)?\b[^.;]{{0,70}}?\b(?:в|до) {term}"
            r"|\bне (?:обратил|представил|подал|получил|явил|подписал|направил|успел|проверил|рассмотрел|оформил|внес|"
            r"зарегистрировал|передал)\w*[^.;]{0,50}?\b(?:в течение|за) (?:\w+ ){0,4}?(?:дн|месяц|недел|год)\w*"
            rf"|\bне \w{{4,}}(?:нн\w{{1,3}}|т(?:ый|ые|ая|ое|ых|ого))\b[^.;]{{0,60}}?\b(?:в|до) {term}"
            r"|\bесли (?:[\w-]+ ){0,6}?не \w{3,}л[аио]?(?:с[ья])?\b[^.;]{0,60}?\b(?:до|в течение|за|к)\b"
            r"|\b(?:если|когда) (?:[\w-]+ ){0,6}?(?:задерж|опозда|просроч|затяну)\w+"
            rf"|\b(?:к|до) {_RU_DAY}(?: [\w-]+){{0,5}}? не (?:представ|предостав|пода[лн]|направ|сда[нл]|поступ"
            rf"|переда|внес|"
            rf"включ|оформ|заключ|явил)\w*"
            rf"|\b(?:не|несвоевременно) (?:представ|предостав|пода|направ|сда|поступ|переда|внес"
            rf"|включ)\w*(?: [\w-]+){{0,4}}? "
            rf"(?:к|до) {_RU_DAY}"
            rf"|\b(?:поданн|представленн|поступивш|направленн|полученн)\w+ (?:[\w-]+ ){{0,3}}?(?:позже|позднее|после|"
            rf"с нарушением|"
            rf"по истечении|с опозданием)\b[^.;,]{{0,60}}"
        )
    return re.compile(
        r"\bмерзім\w*(?: \w+){0,6}? (?:өтке(?:н|ннен|нде|ні)|өтіп|өткізіп|өткізіл\w+|аяқтал(?:ған|ғаннан)|біткен\w*|"
        r"бұз(?:ыл|ып|ған)\w*|асып|"
        r"кеш(?:іктір\w+|ікк\w+|)|сақтал?ма\w*|тыс)(?: (?:соң|кейін))?"
        r"|\bмерзім(?:і|ін|ді|де|інде|ден|інен)?(?: \w+){0,6}? (?:\w+(?:ма|ме|ба|бе|па|пе)(?:ған|ген|са|се)|кеш \w+)\b"
        r"|\bмерзім\w* (?:өткізіп ал\w+|жіберіп ал\w+)|\bкешіктірі(?:п|ліп) (?:бер|ұсын|тапсыр|жібер|түс)\w+|"
        r"\bкеш (?:түскен|берілген|ұсынылған|тапсырылған)"
        rf"|{_KK_DAY}(?:нан|нен|дан|ден|тан|тен) (?:кейін|соң|кеш) (?:\w+ ){{0,2}}?(?:жіберілген|түскен|берілген"
        rf"|ұсынылған|тапсырылған|"
        r"келіп түскен|енгізілген)\w*"
        rf"|{_KK_DAY}(?:ға|ге|қа|ке)(?: және [^.;]{{0,30}}?)? дейін (?:[\w-]+ ){{0,6}}?(?:түс|беріл|ұсыныл"
        rf"|тапсырыл|жіберіл|енгізіл|"
        r"бер|ұсын|тапсыр|жібер)(?:ма|ме|ба|бе|па|пе)(?:ған|ген|са|се)\w*"
        r"|\b\d{0,3} ?\w* ?(?:күн|ай|апта)\w* (?:ішінде|дейін) (?:\w+ ){0,4}?\w+(?:ма|ме|ба|бе|па|пе)(?:(?:ған|"
        r"ген) (?:жағдайда|кезде)|са\b|се\b)"
        r"|\b(?:күн|ай|апта|мерзім)\w* (?:ішінде )?(?:[\w,]+ ){0,4}?үлгерме(?:ген|се|й)\w*"
        r"|\bуақтылы (?:\w+ ){0,3}?\w+(?:ма|ме|ба|бе|па|пе)(?:ған|ген|са|се)\b"
    )


@cache
def _loss(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of what is lost; the group ``right`` marks the loss of a right itself."""
    if language == "ru":
        return re.compile(
            r"\b(?P<right>(?:утрачива|теря|лиша)(?:ет|ют)(?:ся)?\b(?: \w+){0,4}? прав\w*|прав[оа]\b(?: [\w-]+){0,10}? "
            r"(?:утрачив\w+|прекраща\w+|теря\w+ся|аннулиру\w+|считается утраченным)|(?:считаетс|считаютс|признаетс|"
            r"признаютс)я "
            r"(?:\w+ ){0,2}?(?:отказавш\w+|утративш\w+|неподанн\w+|отозванн\w+|не \w+(?:вш|нн)\w+|выбывш\w+)|"
            r"снима(?:ет|ют)ся с (?:очереди|учета)|"
            r"аннулиру(?:ет|ют)ся|исключа(?:ет|ют)ся из (?:списк|очеред|числ|участ)\w+|выбыва(?:ет|ют)\b|"
            r"снима(?:ет|ют)ся с (?:рассмотрени|конкурс|защит|распределени|участи)\w+)"
            r"|\b(?P<matter>(?:к рассмотрению )?не (?:принима(?:ет|ют)(?:ся)?|рассматрива(?:ет|"
            r"ют)(?:ся)?)\b(?: к \w+)?|не подлеж(?:ит|ат) "
            r"(?:приему|рассмотрению|принятию|удовлетворению)|(?:к рассмотрению |к участию )?не допуска(?:ет|"
            r"ют)ся(?: к \w+)?|"
            r"оставля(?:ет|ют)(?:ся)? без рассмотрения|оста(?:ет|ют)ся без рассмотрения|возвраща(?:ет|"
            r"ют)ся без рассмотрения|"
            r"отклоня(?:ет|ют)ся|не (?:выплачива|выда|назнача|оценива|учитыва|присваива|присужда|зачисля|начисля|"
            r"предоставля|перечисля|возмеща|включа|продлева|выделя|оплачива|распределя)(?:ет|ют)ся)"
        )
    return re.compile(
        r"\b(?P<right>құқы(?:ғы|қтары|ғын|ғынан|қтарынан)\b(?: \w+){0,4}? (?:айыр\w+|жоғалт\w+|жойыл\w+|тоқтатыл\w+|"
        r"жоғал\w+|айрыл\w+)|"
        r"бас тартқан (?:деп|болып) (?:есепте|сана|таныл)\w+|бас тартты деп (?:есепте|сана)\w+|(?:кезектен|есептен|"
        r"тізімнен) шығарыл\w+|"
        r"күші жойылады|күшін жояды|жарамсыз деп таныл\w+|(?:конкурстан|қатысудан|іріктеуден|қорғаудан) шеттет\w+|"
        r"(?:конкурстан|іріктеуден|тізімнен|кезектен|қатысудан) (?:шығ|түс|алып таста|сызыл|"
        r"қал)\w*(?: қал\w+)?|берілмеген (?:деп|болып) (?:есепте|сана)\w+)"
        r"|\b(?P<matter>(?:қарауға )?қабылданба(?:йды|уға тиіс)|(?:қарауға )?қабылдамайды|қаралма(?:йды|уға тиіс)|"
        r"қарамайды|бағаланбайды|бағаламайды|қаралмай (?:\w+ )?қайтарыл\w+|қойылмайды|қатыстырылмайды|тағайындалмайды|"
        r"есепке алынбайды|"
        r"қарауға жатпайды|қабылдауға жатпайды|қараусыз (?:қалдыр|қал|қайтар)\w+|қарамастан қайтарыл\w+|жіберілмейді|"
        r"рұқсат етілмейді|кері қайтарыл\w+|төленбейді|берілмейді|есептелмейді|"
        r"аударылмайды|ұсынылмайды|өтелмейді|енгізілмейді|ұзартылмайды|бөлінбейді)"
    )


@cache
def _spared(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of sentences about something else: benefits that end, sanctions, somebody's free choice."""
    if language == "ru":
        return re.compile(
            r"(?<!без )уважительн|восстан(?:о|а)вл|не является основанием|срок\w* (?:давности|действия|хранения|"
            r"годности|"
            r"обучения|полномочий)|"
            r"испытательн|взыскани"
        )
    return re.compile(
        r"дәлелді себеп(?!сіз)|қалпына келтір|негіз болып табылмайды|(?:қолданыл|әрекет ету|жарамдылық|сақтау|оқу|"
        r"өкілеттік)\w* мерзім|жаза"
    )


def _restorable(context: Context, lapse: _Lapse, term: Deadline | None) -> bool:
    """Tell whether the document lets the missed term be restored, or counts good reasons.

    Another term is not this one: that of a complaint, where papers are late; the person's own, where a body was late.
    """
    act, segment = context.act, lapse.segment
    document = act.enclosing(segment.node, NodeKind.APPROVED, NodeKind.APPENDIX) or act.root
    language = lapse.sentence.language
    others = _by_others(lapse, term)
    stretch = act.source.view.to_view(document.span)
    complains = _complaint(language).search(lapse.sentence.lower) is not None
    for found in _restoring(language).finditer(context.annotated.lower, stretch.start, stretch.end):
        sentence = context.annotated.sentence_at(found.start())
        point = act.source.view.to_view(_point(context, act.segment_at(found.start())).span)
        about = _complaint(language).search(context.annotated.lower, point.start, found.end()) is not None
        persons = sentence is not None and any(a.role is Role.CITIZEN for a in actors(sentence))
        if (complains or not about) and not (others and persons):
            return True
    return False


def _by_others(lapse: _Lapse, term: Deadline | None) -> bool:
    """Tell whether it was for a body or an official to keep the term."""
    told = _by_body(lapse.sentence.language).search(lapse.sentence.lower) is not None
    return told or (term is not None and (term.actor.decides or term.actor is Role.MEMBER))


@cache
def _restoring(language: LanguageCode) -> re.Pattern[str]:
    if language == "ru":
        return re.compile(
            r"восстан\w+[^.;\n]{0,80}\bсрок|\bсрок\w*[^.;\n]{0,90}восстан|\bпродл(?!енн\w+ срок)\w+[^.;\n]{0,40}\bсрок|"
            r"\bсрок\w*[^.;\n]{0,60}продл|"
            r"(?<!без )уважительн\w+[^.;\n]{0,160}(?:\bсрок|пропу|позднее|позже|принима|рассматрив)|(?:\bсрок|"
            r"пропу)\w*[^.;\n]{0,160}(?<!без )уважительн"
        )
    return re.compile(
        r"мерзім\w*[^.;\n]{0,90}(?:қалпына келтір|ұзарт)|дәлелді себеп(?!сіз)\w*[^.;\n]{0,160}(?:мерзім|өткіз|қабылда|"
        r"қара)|"
        r"мерзім\w*[^.;\n]{0,160}дәлелді себеп(?!сіз)"
    )


def _hit(context: Context, lapse: _Lapse, term: Deadline | None) -> Hit | None:
    tier, severity = _weight(context, lapse, term)
    if tier is None:
        return None
    cues = [(EvidenceRole.CUE, lapse.lapse), (EvidenceRole.CUE, lapse.loss)]
    if term is not None:
        cues.append((EvidenceRole.CUE, term.span))
    text = context.annotated.text
    return Hit(
        place=lapse.segment,
        span=lapse.sentence.span,
        cues=tuple(cues),
        values={"cue": lapse.span.of(text), "term": term.span.of(text) if term else lapse.lapse.of(text)},
        tier=tier,
        severity=severity,
    )


def _term(context: Context, lapse: _Lapse) -> Deadline | None:
    """Return the term that is missed: in the sentence, else the last before it in this or the point before."""
    terms = [
        t
        for t in context.facts.deadlines
        if t.form in _SET and t.purpose is Purpose.ACTION and t.segment is not None and t.action in _HANDED_IN
    ]
    own = [t for t in terms if lapse.sentence.span.covers(t.quantity)]
    if (given := _given_to_body(context, lapse, terms)) is not None:
        return given
    if own:
        return own[0]
    unit = _point(context, lapse.segment)
    reach = Span(context.act.source.view.to_view(unit.span).start, lapse.sentence.span.start)
    before = [t for t in terms if t.quantity.end <= lapse.sentence.span.start]
    inside = [t for t in before if reach.covers(t.quantity)]
    if inside:
        return inside[-1]
    return before[-1] if before and _just_before(context, before[-1], unit) else None


def _given_to_body(context: Context, lapse: _Lapse, terms: Sequence[Deadline]) -> Deadline | None:
    """Return the term of a body or an official that ends on the day the sentence names: «до 1 октября»."""
    lower = context.annotated.lower
    day = (_RU_DAY if lapse.sentence.language == "ru" else _KK_DAY).removesuffix(r"\w*")
    days = set(re.findall(day, lapse.sentence.lower))
    for term in terms:
        ours = term.actor.decides or term.actor is Role.MEMBER
        if ours and term.language == lapse.sentence.language and days & set(re.findall(day, term.quantity.of(lower))):
            return term
    return None


def _point(context: Context, segment: Segment) -> Node:
    return context.act.enclosing(segment.node, NodeKind.POINT, NodeKind.ARTICLE) or segment.node


def _just_before(context: Context, term: Deadline, unit: Node) -> bool:
    """Tell whether ``term`` stands in the point right before ``unit``."""
    if term.segment is None:
        return False
    parent = context.act.parents.get(unit)
    siblings = [n for n in parent.children if n.kind is unit.kind] if parent is not None else []
    place = next((i for i, n in enumerate(siblings) if n is unit), 0)
    return place > 0 and _point(context, term.segment) is siblings[place - 1]


def _weight(context: Context, lapse: _Lapse, term: Deadline | None) -> tuple[Tier | None, Severity | None]:
    """Weigh the loss by who had to keep the term: a body or its secretary, the person, or nobody named."""
    text, language = lapse.sentence.lower, lapse.sentence.language
    if _without_reason(language).search(text) is not None:
        return Tier.LOOK, Severity.LOW
    if _by_others(lapse, term):
        return Tier.CONCLUSION, Severity.HIGH
    if _complaint(language).search(text) is not None:
        return Tier.CONCLUSION, Severity.MEDIUM
    if _file_of_body(language).search(text) is not None:
        return Tier.CONCLUSION, Severity.MEDIUM
    campaign = context.act.typing.type in _CAMPAIGNS or _campaign(language).search(text) is not None
    if lapse.of_right:
        return (Tier.LOOK if campaign else Tier.CONCLUSION), Severity.MEDIUM
    return (None if campaign or term is None else Tier.LOOK), Severity.LOW


@cache
def _without_reason(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of norms that spare whoever had a good reason, without saying how it is shown."""
    return re.compile(r"без (?:наличия )?уважительн" if language == "ru" else r"дәлелді себепсіз|себептерсіз")


@cache
def _by_body(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of a body or official that fails to act in time within the sentence itself."""
    if language == "ru":
        doer = (
            r"(?:секретар|школ|колледж|вуз|университет|организаци|кафедр|факультет|декан|проректор|ректор|отдел|комисси|"
            r"руководител|совет|орган|исполнител|специалист|методист|услугодател|канцеляри|директор|работник|"
            r"ответственн\w+ лиц)\w*"
        )
        return re.compile(
            rf"\b{doer}[^.;,]{{0,50}}\bне (?:представ|направ|переда|внес|оформ|пода|успе|провер|рассмотр|"
            rf"зарегистр|опред|назнач|реш|прин)\w+|"
            rf"\b{doer}[^.;,]{{0,30}}\b(?:задерж|опозда|просроч|затяну)\w+|\bнарушени\w+ {doer}|"
            rf"не (?:представ|направ|переда|внес|пода|провер|оформ|зарегистр)\w+н\w* {doer}"
        )
    doer = (
        r"(?:хатшы|мектеп|колледж|жоо|университет|ұйым|кафедра|факультет|деканат|бөлім|комиссия|басшы|кеңес|орган|маман|орындаушы|"
        r"кеңсе|директор|қызметкер|қызметті беруші)\w*"
    )
    return re.compile(
        rf"\b{doer}[^.;,]{{0,80}}\b(?:ұсын|жібер|жолда|бер|тапсыр|енгіз|үлгер|тексер|қара|тірке|ресімде|өткіз)(?:ыл|іл|л)?"
        rf"(?:ма|ме|ба|бе|па|пе)(?:ған|ген|са|се)"
    )


@cache
def _complaint(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(r"жалоб|апелляци(?!онн)|обжал" if language == "ru" else r"шағым|апелляция(?!лық)")


@cache
def _file_of_body(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of papers that a body draws up about a person."""
    if language == "ru":
        return re.compile(
            r"аттестационн\w+ дел|личн\w+ дел|(?<!\w)дел[оа]\b|представлени[ея]\b(?! \w*документ)|ходатайств|"
            r"характеристик|диссертаци|рекомендаци"
        )
    return re.compile(
        r"(?:аттестаттау|аттестациялық|жеке) (?:іс|iс)|ұсыныс(?:ы|тары)?\b|ұсыну(?:ы|лары)\b|қолдаухат|мінездеме|"
        r"диссертация|ұсыным"
    )


@cache
def _campaign(language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of a term for handing in papers that is announced beforehand."""
    if language == "ru":
        return re.compile(
            r"срок\w* (?:приема|подачи) (?:документ|заяв)|при[её]м\w* (?:документ|заявок|заявлени)|"
            r"конкурсн\w+ документ|объявлени|абитуриент|поступающ"
        )
    return re.compile(
        r"(?:құжат|өтінім|өтініш)\w* (?:қабылдау|беру|тапсыру)\w* мерзім|хабарландыру|конкурстық құжат|талапкер|"
        r"оқуға түсуш"
    )
