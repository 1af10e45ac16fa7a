"""The lines of the lexicons of a pack, read one by one before a rule stumbles over them."""

from __future__ import annotations

from collections.abc import Iterator

from legal_risk.engine.packs import Pack
from legal_risk.errors import RuleError
from legal_risk.lang.notation import parse_phrase


def wrong_lines(pack: Pack) -> Iterator[RuleError]:
    """Yield an error ``LR204`` for each line of a lexicon that is no phrase, with the file it stands in."""
    for language, lexicons in pack.lexicons.entries.items():
        for name, lines in lexicons.items():
            for line in lines:
                try:
                    parse_phrase(line)
                except RuleError as error:
                    yield RuleError(
                        error.code, error.message, where=f"{name}.{language}.txt, {error.where}", hint=error.hint
                    )
