"""The bridge to spaCy: our tokens and readings as a ``Doc``, and a user's own pipeline as our backend.

spaCy is imported inside the functions, so that the language layer itself does not load it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from legal_risk.errors import OptionError
from legal_risk.lang import language
from legal_risk.lang.interface import Analysis, Language, Token
from legal_risk.lang.pipeline import PipelineLanguage
from legal_risk.model.localized import LanguageCode

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CASES = {"nom": "Nom", "gen": "Gen", "dat": "Dat", "acc": "Acc", "ins": "Ins", "loc": "Loc", "abl": "Abl"}
_MORPH = {
    "sing": ("Number", "Sing"),
    "plur": ("Number", "Plur"),
    "poss": ("Person[psor]", "3"),
    "neg": ("Polarity", "Neg"),
    "pres": ("Tense", "Pres"),
    "past": ("Tense", "Past"),
    "fut": ("Tense", "Fut"),
    "inf": ("VerbForm", "Inf"),
    "part": ("VerbForm", "Part"),
    "conv": ("VerbForm", "Conv"),
    "gerund": ("VerbForm", "Conv"),
    "vnoun": ("VerbForm", "Vnoun"),
    "pass": ("Voice", "Pass"),
    "cond": ("Mood", "Cnd"),
    "imp": ("Mood", "Imp"),
    "short": ("Variant", "Short"),
    "comp": ("Degree", "Cmp"),
    "ord": ("NumType", "Ord"),
}


def doc(text: str, code: LanguageCode) -> Doc:
    """Return ``text`` as a spaCy ``Doc`` with exactly our tokens and sentence starts; ``doc.text == text``.

    ``lemma_``, ``pos_`` and ``morph`` hold the likeliest reading of each word, so that ``Matcher`` and
    ``PhraseMatcher`` (``attr="LEMMA"``) work on it. Blanks beyond one between two tokens become space tokens.
    """
    from spacy.tokens import Doc

    backend = language(code)
    tokens = backend.tokens(text)
    words, spaces, ours = _with_blanks(text, tokens)
    made = Doc(vocabulary(code), words=words, spaces=spaces)
    starts = {span.start for span in backend.sentences(text)}
    blank_first = bool(len(made)) and ours[0] is None
    for token in made:
        token.is_sent_start = token.i == 0 or (token.idx in starts and not (blank_first and token.i == 1))
        source = ours[token.i]
        if source is None:
            token.pos_ = "SPACE"
        else:
            _annotate(token, source, backend)
    return made


@cache
def blank(code: LanguageCode) -> Any:
    """Return the blank spaCy pipeline of ``code`` whose tokenizer is ours; add components to it as to any other."""
    if code == "kk":
        from legal_risk.lang.kk.defaults import pipeline_class

        pipeline: Any = pipeline_class()()
    elif code == "ru":
        import spacy

        pipeline = spacy.blank("ru")
    else:
        raise OptionError("LR301", f"no such language: {code!r}", hint="choose ru or kk")
    pipeline.tokenizer = _Tokenizer(code)
    return pipeline


def vocabulary(code: LanguageCode) -> Any:
    """Return the vocabulary that all documents of ``code`` share; give it to ``Matcher`` and ``PhraseMatcher``."""
    return blank(code).vocab


def from_pipeline(nlp: Any, code: LanguageCode) -> Language:
    """Return a backend that takes tokens, lemmas, parts of speech and morphology from the spaCy pipeline ``nlp``.

    Sentences are the pipeline's when it sets them, ours otherwise. Readings of a word are those of the pipeline for the
    word alone, followed by those of our own backend, so that a rule never loses a reading by the change.
    """
    return PipelineLanguage(nlp, code, language(code))


class _Tokenizer:
    """Our tokenizer in the place of spaCy's; it goes with the pipeline when that is written to disk."""

    def __init__(self, code: LanguageCode) -> None:
        self.code = code

    def __call__(self, text: str) -> Doc:
        return doc(text, self.code)

    def to_bytes(self, **_: Any) -> bytes:
        return self.code.encode()

    def from_bytes(self, _data: bytes, **_: Any) -> _Tokenizer:
        return self

    def to_disk(self, _path: Any, **_: Any) -> None:
        return None

    def from_disk(self, _path: Any, **_: Any) -> _Tokenizer:
        return self


def _with_blanks(text: str, tokens: tuple[Token, ...]) -> tuple[list[str], list[bool], list[Token | None]]:
    """Return words and trailing spaces that rebuild ``text``, and our token for each word (``None`` for blanks)."""
    words: list[str] = []
    spaces: list[bool] = []
    ours: list[Token | None] = []
    position = 0
    for token in (*tokens, None):
        gap = text[position : token.start if token else len(text)]
        if gap.startswith(" ") and words:
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            words.append(gap)
            spaces.append(False)
            ours.append(None)
        if token:
            words.append(token.text)
            spaces.append(False)
            ours.append(token)
            position = token.end
    return words, spaces, ours


def _annotate(token: Any, source: Token, backend: Language) -> None:
    if not source.is_word:
        token.lemma_ = source.norm
        token.pos_ = "NUM" if source.norm[0].isdigit() else "PUNCT"
        return
    reading = backend.analyses(source.text)[0]
    token.lemma_ = reading.lemma
    token.pos_ = reading.pos
    token.norm_ = source.norm
    token.set_morph(morphology(reading))


def morphology(reading: Analysis) -> str:
    """Return case and features of ``reading`` in the notation of Universal Dependencies (``Case=Gen|Number=Sing``)."""
    found = {name: value for tag, (name, value) in _MORPH.items() if tag in reading.features}
    if reading.case:
        found["Case"] = _CASES[reading.case]
    return "|".join(f"{name}={value}" for name, value in sorted(found.items()))
