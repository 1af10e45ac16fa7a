"""Drafts beside each other: an amending act and its base, an old and a new draft."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from legal_risk.api.checking import check
from legal_risk.api.sources import Changes, Source, read_acts, source_name
from legal_risk.errors import OptionError

if TYPE_CHECKING:
    from legal_risk.model.amendment import Amended
    from legal_risk.model.drafts import DraftComparison


def amend(source: Source, base: Source, *, changes: Changes = "final") -> tuple[Amended, ...]:
    """Return the text of ``base`` as the amending act ``source`` leaves it, with what changed and what could not.

    One result for each amending act; no checking. Raises :class:`InputError`: ``LR109`` when nothing fits ``base``.
    """
    from legal_risk.engine.amended import amended_text, with_bases

    pairs = with_bases(read_acts(source, changes=changes), read_acts(base, changes=changes), source_name(source))
    return tuple(amended_text(act, text) for act, text in pairs)


def compare(
    old: Source, new: Source, *, rules_dir: str | os.PathLike[str] | None = None
) -> tuple[DraftComparison, ...]:
    """Check two drafts of one document and return what changed: one comparison for each language text.

    Raises :class:`InputError` when a draft cannot be read, :class:`OptionError` ``LR314`` when the drafts have no
    language in common.
    """
    from legal_risk import review

    before, after = (check(draft, rules_dir=rules_dir, strict=True) for draft in (old, new))
    pairs = [(o, n) for o in before.acts for n in after.acts if o.act.language == n.act.language]
    if not pairs:
        raise OptionError("LR314", "the drafts have no language in common", hint="give two drafts in one language")
    return tuple(review.compare(o, n) for o, n in pairs)
