"""Letters of Arabic in the shapes in which they are drawn, as the letters that they are: "\ufef5" is lam and alef."""

from __future__ import annotations

from functools import cache
from typing import Final
from unicodedata import normalize

# The blocks of Unicode for the shapes of Arabic letters.
_BLOCKS: Final = (range(0xFB50, 0xFDF0), range(0xFE80, 0xFEFD))


@cache
def drawn_letters(letters: int) -> dict[str, str]:
    """Return the shapes that stand for so many letters, and these."""
    shapes = {chr(code): normalize("NFKC", chr(code)) for block in _BLOCKS for code in block}
    return {shape: meant for shape, meant in shapes.items() if len(meant) == letters and meant != shape}
