"""What the properties of a Word run say of its words: hidden, struck, a mark of a note, a symbol; and field codes.

Source: ECMA-376 part 1, 17.3.2 (properties of runs), 17.3.3.30 (symbols), 17.16.18 (complex fields).
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset(("0", "false", "off", "none"))
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|\*{1,3})[\])]?")
# Letters of symbol fonts, by the low byte of their code; an empty box is no tick, and is left out.
_TICK, _CROSS, _BULLET, _EMPTY = "\u2713", "\u2717", "\u2022", ""
_SYMBOLS: Final[dict[str, dict[int, str]]] = {
    "symbol": {0xB7: _BULLET, 0xD6: "\u221a", 0x2D: "\u2212", 0xB3: "\u2265", 0xA3: "\u2264", 0xAE: "\u2192"},
    "wingdings": {
        0xFC: _TICK, 0xFE: _TICK, 0xFB: _CROSS, 0xFD: _CROSS, 0x78: _CROSS, 0xA7: _BULLET, 0x6C: _BULLET,
        0x6E: _BULLET, 0xD8: _BULLET, 0xE0: "\u2192", 0x6F: _EMPTY, 0x71: _EMPTY, 0x72: _EMPTY, 0xA8: _EMPTY,
    },
    "wingdings 2": {0x50: _TICK, 0x52: _TICK, 0x4F: _CROSS, 0x51: _CROSS, 0x53: _CROSS, 0xA3: _EMPTY},
}  # fmt: skip


def is_hidden(run: etree._Element) -> bool:
    """Tell whether a run is not shown."""
    return _has(run, "vanish")


def is_struck(run: etree._Element) -> bool:
    """Tell whether a run is struck through by hand, without a tracked change."""
    return _has(run, "strike") or _has(run, "dstrike")


def is_raised_mark(run: etree._Element) -> bool:
    """Tell whether a run is a raised figure or asterisk: the mark of a note, no part of what it hangs on."""
    raised = run.find(f"{W}rPr/{W}vertAlign")
    if raised is None or raised.get(f"{W}val") != "superscript":
        return False
    return bool(_MARK.fullmatch("".join(words.text or "" for words in run.iterchildren(f"{W}t")).strip()))


def _has(run: etree._Element, name: str) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in _OFF


def symbol(element: etree._Element) -> str:
    """Return a letter of a symbol font; one that is not known stays what it is, of Unicode's private use."""
    code = element.get(f"{W}char") or ""
    if not re.fullmatch(r"[0-9A-Fa-f]{2,5}", code):
        return ""
    value = int(code, 16)
    letters = _SYMBOLS.get((element.get(f"{W}font") or "").casefold(), {})
    shown = letters.get(value & 0xFF, chr(value))
    return "" if 0xD800 <= value < 0xE000 or not value else shown


def hidden_words(paragraph: etree._Element) -> set[etree._Element]:
    """Return the words of a paragraph that belong to the code of a field: what fields in it show.

    Only a code that is known to end hides something.
    """
    hidden: set[etree._Element] = set()
    open_codes: list[bool] = []
    outer: int | None = None
    inside: list[etree._Element] = []
    for part in paragraph.iter(f"{W}fldChar", f"{W}t"):
        kind = part.get(f"{W}fldCharType")
        if kind == "begin":
            outer = len(open_codes) if outer is None else outer
            open_codes.append(True)
        elif kind in ("separate", "end") and open_codes:
            if outer == len(open_codes) - 1:
                hidden.update(inside)
                outer, inside = None, []
            open_codes[-1] = False
            if kind == "end":
                open_codes.pop()
        elif kind is None and outer is not None:
            inside.append(part)
    return hidden
