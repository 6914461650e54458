"""Documents that no author would write, and what must hold of any document.

They are excerpts of real ones, damaged by chance, or words of the lexicons put together by chance.

The damage depends on the seed alone. Used by the tests and by `benchmarks/fuzz.py`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

import ingest
from graph.record_json import from_json, to_json
from graph.records import Operative, Record, Source
from ingest.document import Document
from ingest.pipeline import extract

# What breaks programs: blanks that are none, marks without width, turned direction, look-alikes, figures that are no
# numbers, markup that does not close, half a surrogate pair, the words of the grammar in places where none belongs.
NASTY: Final[tuple[str, ...]] = (
    "\u00a0", "\u2007", "\u202f", "\u3000", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad",
    "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202e", "\u2066", "\u2067", "\u2069", "\u061c",
    "\u0301", "\u0308", "\u0651", "\u064b", "\u20dd", "\ufe0f", "e\u0301\u0323", "\u0640" * 9,
    "\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1c", "\x1f", "\x7f", "\x85", "\r", "\r\n", "\u2028", "\u2029",
    "\ud800", "\udfff", "\U0001f600", "\U0001f1e6", "\ufffd", "\uffff", "\U0010ffff",
    "İ", "ı", "ß", "ﬁ", "ſ", "K", "Å", "ǅ", "ŉ", "ﬅ", "Ω", "№", "℗", "ª", "º",
    "²", "①", "⑳", "Ⅻ", "½", "٣", "۳", "３", "൩", "〇", "十", "第", "号", "9" * 20, "0", "00", "-1", "1e9",
    "(", ")", "((((", "))))", "[", "]", "{", "}", "<", ">", "<b>", "</b>", "<table>", "<!--", "-->", "&", "&nbsp;",
    "&#0;", "&#x10ffff;", "&#8209;", "“", "”", "«", "»", "\"", "'", "’", "|", "\\", "*", "**", "_", "#", "~", "`",
    "-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212", "--", "/", "//", ".", "...", ";", ":", ",", ",,",
    "、", "，", "。", "（", "）", "؛", "،", "\t", "\t\t", " \t", "\n\t", "\n\n", "\n \t\n", " " * 40, "\n" * 9,
    "[bookmark: x]", "Resolution ", "RESOLUTION 1 (REV. DUBAI, 2018)", "Résolution", "Резолюция 1", "第1号决议",
    "القرار 1", "(Rev. Dubai, 2018)", "(Rev. ", "2018",
    "instructs the Director of the Telecommunication Standardization Bureau",
    "resolves", "责成", "поручает", "يكلف", "charge le", "encarga", "MOD\tA/1/1", "SUP", "Study Groups 1, 2 and 17",
    "SDG 9", "SDG 99", "ITU-T E.164", "ITU-R M.2171-1", "C19/35(Rev.1)", "of the World Telecommunication Development",
    "Annex", "1\tto report to the Council", "a)\t", "i)", "\tStatus\n\tNumber\n\tTitle\n\n", "ГА ООН 70/1",
    "A/RES/70/1",
)  # fmt: skip
# Longer texts than this need no longer to find what is wrong in them.
LENGTHS: Final = (40, 200, 800, 2500)
MOST: Final = 6000
LEXICON: Final = Path(ingest.__file__).parent / "lexicon"
_DIGITS: Final = ("٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９", "⁰¹²³⁴⁵⁶⁷⁸⁹", "०१२३४५६७८९")
_LINES: Final = re.compile(r"(?<=\n)")


def excerpt(texts: Sequence[str], random: Random) -> str:
    """Return a stretch of one of some texts; it begins at a line's beginning as often as not."""
    text = random.choice(texts)
    length = random.choice(LENGTHS)
    start = random.randrange(max(1, len(text) - length))
    if random.random() < 0.5:
        start = text.rfind("\n", 0, start) + 1
    return text[start : start + length]


def mutate(text: str, texts: Sequence[str], random: Random) -> str:
    """Return a text with one to five damages."""
    for _ in range(random.randint(1, 5)):
        damage = random.choice(DAMAGES)
        text = damage(text, random) if damage is not _graft else text + excerpt(texts, random)
    return text[:MOST]


def cases(texts: Sequence[str], seed: int, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield odd texts by number: each depends on the seed and its number alone."""
    for number in range(start, end):
        random = Random(f"{seed}/{number}")
        odd = worded(random) if random.random() < 0.3 else excerpt(texts, random)
        yield number, odd if random.random() < 0.1 else mutate(odd, texts, random)


@cache
def _lexicon() -> tuple[tuple[str, ...], ...]:
    """Return the words under each key of each lexicon; patterns are among them, as odd as any."""
    found: list[tuple[str, ...]] = []
    for path in sorted(LEXICON.glob("*.toml")):
        todo: list[object] = [tomllib.loads(path.read_text(encoding="utf-8"))]
        while todo:
            held = todo.pop()
            inner = list(held.values()) if isinstance(held, dict) else held if isinstance(held, list) else [held]
            words = tuple(one for one in inner if isinstance(one, str))
            found += [words] if words else []
            todo += [one for one in inner if not isinstance(one, str) and isinstance(one, dict | list)]
    return tuple(found)


def worded(random: Random) -> str:
    """Return words of the lexicons, each in any case, with figures and signs between them."""
    parts = []
    for _ in range(random.choice((1, 2, 3, 40))):
        word = random.choice(random.choice(_lexicon())) if random.random() < 0.8 else random.choice(NASTY)
        case: Callable[[str], str] = random.choice((str, str, str.lower, str.upper, str.capitalize))
        between = random.choice(
            (" ", " ", "\n", "", f" {random.randint(0, 200)}", f" {random.randint(0, 200)} (", ") ")
        )
        parts += [case(word), between, random.choice(("", "", "", "(", ","))]
    return "".join(parts)


def document(text: str, name: str = "odd") -> Document:
    """Return a text as a document."""
    return Document(name, text, "txt", "0" * 64)


def broken(text: str, again: bool = True) -> str | None:
    """Return what does not hold of a text's records, None where all does; exceptions are the caller's.

    Of each record: its place is a place of the text, its line that of its place, its passage without blanks
    around it; it can be written and read. Of all: they are sorted, and the same when they are extracted `again`.
    """
    made = document(text)
    records = extract(made)
    if not isinstance(records[0], Source) or sum(isinstance(record, Source) for record in records) != 1:
        return "not exactly one record of the document itself, in front"
    for record in records[1:]:
        if wrong := wrong_place(made, record):
            return wrong
    places = [(record.char, record.end) for record in records[1:]]
    if places != sorted(places):
        return "the records are not in the order of their places"
    for record in records:
        if from_json(to_json(record)) != record:
            return f"cannot be written and read: {record}"
    if again and extract(document(text)) != records:
        return "other records the second time"
    return None


def wrong_place(made: Document, record: Record) -> str | None:
    """Return what is wrong with the place of a record, None where nothing is."""
    if not 0 <= record.char < record.end <= len(made.text):
        return f"no place of the text ({len(made.text)} characters): {record}"
    first, last = made.line_of(record.char), made.line_of(record.end - 1)
    # A heading's line is that of whom it addresses, where that stands below the verb.
    if not (first <= record.line <= last if isinstance(record, Operative) else record.line == first):
        return f"lines {first} to {last}: {record}"
    passage = made.text[record.char : record.end]
    if not passage or passage != passage.strip():
        return f"blanks at an end of {passage[:20]!r} ... {passage[-20:]!r}: {record}"
    return None


def _spot(text: str, random: Random) -> int:
    return random.randint(0, len(text))


def _stretch(text: str, random: Random) -> tuple[int, int]:
    start = _spot(text, random)
    return start, min(len(text), start + random.choice((1, 2, 5, 20, 100, 400)))


def _cut(text: str, random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:start] + text[end:]


def _double(text: str, random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:end] + text[start:end] * random.choice((1, 1, 2, 7)) + text[end:]


def _swap(text: str, random: Random) -> str:
    (a, b), (c, d) = sorted((_stretch(text, random), _stretch(text, random)))
    return text if b > c else text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _insert(text: str, random: Random) -> str:
    for _ in range(random.choice((1, 1, 3, 10))):
        place = _spot(text, random)
        text = text[:place] + random.choice(NASTY) + text[place:]
    return text


def _replace(text: str, random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:start] + random.choice(NASTY) * random.choice((1, 1, 1, 5)) + text[end:]


def _replace_all(text: str, random: Random) -> str:
    """Replace one character everywhere."""
    if not text:
        return text
    return text.replace(random.choice(text), random.choice(NASTY))


def _shuffle_lines(text: str, random: Random) -> str:
    lines = _LINES.split(text)
    random.shuffle(lines)
    return "".join(lines)


def _join_lines(text: str, random: Random) -> str:
    return text.replace("\n", random.choice((" ", "", "\r\n", "\t", "\n\n", "\u2028")))


def _part_words(text: str, random: Random) -> str:
    return text.replace(" ", random.choice(("\u00a0", "\n", "\t", "  ", "", "\u200f ", "\u3000")))


def _figures(text: str, random: Random) -> str:
    return text.translate(str.maketrans("0123456789", random.choice(_DIGITS)))


def _many_figures(text: str, random: Random) -> str:
    return re.sub(r"\d", lambda match: match[0] * random.choice((1, 1, 2, 30)), text)


def _letters(text: str, random: Random) -> str:
    change: Callable[[str], str] = random.choice((str.upper, str.lower, str.title, str.swapcase))
    start, end = _stretch(text, random)
    return text[:start] + change(text[start:end]) + text[end:]


def _form(text: str, random: Random) -> str:
    return unicodedata.normalize(random.choice(("NFD", "NFKD", "NFKC")), text)


def _backwards(text: str, random: Random) -> str:
    start, end = _stretch(text, random)
    return text[:start] + text[start:end][::-1] + text[end:]


def _graft(text: str, random: Random) -> str:
    """Stand for another excerpt behind the text: `mutate` has the texts."""
    raise NotImplementedError


DAMAGES: Final[tuple[Callable[[str, Random], str], ...]] = (
    _cut, _cut, _double, _double, _swap, _swap, _insert, _insert, _insert, _replace, _replace, _replace_all,
    _shuffle_lines, _join_lines, _part_words, _figures, _many_figures, _letters, _form, _backwards, _graft,
)  # fmt: skip
