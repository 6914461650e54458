"""Patterns from lists of words: one prefix tree a list, so that matching costs the length of a word, not of the list.

A word of a lexicon may hold: `~`, any ending of a word ("Director~" also matches "Directors"); a blank, which matches
any white space; an apostrophe or a hyphen, which match all their printed forms. Letters are in the one form of
`ingest.languages.letters`, and so must be the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final, Generic, TypeVar

from ingest.languages.letters import LETTERS, one_form

T = TypeVar("T")

SPACE: Final = r"[\s\u00ad]+"
# A letter of a script that writes blanks between words.
LETTER: Final = r"[^\W\d_\u4e00-\u9fff]"
_QUOTES: Final = "['\u2019\u02bc\u00b4`]"
_FORMS: Final = {
    " ": SPACE, "~": r"\w*", "'": _QUOTES, "\u2019": _QUOTES, "-": "[-\u00ad\u2010-\u2014\u2212]",
}  # fmt: skip
# What stands for a letter that was read in another encoding than it was written in.
UNREADABLE: Final = "\ufffd"
# A word of so many letters is still known without one.
_SHORTEST: Final = 6
_VARIANTS: Final = "\u2019'"
_BLANKS: Final = re.compile(SPACE)
_PLAIN: Final = str.maketrans(
    LETTERS | dict.fromkeys("\u2019\u02bc\u00b4`", "'")
    # Letters that a pattern takes for an "i" or "s", whatever their case, and that stay what they are in lower case.
    | {"ı": "i", "\u0307": None, "ſ": "s"}
    | {chr(code): "-" for code in (*range(0x2010, 0x2015), 0x2212)}
)  # fmt: skip


@dataclass(slots=True)
class _Node:
    """A node of a prefix tree; `ends` where a word ends here, then with the number of its meaning."""

    rest: dict[str, _Node] = field(default_factory=dict)
    ends: bool = False
    meaning: int = -1


def beginnings_of(word: str) -> set[str]:
    """Return what, in small letters, a text can begin with that matches a word: its first letters that have one form.

    Of a first letter that has several, and of Arabic ones, which may bear marks, it is that letter in each form.
    """
    plain = next((at for at, letter in enumerate(word) if _form(letter) != re.escape(letter)), len(word))
    if plain:
        return {word[:plain].lower()}
    form = re.compile(_form(word[0]))
    return {letter for letter in (word[0], *_VARIANTS) if form.fullmatch(letter)}


@lru_cache(maxsize=4096)
def unaccented(text: str) -> str:
    """Return a text with Latin letters without their accents, as capitals are often written; its length stays."""
    return "".join(letter if letter.isascii() else _plain_letter(letter) for letter in text)


def damaged(word: str) -> tuple[str, ...]:
    """Return what copies make of a word with accents: "rsolution", which lost its letters, and "r\ufffdsolution".

    None of a short word, which may be another one without a letter.
    """
    if unaccented(word) == word or len(word) < _SHORTEST:
        return ()
    return unreadable(word).replace(UNREADABLE, ""), unreadable(word)


def unreadable(word: str) -> str:
    """Return a word with the sign that copies put for letters with accents."""
    return "".join(letter if unaccented(letter) == letter else UNREADABLE for letter in word)


def _plain_letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() and base.isalpha() else letter


def pattern_of(words: Iterable[str]) -> str:
    """Return a pattern without groups that matches any of the words, the longest first; of no words, nothing."""
    root = _Node()
    for word in words:
        _insert(root, one_form(word)).ends = True
    return _written(root) if root.rest else r"(?!)"


def literal_pattern_of(words: Iterable[str]) -> str:
    """Return what `pattern_of` does, of words in which nothing stands for anything else."""
    return joined_pattern_of(map(re.escape, word) for word in words)


def joined_pattern_of(rows: Iterable[Iterable[str]]) -> str:
    """Return what `pattern_of` does, of words each of whose letters is given as a pattern."""
    root = _Node()
    for row in rows:
        node = root
        for form in row:
            node = node.rest.setdefault(form, _Node())
        node.ends = True
    return _written(root) if root.rest else r"(?!)"


class Lookup(Generic[T]):
    """What words mean: finds the longest word of a table at a place, and its meaning, in one match.

    `exact` words match only in the letters in which they are written ("WHO" is not "who"); `behind` is a pattern
    that must not follow a word. An `exact` word wins over another of the same length.
    """

    __slots__ = ("_matches",)

    def __init__(self, words: Mapping[str, T], exact: Mapping[str, T] | None = None, behind: str = r"[^\W_]") -> None:
        lower = {one_form(word).lower(): meaning for word, meaning in words.items()}
        cased = {one_form(word): meaning for word, meaning in (exact or {}).items()}
        # Of words in one table the longest is found only where no open ending ("~") stands beside a letter.
        tables = [
            _by_letter({word: table[word] for word in table if ("~" in word) is is_open}, flags, f"(?!{behind})")
            for table, flags in ((cased, re.NOFLAG), (lower, re.IGNORECASE))
            for is_open in (False, True)
            if any(("~" in word) is is_open for word in table)
        ]
        letters = {letter for table in tables for letter in table}
        self._matches = {
            letter: [(table[letter][0].match, table[letter][1]) for table in tables if letter in table]
            for letter in letters
        }

    def match(self, text: str, position: int, limit: int) -> tuple[T, int] | None:
        """Return the meaning of the word at `position` and where the word ends."""
        best: tuple[T, int] | None = None
        for match, meanings in self._matches.get(text[position : position + 1], ()):
            found = match(text, position, limit)
            if found is not None and (best is None or found.end() > best[1]):
                best = meanings[found.lastindex or 0], found.end()
        return best


def _by_letter(table: Mapping[str, T], flags: re.RegexFlag, behind: str) -> dict[str, tuple[re.Pattern[str], list[T]]]:
    """Return for each letter with which a match can begin the pattern of these words, and what its groups mean.

    Groups count from 1; the first meaning is that of none.
    """
    root, meanings = _Node(), list(table.values())
    for number, word in enumerate(table):
        node = _insert(root, word)
        node.ends, node.meaning = True, number
    firsts = {word[0] for word in table if word}
    known = "".join(firsts) + "".join(firsts).upper() + "".join(firsts).lower() + _VARIANTS
    branches = {form: re.compile(form, flags) for form in root.rest}
    made: dict[tuple[str, ...], tuple[re.Pattern[str], list[T]]] = {}
    found = {}
    for letter in known:
        forms = tuple(form for form, pattern in branches.items() if pattern.match(letter))
        if forms and forms not in made:
            order: list[int] = []
            pattern = _written(_Node({form: root.rest[form] for form in forms}), order, behind)
            made[forms] = re.compile(pattern, flags), [meanings[number] for number in (0, *order)]
        if forms:
            found[letter] = made[forms]
    return found


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return a matched text in the form in which lexicons write it: lower case, plain blanks, quotes and letters."""
    return _BLANKS.sub(" ", text.lower().translate(_PLAIN))


def _insert(root: _Node, word: str) -> _Node:
    node = root
    for letter in word:
        node = node.rest.setdefault(_form(letter), _Node())
    return node


@cache
def _form(letter: str) -> str:
    return _FORMS.get(letter) or re.escape(letter)


def _written(node: _Node, order: list[int] | None = None, behind: str = "", last: str = "") -> str:
    """Return a node's pattern; with `order`, each end of a word is an empty group, and its meaning's number is noted.

    `behind` is what must hold behind a word, but for one that ends with an apostrophe ("l'").
    """
    branches = [form + _written(rest, order, behind, form) for form, rest in node.rest.items()]
    stop = ""
    if node.ends and order is not None:
        order.append(node.meaning)
        stop = "()" if last == _QUOTES else f"{behind}()"
    if not branches:
        return stop
    if node.ends:
        return f"(?:{'|'.join([*branches, stop])})"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
