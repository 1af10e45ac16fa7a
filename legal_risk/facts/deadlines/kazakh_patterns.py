"""The patterns behind the counted terms of Kazakh text; all expect lower case."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.facts.deadlines.numbers import KK_NUMBER, KK_ORDINAL


@cache
def unit() -> re.Pattern[str]:
    """Return the pattern of a unit of time with its ending."""
    return re.compile(
        r"\b(?P<stem>күн|апта|ай|жыл|сағат|тәулік|минут|тоқсан|семестр)"
        r"(?P<case>і?н?(?:нің|ін)?(?:ге|де|те|та|нен|ден|нің|дік|ға|да|дан|нан|тан|тен|ның|лық|лігі|тік|қа|ке|"
        r"ын|ты|ті|тық|тың|тің|дың|дің|мен|бен|пен|ды|ді|ы|е|а|"
        r"ін|і)?)"
        r"(?P<adj>(?:ға|ге|қа|ке)?)\b|\b(?P<lost>жұмыс)(?= ішінде)"
    )


@cache
def number() -> re.Pattern[str]:
    """Return the pattern of the number and kind before a unit, up to the end of the window."""
    kind = r"(?:күнтізбелік|жұмыс|банктік|банк|оқу|академиялық|күнтізбе)"
    return re.compile(
        rf"(?:(?P<lead>соңғы|(?<!нен )(?<!нан )кейінгі|алғашқы|алдағы|келесі|әрбір|әр) )?(?:(?P<kind1>{kind}) )?"
        rf"(?:(?P<num>(?:{KK_NUMBER} ?(?:–|-|немесе|дейін) ?)?{KK_NUMBER}|{KK_ORDINAL})(?:(?: ?-)?(?:і|ші|шы|ыншы|"
        rf"інші))?(?: ?\((?P<par>[^()]{{1,40}})\))? )"
        rf"(?:(?P<kind2>{kind})(?: ?\((?P<alt>[^()]{{1,25}})\))? )?(?:\([^()]{{1,25}}\) )?\Z"
    )


@cache
def lone_kind() -> re.Pattern[str]:
    """Return the pattern of the kind before a unit without a number."""
    return re.compile(r"(?:\b(?P<lead>соңғы|алғашқы|келесі|бірінші|оқу) )?(?:\b(?P<kind>күнтізбелік|жұмыс|оқу) )?\Z")


@cache
def shared_kind() -> re.Pattern[str]:
    """Return the pattern of the kind that the number before a bare number has, or that a participle gives it."""
    return re.compile(
        rf"\b(?P<kind>күнтізбелік|жұмыс) (?:(?:{KK_NUMBER}(?: ?\([^()]{{1,30}}\))? )?(?:жұмыс "
        rf"|күнтізбелік )?күн(?:нен|ден)(?: бастап)?"
        r"|күн\w* (?:есепте|сана)\w+) \Z"
        rf"|{KK_NUMBER}(?: ?\([^()]{{1,30}}\))? (?P<kind2>күнтізбелік|жұмыс) күннен \Z"
    )


@cache
def after() -> re.Pattern[str]:
    """Return the pattern of the words after a unit that make it a term."""
    return re.compile(
        r"(?: \((?P<alt>жұмыс|күнтізбелік)[^()]{0,8}\))?,? ?(?:уақыт )?(?:"
        r"(?P<wait>(?:өткен(?:нен|де)?|аяқталған(?:нан)?|өтісімен|өтуі\w*)(?: соң| кейін)?\b|(?:соң|кейін)\b)"
        r"|(?P<min>(?:кем емес|кем болм\w+|ерте емес|бұрын емес|кем болма\w+)\b)"
        r"|(?P<before>(?:бұрын\w*|қалғанда|ерте)\b)"
        r"|(?P<max>(?:өткенге дейін|өткенше|(?:аяқталғанға|біткенге|соңына|аяғына) дейін|аяқталғанша|"
        r"ішінде(?:гі)?|ішінен|аралығында|шегінде|көлемінде|"
        r"құрайтын (?:мерзім|уақыт)\w*|шектел\w+|тең (?:мерзім|уақыт)\w*|ұзаққа созылм\w+|(?:мерзім|кезең)(?:де|"
        r"інде|ден|дерде|нен)?(?: ішінде|"
        r" кешіктірм\w+| кешікт\w+)?"
        r"|кешіктірм\w+|қалдыр(?:ыл)?ма\w+|кешіктірілм\w+|кешікпе\w+|кеш (?:емес|болма\w+|қалма\w+)|"
        r"дейін(?:гі)?(?: мерзім\w*)?(?: ішінде)?|аспа\w+|асырм\w+|"
        r"асп\w+|ас(?:уға|а) (?:тиіс емес|алма\w+|болма\w+)|(?:артық|көп) (?:емес|\w+[мбп](?:айды|ейді)|"
        r"уақыт (?:өтпе|кетпе|алма|жұмсалма)\w+|(?:болма|созылма)(?:йды|йтын|уы? тиіс|уы керек))"
        r"|(?=(?:ал|және|не|немесе) [^.;\n]{1,60} (?:күні?|тәулік|апта|ай) ішінде))\b)"
        r"|(?P<stay>(?:бойы\w*|бойына|мерзімге(?: дейін)?|ұзақтық\w*|ұзақ)\b)|(?P<total>құрайды|болып табылады|"
        r"(?=[.;)\n]|\Z)))"
    )


@cache
def nothing() -> re.Pattern[str]:
    """Return the pattern of no word after a unit, with the groups of :func:`after`."""
    groups = ("alt", "wait", "min", "before", "max", "stay", "total")
    return re.compile("".join(f"(?P<{name}>(?!))?" for name in groups))


@cache
def start() -> re.Pattern[str]:
    """Return the pattern of a start event before a number."""
    noun = (
        r"(?:күн(?:і|ін)?нен|күннен|сәт(?:і|ін)?(?:нен|тен)|сәттен|уақыт(?:ы|ын)?(?:нан|тан)|айдан|мерзім(?:і|"
        r"ін)?нен|датадан)"
    )
    verb = (
        r"\w{2,}(?:ған|ген|қан|кен)(?:ын|ін)?(?:нан|нен)? (?:кейінгі|кейін|соң|бастап)|\w{3,}(?:нан|нен|дан|ден|"
        r"тан|тен|"
        r"уынан|уінен) (?:кейін|соң)"
        r"|\w{2,}(?:ған|ген|қан|кен) (?:күн(?:і|ін)?нен|сәт(?:і|ін)?нен|сәттен)"
        r"(?! (?:кеш|ерте|бұрын|кейін|бастап|соң|дейін))"
    )
    back = r"\w{3,}(?:ғанға|генге|қанға|кенге|уына|уіне|ына|іне|ға|ге|қа|ке) дейін"
    return re.compile(
        rf"(?P<start>[^,;:.()\n]{{0,110}}?\b(?:(?:{noun}) (?:бастап|кейінгі|кейін)|{verb}|"
        rf"(?P<back>{back})))(?P<gap>[^;.\n]{{0,90}})\Z"
    )


@cache
def state_words() -> re.Pattern[str]:
    """Return the pattern of words before a quantity that make it the length of a state."""
    return re.compile(
        r"өтілі|\bөтіл|тәжірибе|\bжас(?:қа|тан|ы|ында)?\b|сақтал|сақтай|жарамд|қолданыл|қолданыста|өкілетті(?:к|гі)|"
        r"үздіксіз|оқу мерзім|оқыту мерзім|"
        r"ұзақтығы|ұзақтық|сынақ мерзім|уақыт қоры|тұр(?:ған|ып)|жұмыс істе|академиялық сағат|айырылған|тыйым салын|"
        r"мерзімі \d* ?(?:\(\w+\) )?айдан асатын"
    )


@cache
def state_after() -> re.Pattern[str]:
    """Return the pattern of words after a quantity that make it the length of a state."""
    return re.compile(
        r"[^.;,\n]{0,45}?\b(?:өтіл\w*|тәжірибе\w*|жас(?:қа|тан|ында)\b|сақталады|сақтайды|жарамды|жұмыс істе\w+|"
        r"тағылымдама\b|(?:курс\w*|оқыту\b)(?! (?:нәтиже|бағдарлама|жоспар|құрал|процес|тіл|ақы))|"
        r"оқиды|қызмет өткер\w*|жұмыс өтіл\w*|бұрын емес)"
    )
