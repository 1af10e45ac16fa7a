"""Whether a norm tells apart whom or what it turns down: «заявка, недостатки которой остались», «қолы жоқ өтініш».

What is told apart so names the ground of the refusal. A body that is described («комиссия, образованная …») does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.facts.actors import actors
from legal_risk.facts.phrasebook import phrase_set, words_of
from legal_risk.facts.words import words
from legal_risk.lang.annotated import Sentence
from legal_risk.lang.interface import Token
from legal_risk.lang.phrases import Match


def singled_out(match: Match) -> bool:
    """Tell whether a clause, a participle or «без …» tells those turned down at ``match`` from the others."""
    sentence = match.sentence
    lacking = phrase_set(sentence.backend, "paper-lacking").find_in(sentence)
    apart = (m for m in lacking if not m.span.covers(match.span))
    if any(sentence.backend.lemmas(m.tokens[-1].norm).isdisjoint(words("unexamined")) for m in apart):
        return True
    turning = {sentence.index_at(t.start) for t in match.tokens if t.is_word}
    heads = _kazakh(sentence, turning) if sentence.language == "kk" else _russian(sentence, turning)
    in_office = {a.head for a in actors(sentence) if a.role.decides}
    return any(head not in in_office and _is_patient(sentence, head) for head in heads)


def _is_patient(sentence: Sentence, place: int) -> bool:
    """Tell whether the noun can be who or what is turned down: by its case, and no paper of the decision itself.

    «Решение, которое оформляется …» and «негіздері баяндалған хатпен» tell nothing apart.
    """
    norm = sentence.tokens[place].norm
    oblique = all(r.case in _OBLIQUE for r in sentence.backend.analyses(norm))
    return not oblique and sentence.backend.lemmas(norm).isdisjoint(words("decision-paper"))


_OBLIQUE = frozenset({"ins", "loc", "abl"})


def _russian(sentence: Sentence, turning: set[int]) -> Iterator[int]:
    """Yield the places of nouns with a clause («…, который») or a participle and its words («…, не набравший …»)."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.text == ",":
            if at and not _participle(sentence, tokens[at - 1].norm) and _describes(sentence, at + 1):
                yield at - 1
        elif token.is_word and at not in turning and not (at and tokens[at - 1].text == ",") and _by_deed(sentence, at):
            yield at
        elif at and _ill_done(sentence, at):
            yield at + 1


def _ill_done(sentence: Sentence, place: int) -> bool:
    """Tell whether the word says how the paper behind it was made: «ненадлежаще составленное описание»."""
    before, token = sentence.tokens[place - 1], sentence.tokens[place]
    after = sentence.tokens[place + 1 : place + 2]
    if not (token.is_word and before.is_word and after and after[0].is_word) or _filed(sentence, token.norm):
        return False
    analyses = sentence.backend.analyses
    how = analyses(before.norm)[0]
    told = before.norm == "не" or how.pos == "ADV" or "short" in how.features  # «ненадлежаще» looks like «низко»
    return told and _participle(sentence, token.norm) and analyses(after[0].norm)[0].pos == "NOUN"


def _describes(sentence: Sentence, place: int) -> bool:
    """Tell whether a clause with «который» or a participle with words of its own begins at ``place``."""
    opening = sentence.tokens[place : place + _OPENING]
    if any(t.norm.startswith("котор") for t in opening) or _those(sentence, place):
        return True
    negated = bool(opening) and opening[0].norm == "не"
    told = opening[1:2] if negated else opening[:1]
    return any(_participle(sentence, t.norm) and (negated or not _filed(sentence, t.norm)) for t in told)


def _those(sentence: Sentence, place: int) -> bool:
    """Tell whether «те, что …» begins before ``place``."""
    before, first = sentence.tokens[place - 2], sentence.tokens[place : place + 1]
    return any(t.norm == "что" for t in first) and "тот" in sentence.backend.lemmas(before.norm)


# Words up to «который»: «заявка, недостатки которой …».
_OPENING = 3


def _by_deed(sentence: Sentence, place: int) -> bool:
    """Tell whether the word names somebody by what he did: «опоздавшему», «не сдавшие»."""
    readings = sentence.backend.analyses(sentence.tokens[place].norm)[:1]
    done = any(
        {"part", "past"} <= r.features and "pass" not in r.features and r.case not in (None, "ins") for r in readings
    )
    return done and not _filed(sentence, sentence.tokens[place].norm)


def _participle(sentence: Sentence, word: str) -> bool:
    readings = sentence.backend.analyses(word)
    return any("part" in r.features and "short" not in r.features for r in readings)


def _kazakh(sentence: Sentence, turning: set[int]) -> Iterator[int]:
    """Yield the places of nouns right after a participle, «жоқ» or «емес»: «балы жетпеген үміткер»."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:-1]):
        told = token.is_word and tokens[at + 1].is_word and at not in turning
        if told and _tells_apart(sentence, token.norm) and not _any_at_all(sentence, at):
            place = _past_either(sentence, at + 1)
            following = sentence.backend.analyses(tokens[place].norm)[0]
            if (
                not _refuses(tokens, place)
                and following.pos == "NOUN"
                and "vnoun" not in following.features
                and following.lemma not in words("time-noun")
            ):
                yield place


def _refuses(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether «бас тарту» stands there: «себептері жазылған бас тарту» says what the refusal itself is like."""
    return tokens[place].norm == "бас" and any(t.norm.startswith("тарт") for t in tokens[place + 1 : place + 2])


def _past_either(sentence: Sentence, place: int) -> int:
    """Return where the noun may stand: behind what «не» joins («эссесіз не басқа сынып оқушысының»)."""
    if sentence.tokens[place].norm not in words("either"):
        return place
    return min(place + 2, len(sentence.tokens) - 1)


def _any_at_all(sentence: Sentence, place: int) -> bool:
    """Tell whether the participle is that of «кез келген»: whichever there is."""
    return place > 0 and sentence.tokens[place - 1].norm == "кез"


def _tells_apart(sentence: Sentence, word: str) -> bool:
    reading = sentence.backend.analyses(word)[0]
    if word in ("жоқ", "емес") or (reading.pos == "ADJ" and word.endswith(_WITHOUT)):
        return True
    told = reading.pos == "VERB" and "part" in reading.features and reading.case is None
    return told and ("neg" in reading.features or not _filed(sentence, word))


def _filed(sentence: Sentence, word: str) -> bool:
    """Tell whether the word only says that papers came in: «поданное», «түскен»."""
    return not sentence.backend.lemmas(word).isdisjoint(words_of(sentence.backend, "came-in"))


# The endings of Kazakh words for what lacks something: «эссесіз сауалнама».
_WITHOUT = ("сыз", "сіз")
