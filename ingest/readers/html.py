"""Reads HTML: one line a block, list numbers as browsers show them, tables as cells, `del` as struck.

Footnotes stand in brackets below their paragraph. What is only for the screen (scripts, navigation, hidden elements)
is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lxml import etree, html

from graph.errors import DocumentError
from ingest.readers.build import TextBuilder
from ingest.readers.content import Content
from ingest.readers.html_notes import Notes, find_notes, is_raised_mark
from ingest.readers.numbers import number_words
from ingest.readers.txt import read_text
from ingest.readers.xml import local_name

_SKIPPED = frozenset(
    ("script", "style", "head", "nav", "template", "noscript", "svg", "math", "object", "iframe", "button", "select",
     "input", "textarea", "form", "audio", "video", "canvas", "img", "colgroup")
)  # fmt: skip
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
     "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "ul")
)  # fmt: skip
_DELETED = frozenset(("del", "s", "strike"))
_LINE_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,40}line-through", re.I)
_LISTS = frozenset(("ol", "ul"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset=[\"']?([\w-]{3,40})|<\?xml[^>]{0,80}encoding=[\"']([\w-]{3,40})", re.I
)
_LATIN = frozenset(("iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii"))
_WIDE, _NARROW = ("utf", "unicode", "ucs"), ("windows-125", "iso-8859", "koi8")
# The mark of an item, in a few pieces.
_ITEM = re.compile(r"\(?(?:\d{1,3}|[^\W\d_]{1,2}|[ivx]{1,5})[.)]?|[–—•-]")
_PIECES, _MANY_PIECES = 20, 200
# Two cells with one sentence of this length say it once.
_SENTENCE = 40
# How deep elements are read as what they are; of deeper ones, left open by a converter, the words alone.
_DEEPEST = 300


def read_html(data: bytes, path: str) -> Content:
    """Return the text of an HTML document. Raises DocumentError."""
    written = _text(data, path)
    return replace(read_page(_without_declaration(written.text), path), encoding=written.encoding)


def read_page(page: str, path: str) -> Content:
    """Return the text of a page of HTML. Raises DocumentError."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)
    try:
        root = html.document_fromstring(page, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise DocumentError(path, f"is no HTML document ({error})") from error
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        # What stands deeper is not there, and half a document is none.
        raise DocumentError(path, "has elements nested too deep to be read; are some never closed?")
    out = TextBuilder()
    _Reader(out, find_notes(root, _BLOCKS)).read(root, 0)
    content = out.content()
    if not content.text.strip():
        raise DocumentError(path, "holds no text")
    return content


def _text(data: bytes, path: str) -> Content:
    """Return the text of HTML bytes in the encoding that they declare, else in UTF-8 or what their letters tell.

    As browsers do, Latin-1 is read as windows-1252, and a declaration that can be read as ASCII says in vain that the
    page is UTF-16. What is UTF-8 beyond ASCII is no text of one byte a letter, whatever a converter declared.
    """
    declared = _DECLARED.search(data[:2048])
    name = (declared[1] or declared[2]).decode("ascii").lower() if declared else ""
    name = "windows-1252" if name in _LATIN else name
    if not name or name.startswith(_WIDE) or (name.startswith(_NARROW) and _is_utf_8(data)):
        return read_text(data, path)
    try:
        return Content(data.decode(name))
    except (LookupError, UnicodeDecodeError) as error:
        raise DocumentError(path, f"declares the encoding {name}, which it does not have; save it as UTF-8") from error


def _is_utf_8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8, some of them beyond ASCII."""
    try:
        return not data.isascii() and bool(data.decode())
    except UnicodeDecodeError:
        return False


def _without_declaration(text: str) -> str:
    """Return XHTML without its XML declaration, which the parser refuses in text."""
    return re.sub(r"^\ufeff?\s*<\?xml[^>]{0,200}\?>", "", text)


class _Reader:
    """Walks over the elements of a page and writes their text."""

    def __init__(self, out: TextBuilder, notes: Notes) -> None:
        self.out = out
        self.notes = notes
        self.due: list[etree._Element] = []
        self.counters: list[int | None] = []

    def read(self, element: etree._Element, depth: int) -> None:
        """Write an element's text, not what follows it."""
        name = local_name(element)
        if not name or name in _SKIPPED or _is_hidden(element) or self._is_note(element):
            return
        if depth > _DEEPEST:
            for words in element.itertext():
                self.out.line(str(words))
            return
        if name == "table":
            self._table(element, depth)
            return
        if name in _DELETED or _LINE_THROUGH.search(element.get("style") or ""):
            self.out.strike("".join(map(str, element.itertext())))
            return
        if name == "br":
            self.out.end_line()
            return
        block = name in _BLOCKS
        # The paragraph that an item's number was written for goes on in its line.
        begins = block and (name in _LISTS or not self.out.is_behind_mark)
        if begins:
            self.out.end_line()
        if begins and name in _HEADINGS:
            self.out.gap()
        if identifier := element.get("id"):
            self.out.anchor(identifier)
        if name == "li":
            self._mark(element)
        if name in _LISTS:
            self.counters.append(_start(element) if name == "ol" else None)
        self._children(element, depth)
        if name in _LISTS:
            self.counters.pop()
        if block:
            self._end_line()

    def _end_line(self) -> None:
        """End the line, and write the notes that it has marks of."""
        self.out.end_line()
        due, self.due = self.due, []
        for note in due:
            self.out.line(f"[{self.notes.words(note)}]")

    def _is_note(self, element: etree._Element) -> bool:
        """Tell whether an element is a note or a mark, which are written elsewhere or not at all."""
        if element in self.notes.blocks or element in self.notes.back:
            return True
        raised = is_raised_mark(element) and not self.out.at_start
        marks = element.iter("a") if raised else (element,)
        due = [self.notes.of_mark[mark] for mark in marks if mark in self.notes.of_mark]
        self.due += due
        return raised or bool(due)

    def _children(self, element: etree._Element, depth: int) -> None:
        self.out.write(element.text or "")
        for child in element:
            self.read(child, depth + 1)
            self.out.write(child.tail or "")

    def _mark(self, element: etree._Element) -> None:
        """Write a list item's number or bullet."""
        if not self.counters or self.counters[-1] is None:
            self.out.write("•")
        else:
            given = element.get("value") or ""
            number = int(given) if given.isdecimal() and len(given) < 6 else self.counters[-1]
            self.counters[-1] = number + 1
            parent = element.getparent()
            style = (parent.get("type") if parent is not None else None) or "1"
            self.out.write(number_words(number, style) + (")" if style in "aAiI" else ""))
        self.out.tab()

    def _table(self, table: etree._Element, depth: int) -> None:
        """Write a table; a caption stands before it."""
        self.out.end_line()
        for part in table:
            if local_name(part) == "caption":
                self.read(part, depth + 1)
        rows = _rows(table)
        if rows and all(map(_is_item, rows)):
            self._items(rows, depth)
            return
        width = max(map(_width, rows), default=0)
        for row in rows:
            for cell in _once(row[:width]):
                self.out.open_cell()
                self._children(cell, depth + 1)
                self._end_line()
                self.out.close_cell()
            self.out.close_row()

    def _items(self, rows: list[list[etree._Element]], depth: int) -> None:
        """Write the items of a list that is laid out as a table."""
        for mark, words in rows:
            self.out.write(_short(mark))
            self.out.tab()
            self._children(words, depth + 1)
            self._end_line()


def _rows(table: etree._Element) -> list[list[etree._Element]]:
    """Return the cells of a table's rows."""
    parts = ([part] if local_name(part) == "tr" else part for part in table)
    rows = (row for part in parts for row in part if local_name(row) == "tr")
    return [[cell for cell in row if local_name(cell) in ("td", "th")] for row in rows]


def _is_item(row: list[etree._Element]) -> bool:
    """Tell whether a row holds the mark of an item and its words, and nothing else."""
    return len(row) == 2 and _ITEM.fullmatch(_short(row[0])) is not None


def _short(element: etree._Element) -> str:
    """Return the words of an element that holds few."""
    return "".join(islice(map(str, element.itertext()), _PIECES)).strip()


def _once(row: list[etree._Element]) -> Iterator[etree._Element]:
    """Yield the cells of a row; of one over many columns, which converters repeat in each, the first."""
    before = ""
    for cell in row:
        words = "".join(islice(map(str, cell.itertext()), _MANY_PIECES))
        if words != before or len(words) < _SENTENCE:
            yield cell
        before = words


def _width(row: list[etree._Element]) -> int:
    """Return how many cells a row has up to the last that holds words.

    What is empty behind it in all rows is no column: a cell over all columns is written with empty ones.
    """
    for index in range(len(row), 0, -1):
        if any(str(words).strip() for words in row[index - 1].itertext()):
            return index
    return 0


def _is_hidden(element: etree._Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style


def _start(element: etree._Element) -> int:
    start = element.get("start") or "1"
    return int(start) if start.isdecimal() and len(start) < 6 else 1
