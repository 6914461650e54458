"""Patterns from lists of words: one prefix tree a list, so that matching costs the length of a word, not of the list.

A word of a lexicon may hold: `~`, any ending of a word ("Director~" also matches "Directors"); a blank, which matches
any white space; an apostrophe or a hyphen, which match all their printed forms. Arabic letters match with or without
vowel marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, TypeAlias

_Tree: TypeAlias = dict[str, "_Tree"]

_END: Final = "end"
SPACE: Final = r"[\s\u00ad]+"
_MARKS: Final = "[\u0640\u064b-\u0652\u0670]*"
_FORMS: Final = {
    " ": SPACE,
    "~": r"\w*",
    "'": "['\u2019\u02bc\u00b4`]",
    "\u2019": "['\u2019\u02bc\u00b4`]",
    "-": "[-\u2010-\u2014\u2212]",
    "ا": "[اأإآٱ]" + _MARKS,
    "أ": "[اأإآٱ]" + _MARKS,
    "إ": "[اأإآٱ]" + _MARKS,
    "آ": "[اأإآٱ]" + _MARKS,
    "е": "[её]",
    "ё": "[её]",
}


def pattern_of(words: Iterable[str]) -> str:
    """Return a pattern (a group without a name) that matches any of the words, the longest first.

    The pattern of no words matches nothing.
    """
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(_form(letter), {})
        node[_END] = {}
    return _written(tree) if tree else r"(?!)"


def folded(text: str) -> str:
    """Return a matched text in the form in which lexicons write it: lower case, plain blanks, quotes and letters."""
    return _VOWELS.sub("", _BLANKS.sub(" ", text.casefold().translate(_PLAIN)))


_VOWELS = re.compile("[\u0640\u064b-\u0652\u0670]")
_BLANKS = re.compile(SPACE)
_PLAIN = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u00b4": "'", "`": "'", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ё": "е"}
                       | {chr(code): "-" for code in (*range(0x2010, 0x2015), 0x2212)})


def _form(letter: str) -> str:
    if letter in _FORMS:
        return _FORMS[letter]
    return letter + _MARKS if "\u0621" <= letter <= "\u064a" else re.escape(letter)


def _written(tree: _Tree) -> str:
    branches = [form + _written(rest) for form, rest in tree.items() if form != _END]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{whole})?" if _END in tree else whole
