"""``legal-risk outline`` and ``legal-risk text``: what was read, before any rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legal_risk.cli.console import Exit, guarded, show, write
from legal_risk.cli.options import Changes, ChangesOption, DebugOption, File, Lang, LangOption, OcrOption
from legal_risk.model.act import Act, Node
from legal_risk.report.legible import legible, shortened

if TYPE_CHECKING:
    from rich.tree import Tree

_HEADING_LENGTH = 90
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON (legal-risk/outline/1).")]

_BaseOption = Annotated[
    Path | None, typer.Option("--base", metavar="FILE", help="Text in force that FILE amends: print it as amended.")
]


@guarded
def outline(
    file: File,
    json: _JsonOption = False,
    lang: LangOption = Lang.RU,
    changes: ChangesOption = Changes.FINAL,
    ocr: OcrOption = False,
    debug: DebugOption = False,
) -> int:
    """Show the structure of an act with the address of every unit."""
    from legal_risk import api

    acts = api.read_acts(file, changes=changes.view, ocr=ocr)
    if json:
        from legal_risk.report.json import outline_to_dict, to_json

        write(to_json(outline_to_dict(acts)))
    else:
        for act in acts:
            show(_tree(act, lang))
    return Exit.CLEAN


@guarded
def text(
    file: File,
    base: _BaseOption = None,
    lang: LangOption = Lang.RU,
    changes: ChangesOption = Changes.FINAL,
    ocr: OcrOption = False,
    debug: DebugOption = False,
) -> int:
    """Print the source text that all spans refer to, exactly, with nothing added; with --base the amended text."""
    from legal_risk import api, readers

    if base is not None:
        for amended in api.amend(file, base, changes=changes.view):
            write(amended.source.text)
        return Exit.CLEAN
    write(readers.read(file, changes=changes.view, ocr=ocr).text)
    return Exit.CLEAN


def _tree(act: Act, lang: Lang) -> Tree:
    from rich.text import Text
    from rich.tree import Tree

    tree = Tree(Text(legible(act.requisites.title or act.source.name), style="bold"), guide_style="dim")
    stack: list[tuple[Node, Tree]] = [(child, tree) for child in reversed(act.root.children)]
    while stack:
        node, parent = stack.pop()
        branch = parent.add(Text(_label(act, node, lang)))
        stack.extend((child, branch) for child in reversed(node.children))
    return tree


def _label(act: Act, node: Node, lang: Lang) -> str:
    """Return the address of a unit and how it begins."""
    address = act.addresses[node].get(lang.value) if node in act.addresses else node.kind.value
    view = act.source.view
    begins = node.heading or view.text[slice(*view.to_view(node.span))]
    return legible(f"{address or node.kind.value}: {shortened(' '.join(begins[:400].split()), _HEADING_LENGTH)}")
