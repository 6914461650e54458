"""Which characters a text uses, told at once for all of it: no word is looked for that holds another one."""

from __future__ import annotations

from collections.abc import Iterable


def pages(text: str) -> frozenset[int]:
    """Return the pages of 256 characters each that a text uses beside the first: 4 for a Cyrillic letter (U+0431)."""
    return frozenset(text.encode("utf-16-le", "surrogatepass")[1::2].translate(None, b"\0"))


def findable(words: Iterable[str], used: frozenset[int]) -> list[str]:
    """Return the words that a text which uses these pages can hold."""
    return [word for word in words if pages(word) <= used]
