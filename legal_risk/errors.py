"""Every error of the library, one tree, each with a stable code.

    LegalRiskError
    ├── InputError            a document could not be read            LR1xx
    ├── RuleError             a rule or rule pack could not be loaded LR2xx
    ├── OptionError           a caller's option makes no sense        LR3xx
    └── ResourceError         shipped data could not be found         LR4xx

``LR9xx`` is a fault of the program itself: nobody raises it, the api reports it in place of the act.

An error says what went wrong, where, what was expected and how to mend it. The code never changes its meaning, so it
can be searched for, and a batch can be grouped by it.
"""

from __future__ import annotations


class LegalRiskError(Exception):
    """Base of all errors raised on purpose by this library.

    ``code`` is stable (``LR101``), ``message`` states what happened, ``where`` names the file or the place in it,
    ``hint`` tells the user how to mend it.
    """

    def __init__(self, code: str, message: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(code, message, where, hint)
        self.code = code
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"[{self.code}] {place}{self.message}{advice}"


class InputError(LegalRiskError):
    """A document could not be read: missing, empty, broken, encrypted, too large, of an unknown kind (``LR1xx``)."""


class RuleError(LegalRiskError):
    """A rule file or a rule pack could not be loaded; ``where`` names file, line and key (``LR2xx``)."""


class OptionError(LegalRiskError):
    """A caller asked for something that does not exist or does not fit together (``LR3xx``)."""


class ResourceError(LegalRiskError):
    """Data shipped with the library (rules, corpora, schemas) could not be found (``LR4xx``)."""
