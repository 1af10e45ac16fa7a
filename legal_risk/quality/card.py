"""The quality card: what the rules find and miss on the gold cases, as Markdown for ``docs/quality.md``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from legal_risk.model.finding import Tier
from legal_risk.model.localized import ACT_LANGUAGES
from legal_risk.quality.evaluate import Check, evaluate
from legal_risk.quality.gold import GoldCase
from legal_risk.quality.labels import LabelledAct
from legal_risk.quality.matching import ActScore
from legal_risk.quality.one_sided import one_sided
from legal_risk.quality.scores import Scores, share
from legal_risk.quality.table import LEVELS


@dataclass(frozen=True, slots=True)
class Measured:
    """Gold cases with the comparison of each text, and the comparison of the clean acts."""

    cases: tuple[tuple[GoldCase, tuple[ActScore, ...]], ...]
    clean: tuple[ActScore, ...] = ()

    def scores(self, held_out: bool | None = None) -> Scores:
        """Return the scores of all texts, or of one part of the cases (clean acts belong to neither part)."""
        acts = [a for case, found in self.cases if held_out in (None, case.held_out) for a in found]
        return Scores(tuple(acts) + (self.clean if held_out is None else ()))


def measure(cases: Iterable[GoldCase], clean: Iterable[LabelledAct], check: Check) -> Measured:
    """Check every text of ``cases`` and every act of ``clean`` with ``check``."""
    found = tuple((case, evaluate(case.acts(), check, pairs=True).acts) for case in cases)
    return Measured(found, evaluate(clean, check, pairs=True).acts)


def card(measured: Measured, rules: Sequence[str]) -> str:
    """Return the card as Markdown; ``rules`` are the ids of all rules, so that an unmeasured rule is seen."""
    scores = measured.scores()
    parts = (_head(measured), _rules(scores, rules), _factors(scores), _rows(measured), _one_sided(scores))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(measured: Measured) -> Iterator[str]:
    yield "# Quality of the rules"
    yield ""
    yield (
        f"Measured on {len(measured.cases)} gold cases of our own (a defective and a repaired text in Russian and in "
        f"Kazakh) and {len(measured.clean)} texts of well-drafted acts. No rule was built on the held-out cases. "
        "Brackets hold 95 % Wilson intervals. The page is made by `legal-risk eval --card`; a test makes it again."
    )
    yield ""
    yield "| part | language | precision, conclusion | recall, conclusion | recall, both tiers |"
    yield "| --- | --- | --- | --- | --- |"
    for name, held_out in (("used for tuning", False), ("held out", True), ("all, with clean acts", None)):
        scores = measured.scores(held_out)
        for language in ACT_LANGUAGES:
            signed, shown = (scores.tally(level, language=language) for level in LEVELS)
            cells = (share(signed.precision), share(signed.recall), share(shown.recall))
            yield f"| {name} | {language} | {' | '.join(cells)} |"


def _rules(scores: Scores, rules: Sequence[str]) -> Iterator[str]:
    yield "## By rule: right and false findings"
    yield ""
    yield "| rule | language | right | false | precision | to look at: right | false |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for rule in rules:
        for language in ACT_LANGUAGES:
            signed, shown = (scores.by_rule(rule, tier, language) for tier in (Tier.CONCLUSION, Tier.LOOK))
            if signed.trials or shown.trials:
                yield (
                    f"| {rule} | {language} | {signed.hits} | {signed.trials - signed.hits} | {share(signed)} "
                    f"| {shown.hits} | {shown.trials - shown.hits} |"
                )
    silent = [rule for rule in rules if not any(scores.by_rule(rule, tier).trials for tier in Tier)]
    if silent:
        yield ""
        yield f"No gold case calls for: {', '.join(silent)}."


def _factors(scores: Scores) -> Iterator[str]:
    yield "## By factor: found and missed"
    yield ""
    yield "| factor | language | found in the conclusion | found to look at | missed | recall, both tiers |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for factor in scores.factors():
        for language in ACT_LANGUAGES:
            recall = scores.tally("any", factors=(factor,), language=language).recall
            signed = scores.reported(factor, language)
            if recall.trials:
                missed = recall.trials - recall.hits
                yield f"| {factor} | {language} | {signed} | {recall.hits - signed} | {missed} | {share(recall)} |"


def _rows(measured: Measured) -> Iterator[str]:
    yield "## By defect of the charter"
    yield ""
    yield "Found: cases whose defective text is flagged at the place; silent: cases whose repaired text is not."
    yield ""
    yield "| row | cases | found ru | found kk | silent ru | silent kk |"
    yield "| --- | --- | --- | --- | --- | --- |"
    numbers = sorted({row for case, _ in measured.cases for row in case.rows}, key=int)
    for row in numbers:
        cases = [(case, scores) for case, scores in measured.cases if row in case.rows]
        cells = [str(len(cases))]
        for state in ("defective", "repaired"):
            for language in ACT_LANGUAGES:
                good = sum(_good(case, scores, state, language) for case, scores in cases)
                cells.append(str(good))
        yield f"| {row} | {' | '.join(cells)} |"


def _one_sided(scores: Scores) -> Iterator[str]:
    found = one_sided(scores.acts)
    texts = len({a.act.name for a in scores.acts})
    yield "## Signed in one language only"
    yield ""
    yield f"Texts, of {texts}, where a rule signs in one language and not in the other although both say the same."
    yield ""
    yield f"| rule | {' | '.join(f'{language} only' for language in ACT_LANGUAGES)} |"
    yield f"| --- |{' --- |' * len(ACT_LANGUAGES)}"
    for rule, counts in found.items():
        yield f"| {rule} | {' | '.join(str(counts.get(language, 0)) for language in ACT_LANGUAGES)} |"
    total = (str(sum(counts.get(language, 0) for counts in found.values())) for language in ACT_LANGUAGES)
    yield f"| all | {' | '.join(total)} |"


def _good(case: GoldCase, scores: Sequence[ActScore], state: str, language: str) -> bool:
    score = next(s for s in scores if s.act.name.endswith(f"/{state}") and s.act.language == language)
    if state == "defective":
        return not score.missed()
    signed = (j.predicted for j in score.judgements if j.predicted.tier is Tier.CONCLUSION)
    return not any(p.factor in case.factors for p in signed)
