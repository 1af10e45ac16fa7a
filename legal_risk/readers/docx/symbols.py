"""Characters of symbol fonts, written as the Unicode characters that look the same."""

from __future__ import annotations

_BOX, _TICKED, _CROSSED, _TICK, _BULLET = "☐", "☑", "☒", "✓", "•"
_WINGDINGS = {
    0x6F: _BOX, 0x71: _BOX, 0x72: _BOX, 0xA8: _BOX, 0xFE: _TICKED, 0xFD: _CROSSED, 0x78: _CROSSED, 0xFC: _TICK,
    0x6C: _BULLET, 0x6E: _BULLET, 0xA7: _BULLET, 0x9F: _BULLET, 0x76: _BULLET, 0xD8: _BULLET, 0xE0: "→", 0xDF: "←",
}  # fmt: skip
_SYMBOL = {
    0xB7: _BULLET, 0x2D: "−", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xB0: "°", 0xAE: "→", 0xAC: "←", 0xB9: "≠",
    0xA7: _BULLET, 0xA8: _BULLET, 0xE5: "∑", 0x61: "α", 0x62: "β", 0x67: "γ", 0x44: "Δ", 0x70: "π", 0x6D: "μ",
}  # fmt: skip


def symbol(code: str, font: str) -> str:
    """Return one character for ``w:sym``: ``code`` is its number in hexadecimal figures, ``font`` names its font."""
    try:
        number = int(code, 16)
    except ValueError:
        return _BOX
    private = 0xF000 <= number <= 0xF0FF
    table = _SYMBOL if font.lower().startswith("symbol") else _WINGDINGS
    if private or number < 0x100:
        number &= 0xFF
        return table.get(number) or (chr(number) if not private and number >= 0x20 else _BOX)
    return chr(number) if number < 0x110000 and not 0xD800 <= number <= 0xDFFF else _BOX
