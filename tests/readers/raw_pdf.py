"""PDF files written object by object, so that a test can break exactly one thing."""

from __future__ import annotations

import zlib

TEXT = b"BT /F1 12 Tf 60 700 Td (The commission may refuse the application.) Tj ET"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def pdf(*objects: bytes, root: int = 1, trailer: bytes = b"", start: int | None = None, shift: int = 0) -> bytes:
    """Return a file with these objects, numbered from 1; ``start`` and ``shift`` make the cross-reference wrong."""
    data = b"%PDF-1.5\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data) + shift)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    xref = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<</Size %d/Root %d 0 R%s>>\n" % (len(objects) + 1, root, trailer)
    return data + b"startxref\n%d\n%%%%EOF\n" % (xref if start is None else start)


def stream(content: bytes, extra: bytes = b"", length: int | None = None) -> bytes:
    """Return a stream object; ``length`` may lie."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content) if length is None else length, extra, content)


def packed(content: bytes, extra: bytes = b"") -> bytes:
    """Return a stream packed with Flate."""
    return stream(zlib.compress(content, 9), b"/Filter/FlateDecode" + extra)


def page(content: bytes = b"4 0 R", extra: bytes = b"", box: bytes = b"/MediaBox[0 0 595 842]") -> bytes:
    resources = b"/Resources<</Font<</F1 5 0 R>>%s>>" % extra
    return b"<</Type/Page/Parent 2 0 R%s%s/Contents %s>>" % (box, resources, content)


def document(
    content: bytes = stream(TEXT),
    page_object: bytes | None = None,
    pages: bytes = b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    font: bytes = FONT,
    more: tuple[bytes, ...] = (),
    catalog: bytes = b"<</Type/Catalog/Pages 2 0 R>>",
    **options: object,
) -> bytes:
    """Return a document of one page, any part of it replaced."""
    return pdf(catalog, pages, page_object or page(), content, font, *more, **options)  # type: ignore[arg-type]
