"""Latin letters in Russian words, as scanners give them for those that look the same: "Pезолюция" is "Резолюция"."""

from __future__ import annotations

import re
from typing import Final

_LATIN: Final = "ABCEHKMOPTXYaceopxyk"
_RUSSIAN: Final = "АВСЕНКМОРТХУасеорхук"
_TABLE: Final = str.maketrans(_LATIN, _RUSSIAN)
# No Latin letter looks like it, and no Russian text is without it.
SURE: Final = "и"
# A text whose first letters are not mixed is taken for one that has none.
_FAR: Final = 20_000
_MIXED: Final = re.compile(rf"[{_LATIN}][А-яЁё]|[А-яЁё][{_LATIN}]")
_WORD: Final = re.compile(rf"(?<![^\W_])[А-яЁё{_LATIN}]{{2,}}(?![^\W_])")
# Letters that no Latin one looks like.
_OWN: Final = re.compile(rf"(?![{_RUSSIAN}])[А-яЁё]")


def without_lookalikes(text: str) -> str:
    """Return a text of the same length whose words in Russian letters have no others among them.

    Only a word that has a letter of Russian alone is one: "WТSA" stays as it is.
    """
    if SURE not in text or _MIXED.search(text, 0, _FAR) is None:
        return text
    return _WORD.sub(_in_russian, text)


def _in_russian(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_TABLE) if _OWN.search(word) else word
