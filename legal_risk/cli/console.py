"""Streams, errors and exit codes of the command line."""

from __future__ import annotations

import functools
import io
import os
import sys
from collections.abc import Callable
from enum import IntEnum
from typing import TYPE_CHECKING, ParamSpec

from legal_risk.api import internal_failure
from legal_risk.errors import LegalRiskError
from legal_risk.model.localized import InterfaceLanguage
from legal_risk.model.report import Failure
from legal_risk.report.terminal import failure_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_P = ParamSpec("_P")
_PLAIN_WIDTH = 100


class Exit(IntEnum):
    """Exit codes; a higher one wins."""

    CLEAN = 0
    FINDINGS = 1
    UNUSABLE = 2
    INTERNAL = 3


def prepare_streams() -> None:
    """Make both streams write UTF-8 whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def console(*, errors: bool = False) -> Console:
    """Return a console for standard output, or for standard error; text is never read as markup."""
    from rich.console import Console

    stream = sys.stderr if errors else sys.stdout
    width = None if stream.isatty() else _PLAIN_WIDTH
    return Console(file=stream, width=width, markup=False, emoji=False, highlight=False)


def show(renderable: RenderableType, *, errors: bool = False) -> None:
    """Print something made for people."""
    console(errors=errors).print(renderable)


def write(text: str) -> None:
    """Write ``text`` to standard output as it is: nothing added, no line end changed."""
    data = text.encode("utf-8", "surrogatepass")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def fail(failure: Failure, language: InterfaceLanguage) -> None:
    """Print one error to standard error."""
    show(failure_line(failure, language), errors=True)


def guarded(command: Callable[_P, int]) -> Callable[_P, None]:
    """Turn the result of a command into its exit code and its errors into messages.

    The command has the options ``lang`` and ``debug``; with ``debug`` a fault of the program shows its traceback.
    """

    @functools.wraps(command)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> None:
        sys.exit(_outcome(lambda: command(*args, **kwargs), str(kwargs["lang"]), bool(kwargs["debug"])))

    return run


def _outcome(command: Callable[[], int], lang: str, debug: bool) -> int:
    language: InterfaceLanguage = lang  # type: ignore[assignment]  # the option takes nothing else
    try:
        return int(command())
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CLEAN
    except LegalRiskError as error:
        if debug:
            raise
        fail(Failure(error.where, error.code, error.message, error.hint), language)
        return Exit.UNUSABLE
    except Exception as error:
        if debug:
            raise
        fail(internal_failure(error, ""), language)
        return Exit.INTERNAL
