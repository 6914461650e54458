"""The numbers that Word puts before paragraphs of lists; the file holds only which list and level each is of.

Source: ECMA-376 part 1, 17.9: abstract lists, their instances with overrides, levels with format and text ("%1.%2").
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from ingest.readers.numbers import number_words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_LEVELS = 9
# No number that anybody wrote has a longer text around it.
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list: the format of its number, the text around it, where it starts."""

    format: str
    text: str
    start: int


@dataclass(slots=True)
class _List:
    """An instance of a list; instances of one abstract list count on together."""

    abstract: str
    levels: dict[int, _Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the numbered paragraphs of a document in their order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[str] = set()
        self._of_style: dict[str, tuple[str | None, int | None, str | None]] = {}
        if numbering is not None:
            self._read_lists(numbering)
        for style in styles.iter(f"{W}style") if styles is not None else ():
            based = style.find(f"{W}basedOn")
            number, level = _reference(style.find(f"{W}pPr"))
            base = based.get(f"{W}val") if based is not None else None
            self._of_style[style.get(f"{W}styleId") or ""] = (number, level, base)

    def number_of(self, paragraph: etree._Element) -> str:
        """Return the number of a paragraph ("3", "a)", "•"), "" where it has none; each call counts."""
        properties = paragraph.find(f"{W}pPr")
        number, level = _reference(properties)
        if number is None and properties is not None:
            style = properties.find(f"{W}pStyle")
            styled, styled_level = self._style(style.get(f"{W}val") or "" if style is not None else "")
            number, level = styled, styled_level if level is None else level
        found = self._lists.get(number or "")
        if found is None or not 0 <= (level or 0) < _LEVELS:
            return ""
        return self._count(number or "", found, level or 0)

    def _style(self, style: str) -> tuple[str | None, int | None]:
        """Return list and level that a style, or one it is based on, gives."""
        for _ in range(20):
            number, level, base = self._of_style.get(style, (None, None, None))
            if number is not None or base is None:
                return number, level
            style = base
        return None, None

    def _count(self, number: str, found: _List, level: int) -> str:
        counters = self._counters.setdefault(found.abstract, [None] * _LEVELS)
        if number not in self._started:
            self._started.add(number)
            for restarted in found.restarts:
                counters[restarted] = None
        start = found.restarts.get(level, found.levels[level].start if level in found.levels else 1)
        current = counters[level]
        counters[level] = start if current is None else current + 1
        for deeper in range(level + 1, _LEVELS):
            counters[deeper] = None
        return self._text(found, level, counters)

    def _text(self, found: _List, level: int, counters: list[int | None]) -> str:
        """Return the number of a level as its text says: "%1.%2)"."""
        definition = found.levels.get(level)
        if definition is None or definition.format == "none":
            return ""
        if definition.format == "bullet":
            return "•"
        text = definition.text
        for index in range(_LEVELS):
            if f"%{index + 1}" in text:
                part = found.levels.get(index, definition)
                value = counters[index] if counters[index] is not None else part.start
                text = text.replace(f"%{index + 1}", number_words(value or 0, _STYLES.get(part.format, part.format)))
        return text.strip()

    def _read_lists(self, numbering: etree._Element) -> None:
        abstract = {
            entry.get(f"{W}abstractNumId") or "": {
                index: level
                for index, level in map(_level, entry.iter(f"{W}lvl"))
                if index is not None and index < _LEVELS
            }
            for entry in numbering.iter(f"{W}abstractNum")
        }
        for entry in numbering.iter(f"{W}num"):
            reference = entry.find(f"{W}abstractNumId")
            name = (reference.get(f"{W}val") if reference is not None else None) or ""
            found = _List(name, dict(abstract.get(name, {})))
            for override in entry.iter(f"{W}lvlOverride"):
                index = _whole(override.get(f"{W}ilvl"))
                if index is None or index >= _LEVELS:
                    continue
                own = override.find(f"{W}lvl")
                if own is not None:
                    found.levels[index] = _level(own)[1]
                start = override.find(f"{W}startOverride")
                if start is not None:
                    found.restarts[index] = _whole(start.get(f"{W}val")) or 1
            self._lists[entry.get(f"{W}numId") or ""] = found


def _level(element: etree._Element) -> tuple[int | None, _Level]:
    """Return index and definition of a level."""

    def value(name: str) -> str | None:
        child = element.find(f"{W}{name}")
        return child.get(f"{W}val") if child is not None else None

    start = _whole(value("start"))
    level = _Level(value("numFmt") or "decimal", (value("lvlText") or "")[:_LONGEST], 1 if start is None else start)
    return _whole(element.get(f"{W}ilvl")), level


def _reference(properties: etree._Element | None) -> tuple[str | None, int | None]:
    """Return list and level that a paragraph's properties name; list "0" takes a style's number away."""
    numbered = properties.find(f"{W}numPr") if properties is not None else None
    if numbered is None:
        return None, None
    number, level = numbered.find(f"{W}numId"), numbered.find(f"{W}ilvl")
    return (
        number.get(f"{W}val") if number is not None else None,
        _whole(level.get(f"{W}val")) if level is not None else None,
    )


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() and len(text) < 7 else None
