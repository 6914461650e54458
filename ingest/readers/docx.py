"""Reads Word documents (OOXML): the text as it is when all tracked changes are accepted.

What was deleted or moved away is kept as struck where it stood. Numbers of lists are written as Word shows them,
tables as cells, footnotes in brackets below their paragraph, running heads not at all.
Source: ECMA-376 part 1, chapters 17.3 (paragraphs and runs), 17.4 (tables), 17.9 (numbering), 17.13 (revisions).
"""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from graph.errors import DocumentError
from ingest.readers.build import TextBuilder
from ingest.readers.content import Content
from ingest.readers.docx_runs import hidden_words, is_hidden, is_raised_mark, is_struck, symbol
from ingest.readers.numbering import Numbering
from ingest.readers.xml import local_name, parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A part that is larger than this, or grows that many times when it is unpacked, is no text that anybody wrote, but a
# zip bomb: its elements take more than ten times its size in memory.
_LARGEST = 200_000_000
_LARGE, _GROWTH = 20_000_000, 150
_DELETED = frozenset(("del", "moveFrom"))
# Elements whose words are no part of the running text.
_SKIPPED = frozenset(
    ("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText",
     "annotationRef", "proofErr", "Fallback", "smartTagPr", "customXmlPr", "footnoteRef", "endnoteRef", "rt")
)  # fmt: skip
_DEEPEST = 400
# How files of Word 97 to 2003 begin, and those that a password locks.
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
# What the zip library raises for parts that are damaged, encrypted or packed in a way it does not know.
_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)


def read_docx(data: bytes, path: str) -> Content:
    """Return the text of a Word document. Raises DocumentError."""
    parts = _Parts(data, path)
    document = parts.xml(parts.main())
    if document is None:
        raise DocumentError(path, "is a zip file, but no Word document")
    numbering = Numbering(parts.xml("word/numbering.xml"), parts.xml("word/styles.xml"))
    notes = {kind: _notes(parts.xml(f"word/{kind}s.xml"), kind) for kind in ("footnote", "endnote")}
    reader = _Reader(TextBuilder(), numbering, notes)
    reader.read_body(document)
    content = reader.out.content()
    if not content.text.strip():
        raise DocumentError(path, "holds no text")
    return content


class _Parts:
    """The parts of the zip file."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        if data.startswith(_OLE):
            raise DocumentError(path, "is a Word file of the old format, or locked by a password; save it as .docx")
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
            raise DocumentError(path, f"is no Word document, or a truncated one ({error})") from error

    def main(self) -> str:
        """Return the name of the part that holds the document's text."""
        relations = self.xml("_rels/.rels")
        for relation in relations if relations is not None else ():
            if (relation.get("Type") or "").endswith("/officeDocument"):
                return (relation.get("Target") or "").lstrip("/")
        return "word/document.xml"

    def xml(self, name: str) -> etree._Element | None:
        """Return the root of a part, None where the file has no such part."""
        try:
            info = self.zip.getinfo(name)
        except KeyError:
            return None
        grown = info.file_size > _LARGE and info.file_size > _GROWTH * info.compress_size
        if grown or info.file_size > _LARGEST:
            raise DocumentError(self.path, f"has a part of {info.file_size} bytes ({name}), too large to be a text")
        try:
            return parse_xml(self.zip.read(info), self.path)
        except _DAMAGE as error:
            raise DocumentError(self.path, f"has a part that cannot be read ({name}: {error})") from error


def _notes(root: etree._Element | None, kind: str) -> dict[str, etree._Element]:
    """Return the notes of a part by their identifiers; separators are none."""
    found = root.iter(f"{W}{kind}") if root is not None else ()
    return {note.get(f"{W}id") or "": note for note in found if note.get(f"{W}type") in (None, "normal")}


class _Reader:
    """Walks over the body and writes its text."""

    def __init__(self, out: TextBuilder, numbering: Numbering, notes: dict[str, dict[str, etree._Element]]) -> None:
        self.out = out
        self.numbering = numbering
        self.notes = notes
        self.cited: list[etree._Element] = []
        self.boxes: list[etree._Element] = []
        # Words of the paragraph that are part of a field's code.
        self.hidden: set[etree._Element] = set()

    def read_body(self, element: etree._Element, depth: int = 0) -> None:
        """Write paragraphs and tables, wherever content controls and the like hold them."""
        if depth > _DEEPEST:
            return
        for child in element:
            name = local_name(child)
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                self._table(child, depth)
            elif name in _DELETED:
                self.out.strike(_words(child))
            elif name and name not in _SKIPPED:
                self.read_body(child, depth + 1)

    def _paragraph(self, paragraph: etree._Element) -> None:
        """Write a paragraph as a line; one whose end was deleted runs on into the next."""
        if self.out.at_start and (number := self.numbering.number_of(paragraph)):
            self.out.write(number)
            self.out.tab()
        self.hidden = hidden_words(paragraph)
        self._runs(paragraph, 0)
        if (
            paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
            or paragraph.find(f"{W}pPr/{W}rPr/{W}moveFrom") is not None
        ):
            return
        self.out.end_line()
        cited, self.cited = self.cited, []
        for note in cited:
            self.out.line(f"[{self._note(note)}]")
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.read_body(box)

    def _note(self, note: etree._Element) -> str:
        """Return the words of a note on one line."""
        reader = _Reader(TextBuilder(), self.numbering, {})
        reader.read_body(note)
        return " ".join(reader.out.content().text.split())

    def _runs(self, element: etree._Element, depth: int) -> None:
        """Write the runs of a paragraph, in hyperlinks, insertions, content controls and fields too."""
        if depth > _DEEPEST:
            return
        for child in element:
            match local_name(child):
                case "r" if is_hidden(child) or (is_raised_mark(child) and not self.out.at_start):
                    continue
                case "r" if is_struck(child):
                    self.out.strike(_words(child))
                case "t":
                    self.out.write(child.text or "" if child not in self.hidden else "")
                case "sym":
                    self.out.write(symbol(child))
                case "tab" | "ptab":
                    self._tab()
                case "br" | "cr":
                    self.out.end_line()
                case "noBreakHyphen":
                    self.out.write("\u2011")
                case "del" | "moveFrom":
                    self.out.strike(_words(child))
                case "footnoteReference" | "endnoteReference":
                    self._cite(child)
                    if child.get(f"{W}customMarkFollows"):
                        return
                case "txbxContent":
                    self.boxes.append(child)
                case name if name and name not in _SKIPPED:
                    self._runs(child, depth + 1)

    def _tab(self) -> None:
        """Write a TAB between words; at a line's beginning it only moves the line."""
        if not self.out.at_start:
            self.out.tab()

    def _cite(self, reference: etree._Element) -> None:
        """Keep a note to be written below its paragraph, the first one that cites it."""
        kind = local_name(reference).removesuffix("Reference")
        note = self.notes.get(kind, {}).pop(reference.get(f"{W}id") or "", None)
        if note is not None:
            self.cited.append(note)

    def _table(self, table: etree._Element, depth: int) -> None:
        """Write a table: cells and rows; a row that was deleted is struck."""
        self.out.end_line()
        for row in _rows(table, depth):
            if row.find(f"{W}trPr/{W}del") is not None:
                self.out.strike(_words(row, accepted=True))
                continue
            for cell in row.iter(f"{W}tc"):
                if next(cell.iterancestors(f"{W}tr"), None) is not row:
                    continue
                if cell.find(f"{W}tcPr/{W}cellDel") is not None:
                    self.out.strike(_words(cell, accepted=True))
                    continue
                self.out.open_cell()
                self.read_body(cell, depth + 1)
                self.out.close_cell()
            self.out.close_row()


def _rows(table: etree._Element, depth: int) -> list[etree._Element]:
    """Return the rows of a table, not those of tables inside of it."""
    return [row for row in table.iter(f"{W}tr") if next(row.iterancestors(f"{W}tbl"), None) is table]


def _words(element: etree._Element, accepted: bool = False) -> str:
    """Return all words in an element; with `accepted` without those that were deleted in it."""
    words = []
    for part in element.iter(f"{W}t", f"{W}delText", f"{W}tab", f"{W}noBreakHyphen", f"{W}p"):
        name = local_name(part)
        if accepted and name == "delText":
            continue
        if name in ("t", "delText"):
            words.append(part.text or "")
        else:
            words.append("\u2011" if name == "noBreakHyphen" else " ")
    return "".join(words)
