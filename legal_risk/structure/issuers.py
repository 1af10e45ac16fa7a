"""Who issued an act: the bodies that its preamble, its letterhead, its stamps and its signatures name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from legal_risk.structure.marks import is_person

# Posts and bodies in the genitive, as «приказом Министра ... от ...» has them, with their nominative.
_RU_POSTS = {
    "министра": "Министр",
    "премьер-министра": "Премьер-Министр",
    "руководителя": "Руководитель",
    "председателя": "Председатель",
    "ректора": "Ректор",
    "директора": "Директор",
    "акима": "Аким",
    "акимата": "акимат",
    "правительства": "Правительство",
    "президента": "Президент",
    "начальника": "Начальник",
    "заместителя": "Заместитель",
}
_LONGEST = 160


@cache
def _pattern(name: str) -> re.Pattern[str]:
    posts = "|".join(_RU_POSTS)
    date = r"\d{1,2}\s[а-я]+\s\d{4}|[«\"\d_]"
    return re.compile(
        {
            "enacts": r"решил|решает|постановляет|қаулы етеді|шеш[iі]м қабылдады|шешті",
            "issuer": (
                r"(?:[А-Я][\w-]+(?:ий|ый|ой) )?(?:(?:областной|районный|городской) )?"
                r"\b(?:маслихат|Правительство|акимат|аким)\b(?: [^,.»]+)?$"
                r"|(?:[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+ )?(?:[\w-]+(?:ның|нің|дың|дің|тың|тің|лық|лік|дық|дік|тық|тік) )?"
                r"\b(?:Үк[iі]мет[iі]|мәслихаты?|әкімдігі|әкімі)$"
            ),
            "person": (
                r"(?-i:(?:[А-ЯӘҒҚҢӨҰҮҺІЁ]\. ?){1,2}[-\w]+$|[А-ЯӘҒҚҢӨҰҮҺІЁ][-\w]+ (?:[А-ЯӘҒҚҢӨҰҮҺІЁ]\. ?){1,2}$)"
            ),
            "ru_named": (
                rf"(?:приказ|постановлени|распоряжени)\w*\s(?P<first>(?:{posts})\b[^№;]{{0,{_LONGEST}}}?)\sот\s(?:{date})"
                rf"|№\s?\S+?(?:,?\sи|,)\s(?:и\.\s?о\.\s)?(?P<next>(?:{posts})\b[^№;]{{0,{_LONGEST}}}?)\sот\s(?:{date})"
            ),
            "kk_named": (
                r"(?P<body>[А-ЯӘҒҚҢӨҰҮҺІ«][^№;]{0,160}?(?:министр|басшысы|төрағасы|ректоры|директоры|әкімі|мәслихаты|әкімдігі"
                r"|Үкіметі|бастығы)(?:і)?)н[ыі]ң\s(?:міндетін атқарушының\s)?(?:\d{4}|[«\"_])"
            ),
        }[name],
        0 if name == "kk_named" else re.IGNORECASE,
    )


def issuing_bodies(preamble: str, formal: str, signature: Sequence[str]) -> tuple[str, ...]:
    """Return the issuing bodies in the order of the text.

    ``formal`` is the letterhead with the first approval stamp, ``signature`` the lines of the signatures. The preamble
    («... маслихат РЕШИЛ») says most, then the letterhead («приказ Министра ... от ...»), then the signatures.
    """
    verb = _pattern("enacts").search(preamble)
    if verb and (found := issuer_in(preamble[: verb.start()].rstrip(" ,"))):
        return (found,)
    named = tuple(dict.fromkeys((*_named_in_russian(formal), *_named_in_kazakh(formal))))
    return named or tuple(_posts(signature))


def issuer_in(text: str) -> str | None:
    """Return the body that ``text``, the words before the enacting verb, ends with."""
    found = _pattern("issuer").search(text)
    return found[0].strip() if found else None


def _named_in_russian(formal: str) -> Iterator[str]:
    for match in _pattern("ru_named").finditer(formal):
        words = (match["first"] or match["next"]).split()
        yield " ".join([_RU_POSTS[words[0].lower()], *words[1:]])


def _named_in_kazakh(formal: str) -> Iterator[str]:
    for match in _pattern("kk_named").finditer(formal):
        yield match["body"].removeprefix("және ").strip()


def _posts(lines: Sequence[str]) -> Iterator[str]:
    """Yield the post of each person who signed; lines before a name make up one post."""
    post: list[str] = []
    for line in lines:
        name = is_person(line)
        if words := (_pattern("person").sub("", line) if name else line).strip("_ "):
            post.append(words)
        if name and post:
            yield " ".join(post)
            post = []
    if post:
        yield " ".join(post)
