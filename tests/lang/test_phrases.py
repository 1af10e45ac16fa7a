import pytest
from hypothesis import given
from hypothesis import strategies as st

from legal_risk.errors import RuleError
from legal_risk.lang import language as real_language
from legal_risk.lang import matcher
from legal_risk.lang.annotated import Annotated
from legal_risk.lang.compiling import Compiler
from legal_risk.lang.phrases import compile_phrases
from legal_risk.model.act import Zone
from legal_risk.model.span import Span
from tests.lang.fake import FakeLanguage, act_of

LEXICONS = {
    "bodies": ("орган", "местный исполнительный орган"),
    "anyone": ("@bodies", "руководитель"),
    "loop": ("@pool",),
    "pool": ("@loop",),
}

# phrase, text with [[ ]] around each expected match
CASES = [
    ("усмотрение", "по [[усмотрению]] и без [[усмотрения]]; усмотрительно"),
    ("=усмотрению", "по [[усмотрению]] и без усмотрения"),
    ("усмотр*", "по [[усмотрению]], [[усмотрительно]], предусмотрено"),
    ("по свой усмотрение", "[[По своему усмотрению]] и по усмотрению"),
    ("по свой? усмотрение", "[[По своему усмотрению]] и [[по усмотрению]]"),
    ("по {2} усмотрение", "[[по своему личному усмотрению]], по одному два три усмотрению, [[по усмотрению]]"),
    ("по (свой|личн*) усмотрение", "[[по личному усмотрению]], [[по своему усмотрению]], по усмотрению"),
    ("(руководитель|орган решает)", "[[руководителю]], орган не решает, [[орган решает]]"),
    ("(по свой)? усмотрение", "[[по своему усмотрению]], [[усмотрение]]"),
    ("усмотрение/gen", "без [[усмотрения]] по усмотрению"),
    ("усмотрение _/NOUN,gen", "по [[усмотрению органа]], по усмотрению орган"),
    ("орган/!gen", "[[орган]] органа"),
    ("_/ADJ орган", "[[местный орган]], руководитель, орган"),
    ("@bodies решает", "[[орган решает]], [[местный исполнительный орган решает]]"),
    ("@bodies/gen", "[[местного исполнительного органа]], местный исполнительный орган, [[органа]]"),
    ("@anyone", "[[орган]] и [[руководитель]]"),
    ("в случае если", "[[в случае, если]] орган; в случае; если"),
    (r"случаях \: орган", "[[случаях: орган]], случаях орган"),
    ("вправе", "[[вправе]] не вправедный"),
    ("не позднее 5 дней", "[[не позднее 5 дней]], не позднее 55 дней"),
    ("по-прежнему", "[[по-прежнему]] прежнему"),
    ("Ещё", "[[еще]]"),
    ("(орган|руководитель)/gen", "орган, [[руководителя]], [[органа]], руководителю"),
    ("решает (орган|руководитель)/gen? сам", "[[решает органа сам]], [[решает сам]], решает орган сам"),
    ("усмотрению", "[[усмотрение]] [[усмотрению]]"),
    ("_/NOUN,dat", "[[усмотрению]] органа [[руководителю]]"),
    ("человек", "[[человек]] и [[людей]], людской"),
    ("по усмотрение", "по. Усмотрение органа"),
    ("по усмотрение", "по\nусмотрению"),
]


def found_in(phrases, text, language=None, **more):
    language = language or FakeLanguage()
    seen = Annotated(act_of(*text.split("\n"), **more), {"ru": language, "kk": language})
    return list(compile_phrases(language, phrases, LEXICONS).find(seen)), seen


@pytest.mark.parametrize(("phrase", "marked"), CASES)
def test_notation(phrase, marked):
    text = marked.replace("[[", "").replace("]]", "")
    found, seen = found_in([phrase], text)
    for match in reversed(found):
        text = f"{text[: match.span.start]}[[{match.span.of(text)}]]{text[match.span.end :]}"
    assert text == marked
    again = [m for s in seen.act.segments for t in seen.sentences(s) for m in compiled(phrase).find_in(t)]
    assert [m.span for m in again] == [m.span for m in found]


def compiled(*phrases):
    return compile_phrases(FakeLanguage(), phrases, LEXICONS)


def test_match_names_the_tokens_it_took():
    (match,), _ = found_in(["по {2} усмотрение"], "решает по «личному» усмотрению органа")
    assert [t.text for t in match.tokens] == ["по", "усмотрению"]
    assert match.phrase == "по {2} усмотрение"
    assert match.sentence.text.startswith("решает")


def test_of_overlapping_matches_the_leftmost_then_longest_is_kept():
    found, _ = found_in(["усмотрение", "по усмотрение", "по усмотрение орган", "орган"], "по усмотрению органа, органы")
    assert [m.phrase for m in found] == ["по усмотрение орган", "орган"]


def test_zones_language_and_stretch_limit_the_search():
    text = ["Усмотрение.", "Усмотрение.", "Усмотрение. Усмотрение."]
    language = FakeLanguage()
    act = act_of(*text, zones=[Zone.NOTE, Zone.BODY, Zone.BODY], languages=["ru", "kk", "ru"])
    seen = Annotated(act, {"ru": language, "kk": language})
    phrases = compiled("усмотрение")
    assert [m.span.start for m in phrases.find(seen)] == [0, 24, 36]
    assert [m.span.start for m in phrases.find(seen, zones={Zone.BODY})] == [24, 36]
    assert [m.span.start for m in phrases.find(seen, within=Span(0, 30))] == [0]
    assert list(phrases.find(seen, within=Span(0, 5))) == []


def test_nothing_is_tokenised_when_some_word_of_every_phrase_is_not_in_the_act():
    language = FakeLanguage()
    text = "По усмотрению органа. Усмотрение. Руководитель решает. Люди."
    found, _ = found_in(["усмотрение суд", "руководитель {3} (местный|свой)"], text, language)
    assert not found
    assert language.tokenised == 0


def test_every_sentence_is_tokenised_once_for_all_phrases():
    language = FakeLanguage()
    found, seen = found_in(["усмотрение орган"], "По усмотрению органа. Усмотрение. Людей ждут.", language)
    assert len(found) == 1
    assert len(list(compiled("руководитель", "человек").find(seen))) == 1
    assert language.tokenised == 3


@pytest.mark.parametrize(
    ("phrase", "code", "place"),
    [
        ("", "LR204", 1),
        ("по (свой", "LR204", 9),
        ("по свой)", "LR204", 8),
        ("(по|) свой", "LR204", 5),
        ("{2} орган", "LR204", None),
        ("орган {2}", "LR204", None),
        ("орган/gem", "LR204", 1),
        ("орган ?", "LR204", 7),
        ("=орган*", "LR204", 1),
        ("орган & суд", "LR204", 7),
        (r"\: орган", "LR204", None),
        ("@nothing", "LR205", None),
        ("@loop", "LR205", None),
        ("(орган|суд)/gem", "LR204", 11),
    ],
)
def test_mistakes_in_the_notation(phrase, code, place):
    with pytest.raises(RuleError) as caught:
        compiled(phrase)
    assert caught.value.code == code
    assert place is None or f"position {place}" in caught.value.where
    assert phrase in caught.value.where or caught.value.where.startswith("@")


def test_phrases_without_a_literal_are_named():
    assert compiled("_/NOUN", "х", "орган").unanchored() == ("_/NOUN", "х")


# the same with the real analysers: language, phrase, marked text
REAL = [
    ("ru", "обучающийся", "[[обучающегося]], [[обучающимися]], обучаться, обучали"),
    ("ru", "рабочая группа", "[[рабочей группой]], [[рабочие группы]], рабочий групповой"),
    ("ru", "(орган управления|комиссия)/ins", "[[органом управления]], орган управления, [[комиссией]], комиссии"),
    ("ru", "по свой усмотрение", "[[По своему усмотрению]], по усмотрению"),
    ("ru", "человек", "[[людям]], [[человека]], людской"),
    ("ru", "решать/pres", "[[решает]], решал, решить"),
    ("ru", "не менее 2/3 состав", "[[не менее 2/3 состава]]"),
    ("kk", "өз =қалауы =бойынша", "[[өз қалауы бойынша]], қалай бойынша"),
    ("kk", "басшы/gen", "[[басшының]], [[басшылардың]], басшыға"),
    ("kk", "комиссия мүше", "[[комиссия мүшелерінің]], [[комиссия мүшесі]]"),
    ("kk", "(білім беру ұйым|комиссия)/gen", "[[білім беру ұйымының]], білім беру ұйымы, [[комиссияның]], комиссияға"),
    ("kk", "құқық", "[[құқығы]], [[құқықтар]], құқылы"),
    ("kk", "бекітілу", "[[бекітіледі]], [[бекітілген]], [[бекітілмейді]], [[бекітілуі]], бекітеді, бекіту"),
    ("kk", "тәртіп айқындалу", "[[тәртібі айқындалады]], тәртібін айқындайды"),
    ("kk", "қаралу/past", "[[қаралған]], қаралады, қараған"),
    ("kk", "беріледі", "[[беріледі]], берілген, береді"),
    ("kk", "беру", "[[беріледі]], [[береді]]"),
    ("kk", "шешім қабылдау", "[[шешім қабылдайды]], [[шешімдер қабылданады]]"),
]


@pytest.mark.parametrize(("code", "phrase", "marked"), REAL)
def test_real_languages(code, phrase, marked):
    text = marked.replace("[[", "").replace("]]", "")
    seen = Annotated(act_of(text, languages=[code]))
    for match in reversed(list(compile_phrases(real_language(code), [phrase]).find(seen))):
        text = f"{text[: match.span.start]}[[{match.span.of(text)}]]{text[match.span.end :]}"
    assert text == marked


WORDS = st.sampled_from(
    ["орган", "органа", "местный", "усмотрению", "по", "решает", "люди", "усмотрен", ",", ";", ".", "\n"]
)
ELEMENTS = st.sampled_from(
    [
        "орган",
        "=органа",
        "усмотр*",
        "местный?",
        "{2} решает",
        "(орган|по усмотрение)",
        r"\; орган",
        r"\, орган?",
        "@bodies/gen",
        "по",
        "_/NOUN,dat",
    ]
)


def matches_word_by_word(seen, phrase):
    """Every place of the act where ``phrase`` matches, without any of the shortcuts of the search."""
    parts = Compiler(FakeLanguage(), LEXICONS).phrase(phrase)
    for segment in seen.act.segments:
        for sentence in seen.sentences(segment):
            for place, token in enumerate(sentence.tokens):
                ways = () if matcher.is_mark(token) else matcher.run(parts, sentence.tokens, place)
                if taken := next((t for _, t in ways if t), None):
                    yield Span(sentence.tokens[taken[0]].start, sentence.tokens[taken[-1]].end)


def kept(spans):
    end = -1
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if span.start >= end:
            yield span
            end = span.end


@given(st.lists(WORDS, max_size=25), st.lists(ELEMENTS, min_size=1, max_size=4))
def test_the_quick_search_finds_what_a_look_at_every_word_finds(words, elements):
    phrases = [f"решает {' '.join(elements)}", " ".join(["по", *elements])]
    text = " ".join(words).replace(" \n ", "\n")
    language = FakeLanguage()
    seen = Annotated(act_of(*text.split("\n")), {"ru": language, "kk": language})
    slow = list(kept(span for phrase in phrases for span in matches_word_by_word(seen, phrase)))
    quick = compiled(*phrases)
    assert [m.span for m in quick.find(seen)] == slow
    assert [m.span for s in seen.act.segments for t in seen.sentences(s) for m in quick.find_in(t)] == slow
    assert all(span.of(text) == text[span.start : span.end] and "\n" not in span.of(text) for span in slow)
