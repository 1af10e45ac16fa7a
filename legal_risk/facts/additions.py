"""Whether «иной» / «өзге» adds to what was named before it, or only tells one thing from another."""

from __future__ import annotations

import itertools

from legal_risk.facts.phrasebook import first_in, phrase_set, words_of
from legal_risk.lang.annotated import Annotated, Sentence
from legal_risk.lang.interface import Analysis, Token
from legal_risk.model.act import NodeKind
from legal_risk.model.span import Span

_ITEMS = (NodeKind.SUBPOINT, NodeKind.INDENT)


def adds(annotated: Annotated, sentence: Sentence, words: Span) -> bool:
    """Tell whether the opening ``words`` of ``sentence`` join something to a list.

    They stand after «и», «или», a comma, or begin an item that is not the first; what stands before the conjunction is
    a noun too («сиротам и иным детям»), no pronoun («ему и другим») and no verb («хранится и другому не передаётся»).
    One «другой» in the singular is another one, and «иной законный представитель» is told by law.
    """
    place = sentence.index_at(words.start)
    if _whole(sentence, words):
        return False
    if _bare_kazakh(sentence, words) and (_aside(sentence, place) or _in_case(sentence, place)):
        return False
    if not any(t.is_word for t in sentence.tokens[:place]):
        return later_item(annotated, sentence)
    if sentence.language == "kk" and _ends_item(annotated, sentence, words):
        return True
    if _one_more_deed(sentence, place):
        return later_item(annotated, sentence)
    before = _before(sentence, place)
    if before < 0:
        return before == _START and later_item(annotated, sentence)
    if _shared_out(sentence, words):
        return False
    joint = sentence.tokens[before]
    if joint.text == ";":
        return not any(_finite(sentence, t) for t in sentence.tokens[place:])
    if joint.text == ",":
        return not _bare_kazakh(sentence, words) and _nominal(sentence, before)
    return joint.norm in words_of(sentence.backend, "list-joiner") and _nominal(sentence, before)


def later_item(annotated: Annotated, sentence: Sentence) -> bool:
    """Tell whether ``sentence`` begins an item of a list that other items stand before."""
    node = sentence.segment.node
    parent = annotated.act.parents.get(node)
    if node.kind not in _ITEMS or parent is None or annotated.sentences(sentence.segment)[0] != sentence:
        return False
    return any(sibling.kind is node.kind for sibling in parent.children[: parent.children.index(node)])


def several(sentence: Sentence, other: int, end: int) -> bool:
    """Tell whether the plural is meant by «иные …»: told by the Russian adjective at ``other``, in Kazakh by the noun.

    ``end`` is where the Kazakh noun ends.
    """
    if sentence.language == "ru":
        token = sentence.tokens[sentence.index_at(other)]
        alone = {"иной", "другой"}.isdisjoint(sentence.backend.lemmas(token.norm))  # «прочая молодёжь» are many
    else:
        token, alone = sentence.tokens[sentence.index_at(end) - 1], False
    return alone or any("plur" in r.features for r in sentence.backend.analyses(token.norm))


def _shared_out(sentence: Sentence, words: Span) -> bool:
    """Tell whether a dash gives the others a share of their own («педагогам – 56 дней, другим работникам – 30»)."""
    place = sentence.index_at(words.end - 1) + 1
    return any(t.text == "–" for t in sentence.tokens[place : place + _REACH])


def _whole(sentence: Sentence, words: Span) -> bool:
    """Tell whether the words name one other thing or somebody told by law, not some more of the same."""
    if any(m.span.start == words.start for m in phrase_set(sentence.backend, "other-one").find_in(sentence)):
        return True
    return sentence.language == "ru" and _another(sentence, words)


def _another(sentence: Sentence, words: Span) -> bool:
    """Tell whether Russian «другой» stands in the singular, and not before a ground («по другой причине»)."""
    place = sentence.index_at(words.start)
    other = sentence.tokens[place]
    if "другой" not in sentence.backend.lemmas(other.norm) or other.end < words.end:
        return False
    noun = _noun_after(sentence, place)
    if noun is None:
        return "plur" not in {f for r in _readings(sentence, other) for f in r.features}
    if first_in(sentence, "list-of-grounds", "list-of-sanctions", "list-of-criteria") is not None:
        return False
    return all("plur" not in r.features for r in _readings(sentence, noun) if r.pos == "NOUN")


def _noun_after(sentence: Sentence, place: int) -> Token | None:
    for token in sentence.tokens[place + 1 : place + 1 + _REACH]:
        if any(r.pos in ("NOUN", "PROPN") for r in _readings(sentence, token)[:1]):
            return token
    return None


_REACH = 3
_LAST = 4  # words and marks that a Kazakh item may end in after «басқа»


def _one_more_deed(sentence: Sentence, place: int) -> bool:
    """Tell whether only a predicate stands before the words: a Russian item «принимает другие решения»."""
    before = [t for t in sentence.tokens[:place] if t.is_word]
    return sentence.language == "ru" and len(before) == 1 and _finite(sentence, before[0])


def _before(sentence: Sentence, place: int) -> int:
    """Return the place of what joins the words to the rest: prepositions, «все» and a Kazakh owner are passed over."""
    at = place - 1
    passed = words_of(sentence.backend, "list-all")
    while at >= 0 and sentence.tokens[at].is_word:
        token = sentence.tokens[at]
        if token.norm in words_of(sentence.backend, "list-joiner"):
            return at
        first = _readings(sentence, token)[:1]
        owner = sentence.language == "kk" and any(r.case == "gen" for r in first)
        if token.norm not in passed and not owner and not any(r.pos == "ADP" for r in first):
            return _NONE
        at -= 1
    return at


_START = -1  # nothing but prepositions stands before the words
_NONE = -2


def _ends_item(annotated: Annotated, sentence: Sentence, words: Span) -> bool:
    """Tell whether a Kazakh item ends in the words: what describes them stands before, its measure after a dash."""
    after = sentence.tokens[sentence.index_at(words.start) :]
    last = next((at for at, t in enumerate(after) if t.text == "–"), len(after)) <= _LAST
    return (last or not _bare_kazakh(sentence, words)) and later_item(annotated, sentence)


def _nominal(sentence: Sentence, joint: int) -> bool:
    """Tell whether a noun phrase stands before the joint: its last word is no verb and no pronoun."""
    words = [t for t in sentence.tokens[:joint] if t.is_word]
    if not words:
        return False
    return not _finite(sentence, words[-1]) and not any(r.pos == "PRON" for r in _readings(sentence, words[-1])[:1])


def _finite(sentence: Sentence, word: Token) -> bool:
    readings = _readings(sentence, word)[:1]
    return any(r.pos == "VERB" and not {"part", "vnoun", "inf"} & set(r.features) for r in readings)


def _bare_kazakh(sentence: Sentence, words: Span) -> bool:
    """Tell whether a Kazakh «басқа» stands without «да»: after a comma it means «another»."""
    return sentence.language == "kk" and sentence.tokens[sentence.index_at(words.start)].end == words.end


def _aside(sentence: Sentence, place: int) -> bool:
    """Tell whether the Kazakh words only say where or from where: «басқа жерде», «басқа қаладан»."""
    after = sentence.tokens[place + 1 : place + 2]
    return any(r.case in ("loc", "abl", "gen") for t in after for r in _readings(sentence, t)[:1])


def _in_case(sentence: Sentence, place: int) -> bool:
    """Tell whether a case is told of somebody else («басқа адам туралы мәлімет сұралса»): nobody joins a list."""
    clause = itertools.takewhile(lambda t: t.text not in (",", ";"), sentence.tokens[place:])
    return any("cond" in r.features for t in clause for r in _readings(sentence, t)[:1])


def _readings(sentence: Sentence, token: Token) -> tuple[Analysis, ...]:
    return tuple(sentence.backend.analyses(token.norm)[:3]) if token.is_word else ()
