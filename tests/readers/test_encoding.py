import pytest

from legal_risk.errors import InputError
from legal_risk.readers import read
from legal_risk.readers.encoding import decode
from legal_risk.readers.legacy import SCHEMES
from legal_risk.readers.letters import likeness

RUSSIAN = (
    "1. Комиссия вправе отказать заявителю в приёме документов — без объяснения причин (№ 5).\n2. «Срок» 5 дней.\n"
)
KAZAKH = (
    "1. Комиссия өтініш берушіге құжаттарды қабылдаудан бас тартуға құқылы және себебін түсіндірмейді.\n"
    "2. Білім беру ұйымының басшысы үміткердің өтінішін бес жұмыс күні ішінде қарайды, әңгімелесу өткізеді.\n"
)
ENGLISH = "The commission may refuse the application without any reason.\n"


@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH, ENGLISH], ids=["ru", "kk", "en"])
@pytest.mark.parametrize(
    ("codec", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", b"\xff\xfe\0\0"),
    ],
)
def test_unicode_with_and_without_mark(text, codec, mark):
    assert decode(mark + text.encode(codec), "a.txt") == (text, ())


@pytest.mark.parametrize(
    ("text", "codec"),
    [(RUSSIAN, "cp1251"), (KAZAKH, "kz1048"), (KAZAKH, "ptcp154"), (RUSSIAN.replace("—", "-").replace("«", '"').replace("»", '"')
                                               .replace("№", "N"), "koi8-r"),
     (RUSSIAN.replace("—", "-").replace("«", '"').replace("»", '"'), "cp866"), (RUSSIAN, "mac-cyrillic")],
    ids=["cp1251", "kz1048", "ptcp154", "koi8-r", "cp866", "mac-cyrillic"],
)  # fmt: skip
def test_code_pages(text, codec):
    found, notices = decode(text.encode(codec), "a.txt")
    assert found == text
    assert [(n.code, codec in n.message) for n in notices] == [("LRN101", True)]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: s.name)
def test_letters_hidden_by_old_fonts_are_restored(scheme):
    hidden = KAZAKH.translate(str.maketrans(scheme.meant, scheme.shown))
    assert hidden != KAZAKH
    for data in (hidden.encode(), hidden.encode("cp1251")):
        assert decode(data, "a.txt")[0] == KAZAKH
    assert any(n.code == "LRN103" and scheme.name in n.message for n in decode(hidden.encode(), "a.txt")[1])


@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN,
        KAZAKH,
        "Комісія має право відмовити заявникові без пояснення причин, її рішення є остаточним і ґрунтується на законі.",
        "Комисијата може да го одбие барањето без објаснување, ќе го извести кандидатот и ќе донесе одлука.",
        "Камісія мае права адмовіць заяўніку без тлумачэння прычын, яе рашэнне канчатковае і ўступае ў сілу.",
    ],
)
def test_other_languages_keep_their_letters(text):
    assert decode(text.encode(), "a.txt") == (text, ())


def test_cyrillic_read_as_western_is_restored():
    text = RUSSIAN.replace("—", "-")
    assert decode(text.encode("cp1251").decode("cp1252").encode(), "a.txt")[0] == text


def test_a_few_broken_bytes_are_reported_and_the_rest_is_read():
    data = (RUSSIAN * 3).encode() + b"\xd0"
    text, notices = decode(data, "a.txt")
    assert text == RUSSIAN * 3 + "\ufffd"
    assert [(n.code, n.not_checked) for n in notices] == [("LRN102", True)]


def test_a_western_text_is_read_without_an_error():
    text, notices = decode(
        "Der Ausschuß kann die Anträge für größere Schüler ablehnen. ".encode("latin-1") * 20, "a.txt"
    )
    assert "Ausschuß kann die Anträge" in text
    assert notices


def test_likeness_orders_texts():
    assert likeness(RUSSIAN) > -4 and likeness(KAZAKH) > -4
    assert likeness(RUSSIAN.encode("cp1251").decode("koi8-r")) < likeness(RUSSIAN) - 1
    assert likeness(ENGLISH) == 0


def test_the_blocks_of_a_recoded_file_point_into_the_decoded_text():
    source = read(KAZAKH.encode("kz1048"), name="a.txt")
    assert source.text == KAZAKH
    assert source.notices[0].code == "LRN101"
    assert source.blocks[1].span.of(source.text).startswith("2. Білім")


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 100])
def test_noise_is_not_a_text(data):
    with pytest.raises(InputError, match="LR103"):
        read(data)
