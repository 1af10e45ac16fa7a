"""What one amendment changes in the text of the base act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legal_risk.model.act import Act
from legal_risk.model.amendment import Amendment, Operation, Target
from legal_risk.structure.amending.locating import BaseAct, Missing
from legal_risk.structure.amending.new_text import NewText
from legal_risk.structure.amending.plain import Edit
from legal_risk.structure.amending.unit_edits import UnitEditor
from legal_risk.structure.amending.word_edits import WordEditor


class Editor:
    """Turns the amendments of ``draft`` into edits of one base act; the plain texts are those of both acts."""

    def __init__(self, draft: Act, base: BaseAct, draft_plain: str, base_plain: str) -> None:
        new_text = NewText(draft, draft_plain)
        self.units = UnitEditor(base, base_plain, new_text)
        self.words = WordEditor(base, base_plain, new_text)
        self._learn_moves(draft.amendments, base)

    @property
    def left(self) -> Sequence[str]:
        """The words of the last amendment that stand in another form, which only a person can replace."""
        return tuple(self.words.left)

    @property
    def repeated(self) -> Sequence[str]:
        """The words of the last amendment that stand at several places of the unit and were changed at all of them."""
        return tuple(self.words.repeated)

    def edits(self, amendment: Amendment) -> list[Edit]:
        """Return the edits that carry out ``amendment``. Raises :class:`Missing` when it cannot be carried out."""
        self.words.left, self.words.repeated = [], []
        return [edit for target in amendment.formula.targets for edit in self._for(amendment, target)]

    def _for(self, amendment: Amendment, target: Target) -> Iterator[Edit]:
        match amendment.formula.operation:
            case Operation.NEW_WORDING:
                return self.units.new_wording(amendment, target)
            case Operation.ADD_UNIT:
                return self.units.addition(amendment, target)
            case Operation.REMOVE_UNIT | Operation.REPEAL:
                return self.units.removal(amendment, target)
            case Operation.RENUMBER:
                return self.units.renumbering(amendment, target)
        return self.words.edits(amendment, target)

    def _learn_moves(self, amendments: Sequence[Amendment], base: BaseAct) -> None:
        """Note the units that get other numbers, so that new units can take the old ones."""
        for amendment in amendments:
            if amendment.formula.operation is Operation.RENUMBER:
                for target in amendment.formula.targets:
                    try:
                        self.units.moved.update(place.node for place in base.places(target))
                    except Missing:
                        continue
