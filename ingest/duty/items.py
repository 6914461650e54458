"""Paragraphs of a clause: where each begins and ends, and its number.

Numbers stand at the start of a line ("2<TAB>to report") or, where a conversion joined lines, inside one ("...; 2 to
report"). In tracked changes that were flattened into the text an old number and a new one stand side by side: "78" may
be old 7, new 8. Only the running sequence tells: old and new numbers each run from 1 without a gap. Where no number
stands so, "(1)", "（一）" and "一、" at the start of lines do.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from graph.value import value
from ingest.languages.numerals import number_in_words

# The foot and the head of a page of the Radio Regulations: "– 130 – RES121-9 ".
_PAGE = r"(?:[–-][ \t\u00a0]\d{1,4}[ \t\u00a0][–-]\s{1,3})?(?:RES\d{1,4}-\d{1,3}[ \t\u00a0]{1,3})?"
# Converters to markdown put a backslash before the mark behind a number, lest it be a list of theirs.
_LEAD = r"\n(?:[ \t\u00a0*_>|•●▪◦\u200e\u200f]|</?[a-z]{1,8}[^<>\n]{0,80}>)*+" + _PAGE
# "7 November 1998" at the start of a line numbers nothing.
DATE = r"\d{1,2}[ \t\u00a0]+(?:de )?[^\W\d_]{3,12}[ \t\u00a0]+(?:de )?(?:19|20)\d\d(?!\d)"
_NUMBERED = re.compile(
    _LEAD + rf"(?!{DATE})" + r"(?P<n>\d{1,4})(?![\d.,:/]\d)\\?[.)）]?(?:[*_]{0,2}[ \t\u00a0]+|(?=[^\W\d_]{2}))(?=\S)"
)
# A number's words begin behind a blank, in Chinese also without one, unless the number counts something ("2个").
_WORDS = r"(?:[ \t\u00a0]+(?=[^\W\d_])|(?=[\u4e00-\u9fff])(?![年月日个项名届次号条款位种国]))"
_INLINE = re.compile(
    rf"[;:.،؛。；,)](?<!\d[:.])[ \t\u00a0]*{_PAGE}(?:(?:and|et|y|и|و|和)[ \t\u00a0]+)?"
    rf"(?P<n>\d{{1,2}})\\?[.)）]?{_WORDS}"
)
_FIRST = re.compile(rf"[\s,:*_，：]*(?P<n>1)\\?[.)）]?{_WORDS}")
_LETTERED = re.compile(_LEAD + r"(?P<n>[^\W\d_]{1,3}|x?viii)\\?\)[*_]{0,2}(?:[ \t\u00a0]+(?=\S)|(?=[^\W\d_]{2}))")
_ENCLOSED = re.compile(
    _LEAD + r"(?:(?P<open>[(（])(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})[)）]"
    r"|(?P<counted>[一二三四五六七八九十]{1,3})、)[*_]{0,2}[ \t\u00a0\u3000]*(?=\S)"
)
# What they begin with, and how far behind a heading the first one may stand.
_OPENS = ("(", "（", "一、")
_NEAR = 8
_WEAK = re.compile(r"(?:to|that|à|de|que|о|в|الى|ان|على)[ \t\u00a0]|ب(?=[^\W\d_]{3})")


# The rule above a footnote.
_RULE = "___"
# A clause with more numbers than this is none whose changes were flattened; and no paragraph has a number so high.
_MOST = 100
_TOO_HIGH = 100

# A number of a paragraph: where it and the words behind it begin, what it is as printed and by value.
_Mark: TypeAlias = tuple[int, int, str, int]


@value
class Paragraph:
    """A paragraph [start, end): from its number, or first word, to its end; its words begin at `words`.

    `n` is its number in the text as it now is, `raw` as printed; `deleted` where a tracked change struck it.
    """

    start: int
    end: int
    words: int
    n: str | None = None
    raw: str | None = None
    deleted: bool = False


def numbered(text: str, start: int, end: int) -> list[Paragraph]:
    """Return the numbered paragraphs of a stretch of text; what stands before the first one belongs to none."""
    marks = _at_lines(text, start, end)
    opens = not marks and text[start : start + _NEAR].lstrip(" \t\n,:，：*_").startswith(_OPENS)
    if opens and (enclosed := _enclosed(text, start, end)):
        return enclosed
    values = [value for _, _, _, value in marks]
    if not values or values == [*range(values[0], values[0] + len(values))]:
        if values and values[-1] >= _TOO_HIGH:
            marks = [mark for mark in marks if mark[3] < _TOO_HIGH]
    elif (readings := _flattened([raw for _, _, raw, _ in marks]) if len(marks) <= _MOST else None) is None:
        marks = _rising(marks)
    elif any(reading != (raw, False) for (_, _, raw, _), reading in zip(marks, readings, strict=True)):
        starts = [*(at for at, _, _, _ in marks), end]
        return [
            Paragraph(at, trimmed(text, words, until), words, n, raw, deleted)
            for (at, words, raw, _), (n, deleted), until in zip(marks, readings, starts[1:], strict=True)
        ]
    found: list[Paragraph] = []
    for at, words, raw, _ in reversed(_with_inline(text, start, end, marks)):
        found.append(Paragraph(at, trimmed(text, words, end), words, raw, raw))
        end = at
    found.reverse()
    return found


def _enclosed(text: str, start: int, end: int) -> list[Paragraph]:
    """Return the paragraphs that numbers like the first one begin, if they run on from 1: "(1)", "（一）" or "一、"."""
    marks = [*_ENCLOSED.finditer(text, _line(text, start), end)]
    kinds = [(mark["open"] is None, (mark["n"] or "").isdecimal()) for mark in marks]
    marks = [mark for mark, kind in zip(marks, kinds, strict=True) if kind == kinds[0]]
    printed = [mark["n"] or mark["counted"] for mark in marks]
    values = [int(n) if n.isdecimal() else number_in_words(n) for n in printed]
    if len(marks) < 2 or values != [*range(1, len(marks) + 1)] or marks[0].start() > start + _NEAR:
        return []
    starts = [mark.start("open" if mark["open"] else "counted") for mark in marks]
    return [
        Paragraph(at, trimmed(text, mark.end(), stop), mark.end(), str(n), raw)
        for mark, n, raw, at, stop in zip(marks, values, printed, starts, [*starts[1:], end], strict=True)
    ]


def lettered(text: str, start: int, end: int) -> list[Paragraph]:
    """Return the lettered paragraphs a), b) ... of a stretch of text."""
    marks = [*_LETTERED.finditer(text, _line(text, start), end)]
    starts = [mark.start(1) for mark in marks]
    found, due = [], "a"
    for mark, at, stop in zip(marks, starts, [*starts[1:], end], strict=False):
        raw, words = mark[1], mark.end()
        n = raw.lower()
        if n.endswith(due):
            n = due
        due = chr(ord(n[-1]) + 1)
        found.append(Paragraph(at, trimmed(text, words, stop), words, n, raw))
    return found


def whole(text: str, start: int, end: int) -> Paragraph | None:
    """Return a stretch of text as one paragraph without a number, None where nothing stands there."""
    while start < end and (text[start].isspace() or text[start] in ",;:.*_>|-،+•●▪◦\u200e\u200f"):
        start += 1
    if start >= end:
        return None
    return Paragraph(start, trimmed(text, start, end), start)


def _at_lines(text: str, start: int, end: int) -> list[_Mark]:
    """Return the numbers at the starts of lines, and one right at the start of the stretch, but those of footnotes."""
    ruled = text.find(_RULE, start, end) >= 0
    return [
        (mark.start(1), mark.end(), raw := mark[1], int(raw))
        for mark in _NUMBERED.finditer(text, _line(text, start), end)
        if not (ruled and text[max(start, mark.start() - 40) : mark.start()].rstrip().endswith(_RULE))
    ]


def _line(text: str, start: int) -> int:
    """Return where to look for the start of a line from `start` on: at the line break before it, if it follows one."""
    return start - 1 if start and text[start - 1] == "\n" else start


def _rising(marks: list[_Mark]) -> list[_Mark]:
    """Return the numbers that run on, with gaps, from 1; the others number no item."""
    found, last = [], 0
    for mark in marks:
        if last < mark[3] <= last + 20:
            found.append(mark)
            last = mark[3]
    return found


def _flattened(raws: list[str]) -> list[tuple[str, bool]] | None:
    """Return the reading of numbers in which old and new ones each run on from 1, None where there is none.

    A printed number is both (unchanged), old and new side by side, only old (struck), or only new (inserted).
    """
    states: dict[tuple[int, int], list[tuple[str, bool]]] = {(1, 1): []}
    for raw in raws:
        following: dict[tuple[int, int], list[tuple[str, bool]]] = {}
        for (old, new), path in states.items():
            if raw == str(old) == str(new):
                following.setdefault((old + 1, new + 1), [*path, (raw, False)])
            if raw == f"{old}{new}":
                following.setdefault((old + 1, new + 1), [*path, (str(new), False)])
            if raw == str(new):
                following.setdefault((old, new + 1), [*path, (raw, False)])
            if raw == str(old):
                following.setdefault((old + 1, new), [*path, (raw, True)])
        states = dict(list(following.items())[:64])
    best = [(abs(old - new), -new, path) for (old, new), path in states.items()]
    return min(best)[2] if best else None


def _with_inline(text: str, start: int, end: int, kept: list[_Mark]) -> list[_Mark]:
    """Add the numbers inside lines that continue the sequence."""
    result: list[_Mark] = []
    position, last = start, 0
    first = _FIRST.match(text, start, end)
    if first is not None and (not kept or first.start(1) < kept[0][0]):
        result.append((first.start(1), first.end(), "1", 1))
        position, last = first.end(), 1
    for mark in [*kept, None]:
        until = mark[0] if mark else end
        number = str(last + 1)
        at = text.find(number, position, until)
        for found in _INLINE.finditer(text, position, until) if at >= 0 and _stands(text, number, at, until) else ():
            value = int(found["n"])
            weak = text[found.start()] in ",)" and not (_WEAK.match(text, found.end()) or _chinese(text, found))
            if value == last + 1 and not weak and (last or _is_first(text, start, found.start())):
                result.append((found.start("n"), found.end(), found["n"], value))
                last = value
        if mark:
            _, position, _, value = mark
            if value > last or not result:
                result.append(mark)
                last = value
    return result


def _stands(text: str, number: str, start: int, end: int) -> bool:
    """Return whether a number stands in a stretch of text that is no part of a longer one (but 02) or of a word."""
    at = text.find(number, start, end)
    while at >= 0:
        is_parted = text[at - 1] == "0" or not text[at - 1].isalnum()
        if is_parted and not text[at + len(number) : at + len(number) + 1].isdecimal():
            return True
        at = text.find(number, at + 1, end)
    return False


def _chinese(text: str, mark: re.Match[str]) -> bool:
    """Return whether Chinese stands on both sides of a comma with a number, where lists of numbers have 、."""
    return all("\u4e00" <= text[at : at + 1] <= "\u9fff" for at in (mark.start() - 1, mark.end()))


def _is_first(text: str, start: int, at: int) -> bool:
    """Return whether nothing but marks stands before a number."""
    return at - start < 40 and not text[start:at].strip(" \t\n,:;.")


def trimmed(text: str, start: int, end: int) -> int:
    """Return where a stretch of text ends but for the blanks at its end."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
