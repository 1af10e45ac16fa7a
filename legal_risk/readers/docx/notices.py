"""Says what the user must know about how a Word document was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legal_risk.model.source import Notice
from legal_risk.readers.docx.changes import Changes
from legal_risk.readers.docx.tally import Tally

_VIEWS = {
    "final": "the text was read as if all changes were accepted (final)",
    "original": "the text was read as if all changes were rejected (original)",
    "both": "deleted and inserted text were both read (both)",
}
_LONGEST_QUOTE = 120


def notices_of(tally: Tally, changes: Changes, unknown_formats: Iterable[str]) -> Iterator[Notice]:
    """Yield the notices about the content of the document, in a fixed order."""
    if tally.inserted or tally.deleted:
        yield Notice(
            "LRN110",
            f"the document has tracked changes (insertions: {tally.inserted}, deletions: {tally.deleted}); "
            f"{_VIEWS[changes]}",
            "choose another view with changes=final, original or both",
        )
    if tally.hidden_characters:
        count = tally.hidden_characters
        yield Notice("LRN111", f"hidden text was left out ({count} characters)", "unhide it in Word", not_checked=True)
    if tally.pictures or tally.diagrams:
        yield Notice(
            "LRN113",
            f"{tally.pictures} pictures and {tally.diagrams} diagrams or charts were not read",
            "text inside of pictures and diagrams is not checked",
            not_checked=tally.diagrams > 0,
        )
    if tally.embedded:
        yield Notice(
            "LRN114",
            f"{tally.embedded} embedded documents were not read",
            "open the document in Word and save it, so that their text becomes part of it",
            not_checked=True,
        )
    if tally.boxes:
        yield Notice("LRN116", f"{tally.boxes} text boxes were read before the paragraphs that they are anchored to")
    if tally.counted_fields:
        yield Notice("LRN120", f"{tally.counted_fields} numbers made by LISTNUM or AUTONUM fields were not computed")
    for name in sorted(unknown_formats):
        yield Notice("LRN121", f"list numbers of the format {name!r} are written in decimal figures")
    if tally.merged_away:
        yield Notice("LRN122", f"text that Word does not show in {tally.merged_away} merged cells was left out")
    if tally.struck:
        yield Notice("LRN123", f"{tally.struck} passages are struck through but not deleted; they were read as text")


def page_furniture(texts: list[str]) -> Notice:
    """Return the notice about headers and footers, which are no part of the act."""
    quoted = "; ".join(f"«{text[:_LONGEST_QUOTE]}»" for text in texts)
    return Notice("LRN112", f"headers and footers were left out: {quoted}")


def comments_apart(count: int) -> Notice:
    """Return the notice about comments."""
    return Notice("LRN115", f"{count} comments stand after the text and are no part of the act")


def hidden_letters(scheme: str) -> Notice:
    """Return the notice about Kazakh letters that an old font drew in the places of others."""
    message = f"Kazakh letters hidden by an old font were restored ({scheme})"
    return Notice("LRN103", message, "compare the quotations with the original file")


def no_text() -> Notice:
    """Return the notice about a document without a single character of text."""
    return Notice(
        "LRN118",
        "the document has no text; it may consist of pictures of pages",
        "recognise the text (OCR) first",
        not_checked=True,
    )


def unreadable_part(part: str, reason: str) -> Notice:
    """Return the notice about a part beside the text (notes, comments, headers) that is damaged."""
    message = f"the part {part} could not be read: {reason}"
    return Notice("LRN119", message, "repair the document in Word", not_checked=True)
