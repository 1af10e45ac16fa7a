"""What is not done for a person: «не предоставлено», «бермеу», as an outcome of his request."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.facts.phrasebook import phrase_set, words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.phrases import Match
from legal_risk.model.span import Span


def states_outcome(sentence: Sentence, condition: Span) -> bool:
    """Tell whether a condition is the refusal itself («если место не предоставлено, …»): it is no ground of it."""
    return any(o.meets(condition) or _in_clause(sentence, o, condition) for o in _outcomes(sentence))


def _outcomes(sentence: Sentence) -> Iterator[Span]:
    for lexicon in ("refusal-as-case", "outcome-against"):
        yield from (m.span for m in phrase_set(sentence.backend, lexicon).find_in(sentence))
    yield from (m.span for m in phrase_set(sentence.backend, "outcome-negated").find_in(sentence) if denies(m))


def _in_clause(sentence: Sentence, outcome: Span, condition: Span) -> bool:
    """Tell whether the outcome is what the words of the condition open (in Kazakh: close)."""
    first, second = (outcome, condition) if sentence.language == "kk" else (condition, outcome)
    between = sentence.text[first.end - sentence.span.start : second.start - sentence.span.start]
    return first.end <= second.start and not {",", ";", ":", "–"} & set(between)


def denies(match: Match) -> bool:
    """Tell whether what is not done is what a person waits for, or the other half of what was named before."""
    deed, sentence = _undone(match), match.sentence
    if deed is None:
        return False
    if deed in words_of(sentence.backend, "granting"):
        return True
    if match.tokens[0].norm in words("either"):
        return _named_before(match, deed)
    if deed in words_of(sentence.backend, "own-omission"):
        return False
    return not any(t.norm in words("case") for t in match.tokens)


def _undone(match: Match) -> str | None:
    """Return the lemma of the verb or noun of action that is negated, without its «не»; ``None`` when it is neither."""
    analyses = match.sentence.backend.analyses
    if match.sentence.language == "kk":
        return next((r.lemma for t in match.tokens for r in analyses(t.norm)[:1] if "neg" in r.features), None)
    if any(t.norm == "не" for t in match.tokens):
        return analyses(match.tokens[-1].norm)[0].lemma
    lemmas = (analyses(t.norm)[0].lemma for t in match.tokens if t.norm.startswith("не"))
    return next((lemma[2:] for lemma in lemmas if lemma.endswith(_OF_ACTION)), None)


_OF_ACTION = ("ние", "тие", "допуск", "выдача")


def _named_before(match: Match, deed: str) -> bool:
    """Tell whether the deed itself stands before «или»: «принять … или не принимать», «беріледі не берілмейді»."""
    before = [t.norm for t in match.sentence.tokens if t.end <= match.span.start]
    if match.sentence.language == "kk":
        return any(deed in match.sentence.backend.lemmas(word) for word in before)
    stem = deed[: max(len(deed) - _ENDING, _STEM)]
    return any(word.startswith(stem) for word in before)


# Letters that aspect, voice and case change; letters that tell a word.
_ENDING, _STEM = 5, 4
