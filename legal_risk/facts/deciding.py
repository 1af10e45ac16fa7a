"""What kind of act a verb names: one that decides about a person, one of his own, or everyday organisation."""

from __future__ import annotations

from itertools import zip_longest

from legal_risk.facts.phrasebook import words_of
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Language


def decides(language: Language, lemma: str) -> bool:
    """Tell whether the action decides about a person, a right, a benefit or money."""
    return _listed(language, lemma, "decision-verb")


def changes_lot(language: Language, lemma: str) -> bool:
    """Tell whether the action changes somebody's place, sum, turn or term in another way than a decision proper."""
    return _listed(language, lemma, "outcome-verb")


def is_claim(language: Language, lemma: str) -> bool:
    """Tell whether the action is one that a person takes in his own cause."""
    return _listed(language, lemma, "action-claim")


def is_organisation(language: Language, lemma: str) -> bool:
    """Tell whether the action is everyday organisation that decides nobody's right."""
    return _listed(language, lemma, "action-organise")


def names_decision(sentence: Sentence, part: slice = slice(None)) -> bool:
    """Tell whether ``sentence`` decides about a person: by a verb or by its noun («назначение производится»).

    ``part`` limits the search to some of its tokens.
    """
    backend = sentence.backend
    named = verbs(sentence, part)
    if any(_listed(backend, v, lexicon) for v in named for lexicon in _DECIDING):
        return True
    return carries_decision(sentence, part)


def carries_decision(sentence: Sentence, part: slice = slice(None)) -> bool:
    """Tell whether ``sentence`` names a decision by its noun, which a verb only carries: «перевод осуществляется»."""
    carried = any(_listed(sentence.backend, v, "carrier-verb") for v in verbs(sentence, part))
    return carried and _has_decision_noun(sentence, part)


_DECIDING = ("decision-verb", "inspection-verb", "outcome-verb")


def _has_decision_noun(sentence: Sentence, part: slice) -> bool:
    nouns = words_of(sentence.backend, "decision-noun")
    readings = (r for t in sentence.tokens[part] if t.is_word for r in sentence.backend.analyses(t.norm)[:3])
    return any(r.lemma in nouns and r.case in ("nom", "acc", None) for r in readings)


_MAY = frozenset({"мүмкін", "тиіс", "керек", "болады"})


def verbs(sentence: Sentence, part: slice = slice(None)) -> frozenset[str]:
    """Return the lemmas of the finite verbs, participles and infinitives of ``sentence``, or of a part of its tokens.

    A verb comes with the word before it too («талап ету», «алып тастау»); a Kazakh verbal noun counts before a modal
    («өзгеруі мүмкін»).
    """
    found: set[str] = set()
    before = ""
    tokens = sentence.tokens[part]
    for token, follower in zip_longest(tokens, tokens[1:]):
        if token.is_word:
            may = follower is not None and follower.norm in _MAY
            readings = sentence.backend.analyses(token.norm)
            named = {r.lemma for r in readings[:3] if r.pos == "VERB" and (may or "vnoun" not in r.features)}
            found |= named | {f"{before} {verb}" for verb in named}
        before = token.norm
    return frozenset(found)


def _listed(language: Language, lemma: str, lexicon: str) -> bool:
    words = words_of(language, lexicon)
    return lemma in words or (lemma.endswith("ся") and lemma not in _OWN and lemma[:-2] in words)


# Perfective, so never passive: what a person does himself («отказаться от места»).
_OWN = frozenset({"отказаться", "перевестись", "восстановиться", "уволиться", "отозваться"})
