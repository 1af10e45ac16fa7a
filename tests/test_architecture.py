"""The shape of the package: imports go one way, importing costs little, names are what they say."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "legal_risk"
LAYERS = [
    {"errors", "pausing"},
    {"resources"},
    {"model"},
    {"readers"},
    {"lang"},
    {"structure"},
    {"facts"},
    {"parity"},
    {"engine"},
    {"detectors"},
    {"report"},
    {"review"},
    {"batch", "quality"},
    {"api"},
    {"cli"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
HEAVY = {
    "spacy",
    "pymorphy3",
    "pdfplumber",
    "pdfminer",
    "docx",
    "lxml",
    "jinja2",
    "rich",
    "jsonschema",
    "yaml",
    "typer",
}
MODULES = sorted(ROOT.rglob("*.py"))


def layer(file):
    return file.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(tree):
    """Every imported module with whether it is imported while the module loads (type-checking blocks apart)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module, node
            yield from ((f"{node.module}.{alias.name}", node) for alias in node.names)


def at_import_time(tree):
    found = []
    for node in tree.body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        found += [
            n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom) and not _inside_function(node, n)
        ]
    return found


def _inside_function(top, wanted):
    functions = [n for n in ast.walk(top) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)]
    return any(wanted is n for f in functions for n in ast.walk(f))


@pytest.mark.parametrize("file", MODULES, ids=lambda f: str(f.relative_to(ROOT)))
def test_imports_go_one_way(file):
    here = layer(file)
    if here in ("__init__", "__main__"):
        return
    assert here in RANK, f"{here} has no place in the layers"
    for name, _ in imports(ast.parse(file.read_text(encoding="utf-8"))):
        parts = name.split(".")
        if parts[0] == "legal_risk" and len(parts) > 1 and parts[1] in RANK:
            assert parts[1] == here or RANK[parts[1]] < RANK[here], f"{here} must not import {name}"


@pytest.mark.parametrize("file", MODULES, ids=lambda f: str(f.relative_to(ROOT)))
def test_heavy_packages_are_imported_inside_functions(file):
    if layer(file) == "cli":
        return
    for node in at_import_time(ast.parse(file.read_text(encoding="utf-8"))):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module]
        assert not {n.split(".")[0] for n in names} & HEAVY, f"line {node.lineno}"


@pytest.mark.parametrize("file", MODULES, ids=lambda f: str(f.relative_to(ROOT)))
def test_modules_say_what_they_know_and_stay_small(file):
    text = file.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module begins with a docstring"
    assert file.stem not in ("utils", "helpers", "common", "misc")
    assert len(text.splitlines()) <= 400
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < 60, f"{node.name} is too long"


@pytest.mark.parametrize("file", MODULES, ids=lambda f: str(f.relative_to(ROOT)))
def test_only_the_command_line_prints_or_exits(file):
    if layer(file) in ("cli", "__main__"):
        return
    tree = ast.parse(file.read_text(encoding="utf-8"))
    calls = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
    assert not calls & {"print", "exit", "quit", "input"}


def test_importing_is_light():
    script = "import json, sys, legal_risk; print(json.dumps(sorted({m.partition('.')[0] for m in sys.modules})))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not set(json.loads(run.stdout)) & HEAVY


def test_exported_names_are_few_sorted_and_documented():
    import legal_risk

    names = list(legal_risk.__all__)
    assert names == sorted(names)
    assert len(names) <= 15
    for name in names:
        assert name == "__version__" or getattr(legal_risk, name).__doc__, name
    public = {n for n in vars(legal_risk) if not n.startswith("_")}
    modules = {n for n in public if isinstance(vars(legal_risk)[n], type(sys))}
    assert public - modules - {"annotations", "TYPE_CHECKING", "import_module"} <= set(names)
