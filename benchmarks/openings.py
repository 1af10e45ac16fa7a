"""Write the table of what the forms of the words of lexicons and rules begin with (``legal_risk/lang/openings.tsv``).

    python benchmarks/openings.py

Needed after a change of the morphology; words that the table lacks are worked out when they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

TABLE = Path(__file__).resolve().parents[1] / "legal_risk" / "lang" / "openings.tsv"
HEADER = "# language, written word, beginnings of its forms; written by benchmarks/openings.py\n"


def lemmas(elements: Iterable[object]) -> Iterator[str]:
    """Yield the words that phrases name by their lemma."""
    from legal_risk.lang.notation import Choice, Word

    for element in elements:
        if isinstance(element, Word) and element.how == "lemma":
            yield element.text
        elif isinstance(element, Choice):
            for branch in element.branches:
                yield from lemmas(branch)


def phrases(code: str) -> Iterator[str]:
    """Yield the phrases of the shipped lexicons and rules of one language."""
    from legal_risk.engine import load_pack
    from legal_risk.model.rule import Words

    pack = load_pack()
    for entries in pack.lexicons.of(code).values():
        yield from entries
    for rule in pack.rules:
        groups = (
            rule.conditions.required,
            rule.conditions.unless,
            rule.conditions.tier_if,
            rule.conditions.severity_if,
        )
        words = [condition.words for group in groups for condition in group]
        for some in (*words, rule.params):
            if isinstance(some, Words):
                yield from some.phrases.get(code, ())


def main() -> None:
    """Work out every row anew."""
    from legal_risk.lang import language
    from legal_risk.lang.matcher import WordPart
    from legal_risk.lang.notation import Word, parse_phrase

    table = [HEADER]
    for code in ("ru", "kk"):
        named = {text for phrase in phrases(code) for text in lemmas(parse_phrase(phrase))}
        for text in sorted(named):
            openings = WordPart(Word("lemma", text), language(code)).worked_out()
            if all(openings) and not any("," in one for one in openings):
                table.append(f"{code}\t{text}\t{','.join(openings)}\n")
    TABLE.write_text("".join(table), encoding="utf-8")


if __name__ == "__main__":
    main()
