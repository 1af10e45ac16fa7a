"""Web pages that a browser or Word saved as one file (MHTML): a letter of mail whose first page is the document."""

from __future__ import annotations

import re
from email.parser import BytesParser
from functools import cache

from legal_risk.errors import InputError

_HEAD = 8192


@cache
def _mail_head() -> re.Pattern[bytes]:
    return re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)*mime-version:\s*1\.0", re.IGNORECASE)


def saved_page(data: bytes, name: str) -> bytes | None:
    """Return the bytes of the html page that a saved web page holds, ``None`` for a file of another kind.

    Raises :class:`InputError` (``LR103``) when there is no page in it.
    """
    head = data[:_HEAD].replace(b"\r\n", b"\n").lstrip()
    if not _mail_head().match(head) or b"multipart/" not in head.lower():
        return None
    try:
        letter = BytesParser().parsebytes(data)
        pages = (part.get_payload(decode=True) for part in letter.walk() if part.get_content_type() == "text/html")
        page = next(pages, None)
    except (RecursionError, ValueError, LookupError) as error:
        raise _no_page(name) from error
    if not isinstance(page, bytes) or not page.strip():
        raise _no_page(name)
    return page


def _no_page(name: str) -> InputError:
    return InputError(
        "LR103", "this is a saved web page or a letter without a page", where=name, hint="save it as html"
    )
