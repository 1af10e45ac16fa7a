"""Web pages saved as one file."""

import quopri

import pytest

from legal_risk.errors import InputError
from legal_risk.readers import read
from tests.readers.checking import shown

PAGE = '<html><head><meta charset="utf-8"></head><body><h3>Глава 1. Общее</h3><p>1. Норма.</p></body></html>'


def saved(page: bytes, encoding: str, head: str = "From: <Saved by Blink>\r\n", kind: str = "text/html") -> bytes:
    return (
        f'{head}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--B"\r\n\r\n'
        f"----B\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    ).encode() + page + b"\r\n----B--\r\n"  # fmt: skip


@pytest.mark.parametrize("head", ["", "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=D0=90?=\r\n"])
@pytest.mark.parametrize("codec", ["utf-8", "cp1251"])
def test_the_page_is_read(head, codec):
    page = PAGE.replace("utf-8", codec).encode(codec)
    source = read(saved(quopri.encodestring(page), "quoted-printable", head), name="a.mht")
    assert source.format == "html"
    assert shown(source) == [("heading", "Глава 1. Общее"), ("paragraph", "1. Норма.")]


def test_a_letter_without_a_page_is_refused():
    with pytest.raises(InputError) as error:
        read(saved(b"x", "7bit", kind="image/png"), name="a.mht")
    assert error.value.code == "LR103"


def test_a_text_that_speaks_of_mail_is_text():
    assert read("1. Письмо с полем MIME-Version: 1.0 и multipart/related принимают.".encode(), name="a").format == "txt"
