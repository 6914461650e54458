"""Reads Akoma Ntoso (OASIS LegalDocML): one line a paragraph, the elements' eIds as anchors.

An element's number and its first paragraph share a line ("b) TAB text"). Identifiers that repeat in each component
of a collection are told apart by the component's own: "cmp_res_2/rec_1".
"""

from __future__ import annotations

from itertools import chain, islice

from lxml import etree

from graph.errors import DocumentError
from ingest.readers.build import TextBuilder
from ingest.readers.content import Content
from ingest.readers.xml import local_name, parse_xml

# Elements whose text is about the document, not of it.
_SKIPPED = frozenset(("meta", "componentRef", "documentRef", "collectionBody"))
# Elements that hold a line of text.
_LINES = frozenset(
    ("p", "heading", "subheading", "crossHeading", "docTitle", "longTitle", "formula", "li", "caption", "wrapUp")
)
_DELETED = frozenset(("del", "omissis"))
_NOTES = frozenset(("authorialNote",))
# Of what follows a number, the text behind it stands in one of the first elements.
_NEAR = 4


def read_akoma_ntoso(data: bytes, path: str) -> Content:
    """Return the text of an Akoma Ntoso document. Raises DocumentError."""
    root = parse_xml(data, path)
    if local_name(root) != "akomaNtoso":
        raise DocumentError(path, f"is XML of another kind (<{local_name(root)}>), not Akoma Ntoso")
    reader = _Reader(TextBuilder())
    reader.read_children(root)
    content = reader.out.content()
    if not content.text.strip():
        raise DocumentError(path, "holds no text")
    return content


class _Reader:
    """Walks over the elements of a document and writes their text."""

    def __init__(self, out: TextBuilder) -> None:
        self.out = out
        self.component = ""
        self.notes: list[etree._Element] = []

    def read_children(self, element: etree._Element) -> None:
        for child in element:
            self.read(child)

    def read(self, element: etree._Element) -> None:
        """Write the text of a structural element."""
        name = local_name(element)
        if not name or name in _SKIPPED:
            return
        identifier = element.get("eId") or element.get("{http://www.w3.org/XML/1998/namespace}id")
        outer = self.component
        if name == "component":
            self.out.gap()
            self.component = identifier or outer
        if name == "preface" and self._is_collection(element):
            return
        if identifier:
            self.out.end_line()
            self.out.anchor(identifier if name == "component" or not outer else f"{outer}/{identifier}")
        if name == "num":
            self.out.end_line()
            if not self._is_repeated(element):
                self._inline(element)
                self.out.tab()
        elif name == "table":
            self._table(element)
        elif name in _LINES and not any(local_name(child) in _LINES for child in element):
            self._line(element)
        else:
            self.read_children(element)
        self.component = outer

    def _is_repeated(self, number: etree._Element) -> bool:
        """Tell whether the text behind a number begins with it once more, as converters leave it."""
        first, text = (number.text or "").strip(), ""
        for piece in chain.from_iterable(behind.itertext() for behind in islice(number.itersiblings(), _NEAR)):
            text = (text + str(piece)).lstrip()
            if len(text) > len(first):
                break
        return bool(first) and text.startswith(first) and text[len(first) : len(first) + 1].strip() == ""

    def _is_collection(self, element: etree._Element) -> bool:
        """Tell whether a preface is that of a collection, whose title is no part of the acts in it."""
        parent = element.getparent()
        return parent is not None and local_name(parent) in ("documentCollection", "amendmentList")

    def _line(self, element: etree._Element) -> None:
        """Write an element as one line, its notes below it."""
        self._inline(element)
        self.out.end_line()
        notes, self.notes = self.notes, []
        for note in notes:
            marker = note.get("marker") or ""
            self.out.line(f"[{marker}: {' '.join(''.join(map(str, note.itertext())).split())}]")

    def _inline(self, element: etree._Element) -> None:
        """Write the running text of an element."""
        self.out.write(element.text or "")
        for child in element:
            name = local_name(child)
            if name in _NOTES:
                self.notes.append(child)
            elif name in _DELETED:
                self.out.strike("".join(map(str, child.itertext())))
            elif name == "br" or name == "eol":
                self.out.write(" ")
            elif name:
                self._inline(child)
            self.out.write(child.tail or "")

    def _table(self, element: etree._Element) -> None:
        """Write a table: a line that begins with a TAB for each cell, an empty line behind each row."""
        rows = (child for part in element for child in ([part] if local_name(part) == "tr" else part))
        for row in rows:
            if local_name(row) != "tr":
                continue
            for cell in row:
                if local_name(cell) in ("td", "th"):
                    self.out.open_cell()
                    self.read_children(cell) if len(cell) else self._inline(cell)
                    self.out.close_cell()
            self.out.close_row()
