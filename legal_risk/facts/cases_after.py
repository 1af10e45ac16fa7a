"""Cases that the next sentence gives a power: «Комиссия вправе заменить базу. Замена делается, когда …»."""

from __future__ import annotations

import re
from functools import cache

from legal_risk.facts.actions import Action
from legal_risk.facts.conditions import condition_of
from legal_risk.facts.words import either, words
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.model.localized import LanguageCode
from legal_risk.model.norm import Condition
from legal_risk.model.span import Span

# So many first letters of a verb are those of its noun, too: «перенести» – «перенос».
_STEM = 5
# The sentence goes on about the deed among its first words; a Kazakh one may name it last.
_HEAD = 4


def cases_after(annotated: Annotated, sentence: Sentence, action: Action) -> Span | None:
    """Return the words by which the sentence after ``sentence`` says when ``action`` is done, if it does.

    It speaks of the same deed («Замена …», «Это …», «Ауыстыру …»), says that it is done or only done, and names cases.
    """
    follower = _follower(annotated, sentence)
    if follower is None or not _about(follower, action) or _done(follower.language).search(follower.lower) is None:
        return None
    condition, place = condition_of(annotated, follower, Span(follower.span.start, follower.span.start))
    return place if condition in (Condition.CLOSED, Condition.NAMED) else _only(follower)


def _follower(annotated: Annotated, sentence: Sentence) -> Sentence | None:
    sentences = annotated.sentences(sentence.segment)
    place = sentences.index(sentence) + 1
    return sentences[place] if place < len(sentences) else None


def _about(follower: Sentence, action: Action) -> bool:
    """Tell whether ``follower`` goes on about the deed: by its noun or verb, or by a word that points back."""
    told = [token.norm for token in follower.tokens if token.is_word]
    stem = action.lemma[: max(min(_STEM, len(action.lemma) - 1), 3)]
    head = told if follower.language == "kk" else told[:_HEAD]
    pointing = words(f"points-back-{follower.language}")
    return any(word.startswith(stem) for word in head) or not pointing.isdisjoint(told[:1])


def _only(follower: Sentence) -> Span | None:
    found = _limit().search(follower.lower)
    return Span(*found.span()).shifted(follower.span.start) if found else None


@cache
def _limit() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('only')})\b")


@cache
def _done(language: LanguageCode) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('only')}|{either('is-done-' + language)})\b")
