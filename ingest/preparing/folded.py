"""Folded texts of YAML, whose lines a file breaks and indents: YAML reads a blank where such a line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# "text: >-" or "- >" at the end of a line, and how deep the next one is indented; letters are found fastest.
_OPENS: Final = re.compile(r">(?<=[:-] >)[-+]? {0,9}\n(?P<indent> {1,200})(?=\S)")


def folds(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of each line break inside a folded text, with the indentation behind it, and a blank."""
    if ">" not in text:
        return
    opens = _OPENS.search(text)
    while opens is not None:
        end = text.find("\n", opens.end())
        while end >= 0:
            if behind := _goes_on(text, end + 1, opens["indent"]):
                yield end, behind, " "
                end = text.find("\n", behind)
            elif text.startswith("\n", end + 1):
                end += 1  # an empty line, which is the end of a paragraph
            else:
                break
        opens = _OPENS.search(text, opens.end() if end < 0 else end)


def _goes_on(text: str, line: int, indent: str) -> int:
    """Return where the words of a line begin that goes on a folded text; 0 of one that is empty or indented else."""
    words = line + len(indent)
    return words if text.startswith(indent, line) and text[words : words + 1].strip() else 0
