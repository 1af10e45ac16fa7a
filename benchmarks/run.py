"""What checking costs, as ratios measured in one run on one machine.

    LEGAL_RISK_REAL_ACTS=FOLDER python benchmarks/run.py [--repeat N] [--json FILE]

The yardstick for time is spaCy's blank tokenizer on the same text, for memory an interpreter that imported the package,
for a whole command an interpreter that does nothing. Targets: all layers together within 2x of the tokenizer, memory
within 150 MB + 30x the text.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

LAWS = {"ru": "laws/Z070000319__ru.txt", "kk": "laws/Z070000319__kk.txt"}
YARDSTICK = {"ru": "ru", "kk": "tt"}
SMALL_ACT = Path(__file__).resolve().parents[1] / "corpora" / "acts" / "dormitory.ru.txt"


FACTS = "facts alone"
"""Rules ask for facts themselves, so this layer is shown beside them and not added."""


def seconds(work: Callable[[], Any]) -> float:
    """Return how long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def best(work: Callable[[], Any], repeat: int) -> float:
    """Return the shortest of ``repeat`` calls: what the work costs when nothing disturbs it."""
    return min(seconds(work) for _ in range(repeat))


def layers(data: bytes, name: str) -> Iterator[tuple[str, Callable[[dict[str, Any]], Any]]]:
    """Yield the layers of the analysis in order; each takes what the earlier ones made and returns its own result.

    The text is taken for an act of the type to which most rules apply: few rules look at laws.
    """
    from legal_risk.detectors import DETECTORS
    from legal_risk.engine import load_pack, run_rules
    from legal_risk.lang.annotated import Annotated
    from legal_risk.model.act import ActType
    from legal_risk.readers import read
    from legal_risk.structure import parse

    pack = load_pack()
    busiest = max(ActType, key=lambda kind: sum(rule.applies.to_type(kind) for rule in pack.rules))
    yield "read", lambda made: read(data, name=name)
    yield "structure", lambda made: parse(made["read"], act_type=busiest)
    yield "language", lambda made: _words(Annotated(made["structure"]))
    yield "rules", lambda made: run_rules(made["structure"], pack, DETECTORS, annotated=made["language"])
    yield FACTS, lambda made: _all_facts(_words(Annotated(made["structure"])))


def _words(annotated: Any) -> Any:
    annotated.words  # noqa: B018 - the index of words is made when first asked for
    return annotated


def _all_facts(annotated: Any) -> Any:
    from legal_risk.facts import collect

    facts = collect(annotated)
    for name in dir(type(facts)):
        if not name.startswith("_"):
            getattr(facts, name)
    return facts


def analysis(data: bytes, name: str) -> dict[str, float]:
    """Return the seconds of each layer in one pass."""
    made: dict[str, Any] = {}
    spent: dict[str, float] = {}
    for layer, work in layers(data, name):
        start = time.perf_counter()
        made[layer] = work(made)
        spent[layer] = time.perf_counter() - start
    return spent


def total(spent: dict[str, float]) -> float:
    """Return the seconds of all layers together."""
    return sum(value for layer, value in spent.items() if layer != FACTS)


def tokenizer(text: str, language: str, repeat: int) -> float:
    """Return the seconds that spaCy's blank tokenizer needs for the whole text."""
    import spacy

    blank = spacy.blank(YARDSTICK[language])
    blank.max_length = len(text) + 1
    return best(lambda: blank.tokenizer(text), repeat)


def law(path: Path, language: str, repeat: int) -> dict[str, Any]:
    """Measure one law: cold (everything loaded for the first time) and warm."""
    data = path.read_bytes()
    text = data.decode("utf-8")
    cold = analysis(data, path.name)
    passes = [analysis(data, path.name) for _ in range(repeat)]
    warm = min(passes, key=total)
    unit = tokenizer(text, language, repeat)
    return {"characters": len(text), "tokenizer": unit, "cold": total(cold), "warm": warm}


def show_law(language: str, measured: dict[str, Any]) -> None:
    """Print the costs of one law beside the tokenizer."""
    unit, warm = measured["tokenizer"], measured["warm"]
    print(f"Law on Education, {language}: {measured['characters']:,} characters, tokenizer {unit:.2f} s = 1.00x")
    for layer, spent in warm.items():
        print(f"  {layer:<12}{spent / unit:6.2f}x  {spent:6.2f} s")
    print(f"  {'all layers':<12}{total(warm) / unit:6.2f}x  {total(warm):6.2f} s")
    print(f"  {'first time':<12}{measured['cold'] / unit:6.2f}x  {measured['cold']:6.2f} s")


def peak(code: str, *arguments: str) -> float:
    """Return the peak memory in MB of an interpreter that runs ``code``.

    The system counts the peak of a process from before its program was loaded, so this must be called while the
    calling process is still small.
    """
    tail = "\nimport resource, sys\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", code + tail, *arguments], capture_output=True, text=True, check=True)
    return int(done.stdout.split()[-1]) / 1024


CHECK = """
import sys
from pathlib import Path
from legal_risk.detectors import DETECTORS
from legal_risk.engine import load_pack, run_rules
from legal_risk.model.act import ActType
from legal_risk.readers import read
from legal_risk.structure import parse
path, pack = Path(sys.argv[1]), load_pack()
busiest = max(ActType, key=lambda kind: sum(rule.applies.to_type(kind) for rule in pack.rules))
run_rules(parse(read(path.read_bytes(), name=path.name), act_type=busiest), pack, DETECTORS)
"""


def memory(path: Path) -> dict[str, float]:
    """Return peak memory in MB of an idle interpreter with the package, and of one that checks the file."""
    return {"idle": peak("import legal_risk"), "check": peak(CHECK, str(path)), "text": path.stat().st_size / 2**20}


def command(*words: str, repeat: int) -> float:
    """Return the seconds of a whole command."""
    return best(lambda: subprocess.run([sys.executable, *words], capture_output=True, check=False), repeat)


def starts(repeat: int) -> dict[str, float]:
    """Return the seconds of an empty interpreter, of importing the package, and of checking one small act."""
    return {
        "empty python": command("-c", "pass", repeat=repeat),
        "import legal_risk": command("-c", "import legal_risk", repeat=repeat),
        "check, small act": command("-m", "legal_risk", "check", str(SMALL_ACT), repeat=repeat),
    }


def show_memory(measured: dict[str, float], language: str) -> None:
    """Print the peak memory beside its bound."""
    bound = 150 + 30 * measured["text"]
    print(
        f"memory, {language}: idle {measured['idle']:.0f} MB, check {measured['check']:.0f} MB"
        f" = {measured['check'] / bound:.2f}x of the bound {bound:.0f} MB"
    )


def show_starts(measured: dict[str, float]) -> None:
    """Print whole commands beside an empty interpreter."""
    unit = measured["empty python"]
    for name, spent in measured.items():
        print(f"{name:<20}{spent / unit:6.1f}x  {spent:6.2f} s")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=3, help="calls of which the shortest counts")
    parser.add_argument("--json", type=Path, help="write the measurements to this file too")
    options = parser.parse_args()
    folder = os.environ.get("LEGAL_RISK_REAL_ACTS")
    if not folder:
        parser.exit(2, "LEGAL_RISK_REAL_ACTS names no folder of real acts\n")
    paths = {language: Path(folder) / name for language, name in LAWS.items()}
    found: dict[str, Any] = {"memory": {language: memory(path) for language, path in paths.items()}}
    found["starts"] = starts(options.repeat)
    found["laws"] = {language: law(path, language, options.repeat) for language, path in paths.items()}
    for language in LAWS:
        show_law(language, found["laws"][language])
        show_memory(found["memory"][language], language)
    show_starts(found["starts"])
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
