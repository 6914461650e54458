"""Reads PDF: paragraphs in reading order, without running heads and page numbers, hyphenation undone.

PDF knows letters and their places only. `ingest.readers.pdf_page` puts them into lines, column by column,
and finds ruled tables; this module puts the lines of all pages into paragraphs and cells. Footnotes stand in brackets
below the paragraph.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

import pypdfium2

from graph.errors import DocumentError
from ingest.readers.build import TextBuilder
from ingest.readers.content import Content
from ingest.readers.letters import is_han
from ingest.readers.pdf_lines import Line
from ingest.readers.pdf_page import Page, Part, Table, read_page
from ingest.readers.pdf_right import are_mirrored, mirrored, with_pairs
from ingest.readers.pdf_tables import join_tables

# The share of a page's height, at its top and at its bottom, where running heads and page numbers stand.
_MARGIN = 0.1
_PAGE_NUMBER = re.compile(
    r"[\s\-–—|./]*(?:(?:page|p\.|стр\.|página|第)?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*(?:页)?)[\s\-–—|./]*", re.I
)
_ITEM = re.compile(r"(?:\d{1,3}(?:\.\d{1,2}){0,3}[.)]?|[a-zа-я]{1,2}\)|[ivx]{1,5}\)|\([a-z0-9]{1,3}\)|[–—•·▪-])[\t ]\S")
_BARE_NUMBER = re.compile(r"\d{1,3} ")
_NOTE = re.compile(r"(?:(?:\d{1,3}|\*{1,3})[\t ]?|[a-z][\t ])(?=\S)")
_GLUED = re.compile(r"(?:\d{1,3}|\*{1,3})[^\W\d_]")
_SENTENCE_END = re.compile(r"[.;:!?。；：！？”\")»]\s*$")
_HYPHEN = re.compile(r"([^\W\d_]+)[-\u00ad\u2010\ufffe\x02]$")
_RANGE = re.compile(r"\d[-\u2010-\u2013]$")
_OTHER = re.compile("[^\0-\u024f\u2010-\u2026]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# A word that is divided at the end of a line is not longer than this.
_WORD_LENGTH = 60
# How much wider, in letter sizes, the step to a line of another paragraph is.
# The least usual one is that of every tenth line or more.
_EXACT, _WIDEST, _USUAL = 0.02, 3.0, 0.1
# A letter of another font makes a little of it.
_WIDER, _LITTLE_WIDER = 0.3, 0.15
# A blank between words, and how exact places are, in letter sizes; a line that so much of is free ends a paragraph.
_BLANK, _MARGIN_OF_ERROR, _SHORT = 0.25, 0.15, 0.15
# A letter in a footnote is smaller than this share of the text's.
_SMALL = 0.88


def read_pdf(data: bytes, path: str) -> Content:
    """Return the text of a PDF. Raises DocumentError, also for one that holds pictures of text only."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = (
            "is locked by a password" if "password" in str(error).lower() else f"is no PDF, or a damaged one ({error})"
        )
        raise DocumentError(path, reason) from error
    try:
        pages = [read_page(document, index) for index in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise DocumentError(path, f"has a damaged page ({error})") from error
    finally:
        document.close()
    if not any(page.parts for page in pages):
        raise DocumentError(path, "holds no text (pictures of pages?)")
    return _Paragraphs(_without_running_heads(_with_brackets(pages))).content()


def _with_brackets(pages: Sequence[Page]) -> Sequence[Page]:
    """Return the pages with each bracket as what it is, in lines from right to left too."""
    turned = [line for page in pages for line in page.lines if line.from_right]
    if not turned:
        return pages
    is_mirrored = are_mirrored(line.text for line in turned)
    known = {
        id(line): replace(line, text=with_pairs(mirrored(line.text) if is_mirrored else line.text)) for line in turned
    }

    def of(part: Part) -> Part:
        if isinstance(part, Line):
            return known.get(id(part), part)
        return Table(
            part.columns, [[[known.get(id(line), line) for line in cell] for cell in row] for row in part.rows]
        )

    return [Page(page.height, list(map(of, page.parts))) for page in pages]


def _without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without page numbers and without lines that stand in the margin of many pages."""

    def in_margin(page: Page, line: Line) -> bool:
        return line.bottom > page.height * (1 - _MARGIN) or line.top < page.height * _MARGIN

    heads = [{_key(part) for part in page.parts if isinstance(part, Line) and in_margin(page, part)} for page in pages]
    seen = Counter(key for keys in heads for key in keys)
    often = max(2, len(pages) // 4)

    def is_kept(page: Page, part: Part) -> bool:
        if isinstance(part, Table) or not in_margin(page, part):
            return True
        return seen[_key(part)] < often and not _PAGE_NUMBER.fullmatch(part.text)

    return [Page(page.height, [part for part in page.parts if is_kept(page, part)]) for page in pages]


def _key(line: Line) -> str:
    """Return a line's text with all figures alike, so that a page's number in a running head does not matter."""
    return re.sub(r"\d+", "#", " ".join(line.text.split())).casefold()


class _Paragraphs:
    """Puts lines into paragraphs."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        parts = [part for page in pages for part in page.parts]
        inside = [line for part in parts if isinstance(part, Table) for line in part.lines]
        lines = [part for part in parts if isinstance(part, Line)] or inside
        self.size = statistics.median_low([line.size for line in lines for _ in range(max(len(line.text) // 20, 1))])
        self.words = Counter(word for line in [*lines, *inside] for word in _WORD.findall(line.text.casefold()))
        self.step = _step([lines])
        self.step_in_cell = _step(
            [cell for part in parts if isinstance(part, Table) for row in part.rows for cell in row]
        )
        self.out = TextBuilder()
        # The page's footnotes whose mark was not met yet, and those to be written below the paragraph.
        self.notes: list[str] = []
        self.due: list[str] = []
        self.last: Line | None = None
        # The paragraph, line by line with what joins them.
        self.text: list[str] = []

    def content(self) -> Content:
        """Return the document's text."""
        pages = [self._split(page.parts) for page in self.pages]
        join_tables([body for body, _ in pages])
        for body, notes in pages:
            self.notes = notes
            for part in body:
                if isinstance(part, Table):
                    self._table(part)
                else:
                    self._take(part)
            # Those that no mark was found for stand below the page's last paragraph.
            self.due += self.notes
        self._end()
        return self.out.content()

    def _split(self, parts: list[Part]) -> tuple[list[Part], list[str]]:
        """Return a page's lines and tables without its footnotes, and the footnotes."""
        small: list[Line] = []
        for part in reversed(parts):
            if isinstance(part, Table) or not self._is_small(part):
                break
            small.append(part)
        small.reverse()
        small = _marked(parts) or small
        first = len(parts) - len(small)
        start = next((index for index, line in enumerate(small) if _NOTE.match(line.text)), None)
        if start is None or first == 0:
            return parts, []
        notes: list[str] = []
        for line in small[start:]:
            if _NOTE.match(line.text) and (not notes or line.left <= small[start].left + self.size):
                notes.append(line.text)
            else:
                notes[-1] = "".join(self._joined(notes[-1], line.text))
        return parts[: first + start], notes

    def _is_small(self, line: Line) -> bool:
        return line.size < self.size * _SMALL

    def _take(self, line: Line) -> None:
        """Add a line to the paragraph, or end the paragraph and begin another."""
        if self.last is None or self._begins(self.last, line):
            self._end()
            self.text = [line.text]
        else:
            self.text[-1:] = self._joined(self.text[-1], line.text)
        self.last = line
        for mark in line.marks:
            note = next((note for note in self.notes if _mark(note) == mark), None)
            if note is not None:
                self.notes.remove(note)
                self.due.append(note)

    def _table(self, table: Table) -> None:
        """Write a table: cells and rows."""
        self._end()
        for row in table.rows:
            for cell in row:
                self.out.open_cell()
                self.last = None
                for line in cell:
                    self._take(line)
                self._end()
                self.out.close_cell()
            self.out.close_row()
        self.last = None

    def _begins(self, last: Line, line: Line) -> bool:
        """Tell whether a line begins a paragraph, from what is between it and the line before."""
        if abs(line.size - last.size) > 0.1 * self.size or line.bold != last.bold:
            return True
        word = line.size if is_han(line.text[:1]) else line.word
        # A line that the next one's first word would have fitted into is full, however short it is.
        free = last.column_right - last.right - word - _BLANK * line.size
        short = free > _MARGIN_OF_ERROR * line.size
        item = _ITEM.match(line.text) is not None and not _HYPHEN.search(last.text)
        ends, small = bool(_SENTENCE_END.search(last.text)), line.text[:1].islower()
        if line.top > last.bottom + 0.5 * self.size or line.page != last.page:
            over = free > _SHORT * (last.column_right - last.column_left)
            if item and (over or ends or last.text[-1:] == "," or not _BARE_NUMBER.match(line.text)):
                return True
            return (ends and not small) or (short and (ends or last.text[-1:] == ",")) or over
        wider = (last.base - line.base) / line.size - (self.step_in_cell if line.in_cell else self.step)
        if wider > _WIDER or (wider > _LITTLE_WIDER and (ends or line.text[:1].isupper() or _is_plain(last, line))):
            return True
        # A number in running text may begin a line too, "Resolutions 71 and" - "72 of this conference".
        if item and (short or ends or line.left < last.left - 1 or not _BARE_NUMBER.match(line.text)):
            return True
        indented = line.left > last.left + 1.2 * self.size and not _ITEM.match(last.text) and not _is_centred(line)
        return indented or (short and (ends or last.text[-1:] == "," or not small))

    def _joined(self, text: str, more: str) -> list[str]:
        """Return a line, and the one that goes on with it; a word that was divided is put together."""
        if _RANGE.search(text, max(0, len(text) - 2)) and more[:1].isdecimal():
            return [text, more]
        divided = _HYPHEN.search(text, max(0, len(text) - _WORD_LENGTH))
        if divided is None:
            return [f"{text} " if not is_han(text[-1:]) or not is_han(more[:1]) else text, more]
        rest = _WORD.match(more)
        head = divided[1].casefold()
        tail = rest[0].casefold() if rest else ""
        whole, hyphened = self.words[head + tail], self.words[f"{head}-{tail}"]
        if not tail or not more[:1].islower() or hyphened > whole:
            return [f"{text[: divided.end(1)]}-", more]
        return [text[: divided.end(1)], more]

    def _end(self) -> None:
        """Write the paragraph, and its footnotes."""
        if not self.text:
            return
        head, tab, rest = "".join(self.text).partition("\t")
        self.out.write(head)
        for words in rest.split("\t") if tab else ():
            self.out.tab()
            self.out.write(words)
        self.out.end_line()
        self.text = []
        due, self.due = self.due, []
        for note in due:
            self.out.line(f"[{note}]")


def _marked(parts: Sequence[Part]) -> list[Line]:
    """Return the lines from the first on that begins with a mark that hangs on a word above it."""
    marks: set[str] = set()
    for index, part in enumerate(parts):
        lines = list(part.lines) if isinstance(part, Table) else [part]
        if isinstance(part, Line) and _mark(part.text) in marks and (part.is_note or _GLUED.match(part.text)):
            rest = [line for line in parts[index:] if isinstance(line, Line)]
            return rest if len(rest) == len(parts) - index else []
        marks.update(mark for line in lines for mark in line.marks)
    return []


def _is_plain(*lines: Line) -> bool:
    """Tell whether lines hold Latin letters and their marks alone, so that no other font moves them apart."""
    return not any(line.marks or _OTHER.search(line.text) for line in lines)


def _is_centred(line: Line) -> bool:
    """Tell whether as much of a line's column is free before as behind it."""
    return abs((line.left - line.column_left) - (line.column_right - line.right)) < 0.5 * line.size


def _step(columns: Iterable[Sequence[Line]]) -> float:
    """Return how far it is from line to line of one paragraph, in letter sizes: the least of the usual steps."""
    steps = [(a.base - b.base) / b.size for lines in columns for a, b in pairwise(lines)]
    counts = Counter(round(step / _EXACT) for step in steps if 0 < step < _WIDEST)
    usual = (step for step in sorted(counts) if counts[step] >= _USUAL * counts.total())
    return next(usual, 1.2 / _EXACT) * _EXACT


def _mark(note: str) -> str:
    """Return the mark that a footnote begins with."""
    found = _NOTE.match(note)
    return found[0].strip() if found else ""
